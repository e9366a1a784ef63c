import type { Dictionary } from '../../words'
import values from './values.json'
import payload from './payload.json'
import unknown from './unknown.json'
import fields from './fields.json'
import people from './people.json'
import parties from './parties.json'
import policy from './policy.json'
import statements from './statements.json'
import judge from './judge.json'
import edges from './edges.json'
import ui from './ui.json'
import show from './show.json'
import cli from './cli.json'

/** Everything Fineprint says in English, by id. An id begins with the name of its file. */
export const en: Dictionary = {
  ...values,
  ...payload,
  ...unknown,
  ...fields,
  ...people,
  ...parties,
  ...policy,
  ...statements,
  ...judge,
  ...edges,
  ...ui,
  ...show,
  ...cli,
}
