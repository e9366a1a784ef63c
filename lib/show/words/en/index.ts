import type { Dictionary } from '../../words'
import cli from './cli.json'
import edges from './edges.json'
import fields from './fields.json'
import judge from './judge.json'
import manifest from './manifest.json'
import parties from './parties.json'
import payload from './payload.json'
import people from './people.json'
import policy from './policy.json'
import policyPage from './policy-page.json'
import practice from './practice.json'
import readers from './readers.json'
import settings from './settings.json'
import show from './show.json'
import sources from './sources.json'
import statements from './statements.json'
import thorough from './thorough.json'
import ui from './ui.json'
import unknown from './unknown.json'
import unseen from './unseen.json'
import values from './values.json'
import welcome from './welcome.json'

/** Everything Fineprint says in English, by id. An id begins with the name of its file. */
export const en: Dictionary = {
  ...values,
  ...payload,
  ...unknown,
  ...unseen,
  ...fields,
  ...people,
  ...parties,
  ...readers,
  ...sources,
  ...policy,
  ...statements,
  ...judge,
  ...edges,
  ...ui,
  ...show,
  ...settings,
  ...cli,
  ...manifest,
  ...policyPage,
  ...practice,
  ...welcome,
  ...thorough,
}
