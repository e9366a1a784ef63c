import * as v from 'valibot'
import { CATEGORIES, DATA_TYPES, OPT_OUTS } from '../../../lib/facts'
import { LONGEST_POLICY, type Messages } from '../../../lib/messages'
import { ACTIONS, NOTICES } from '../../../lib/policy/statement'
import { address, id, line, list, PAGE_SHAPES, text, whole } from './page-shapes'

/** The shape of every message's `in`, checked where it arrives. */

const notice = v.picklist(NOTICES)

const values = v.record(v.picklist(DATA_TYPES), list(text(2000), 50))
const consent = v.looseObject({ source: line, state: line })
const choices = v.object({
  marketing: v.optional(v.picklist(['opted-in', 'opted-out'])),
  consent: v.optional(list(consent, 100)),
})
const person = v.object({
  label: text(200),
  birthDate: v.optional(v.pipe(v.string(), v.isoDate())),
  minor: v.optional(v.boolean()),
  values: values,
  choices: v.optional(choices),
})

export const settings = v.object({
  inspect: v.picklist(['everything', 'companies']),
  marks: v.boolean(),
  keep: v.optional(
    v.object({
      days: v.pipe(whole, v.minValue(1), v.maxValue(3650)),
      flows: v.pipe(whole, v.minValue(100), v.maxValue(1_000_000)),
    }),
  ),
})

const sites = list(text(300), 500)
const company = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  sites,
  subsidiaries: sites,
  serviceProviders: list(v.object({ name: text(300), sites, policy: v.optional(address) }), 500),
  recipients: v.optional(list(v.object({ name: text(300), sites, category: v.picklist(CATEGORIES) }), 500)),
  optOuts: v.optional(list(v.object({ from: v.picklist(OPT_OUTS), since: v.pipe(v.string(), v.isoDate()) }), 20)),
})

export const block = v.object({
  company: v.pipe(text(300), v.minLength(1)),
  recipient: v.pipe(text(300), v.minLength(1)),
})

/** What a person says that a sentence says. */
const said = v.object({
  actor: text(100),
  modality: v.picklist(['will', 'will-not', 'may', 'may-not', 'must']),
  action: v.picklist(ACTIONS),
  dataTypes: list(v.picklist(DATA_TYPES), 50),
  recipient: v.nullable(text(100)),
  purpose: v.nullable(text(100)),
  subject: v.nullable(
    v.union([
      v.object({ under: whole }),
      v.object({ group: v.picklist(['children', 'teenagers', 'residents']), of: v.optional(text(300)) }),
    ]),
  ),
  conditions: list(text(2000), 20),
  exceptions: list(text(2000), 20),
})

const aboutFinding = { recipient: v.nullable(text(300)), dataType: v.nullable(v.picklist(DATA_TYPES)) }

export const SHAPES: { readonly [Name in keyof Messages]: v.GenericSchema } = {
  ...PAGE_SHAPES,
  'page.get': v.object({ tab: whole, most: v.optional(whole) }),
  'scorecard.get': v.object({ tab: whole, of: v.optional(v.picklist(['page', 'visit', 'company'])) }),
  'finding.aside': v.object({
    tab: whole,
    ...aboutFinding,
    reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
    expires: v.pipe(v.string(), v.isoDate()),
  }),
  'finding.back': v.object({ tab: whole, ...aboutFinding }),
  'flows.get': v.object({ tab: whole, limit: whole, since: v.optional(v.number()), skip: v.optional(whole) }),
  'policy.get': v.object({ site: text(300) }),
  'policies.list': v.null(),
  'policy.shown': v.object({ site: text(300), notice: v.optional(notice), address: v.optional(address) }),
  'policy.changes': v.object({ site: text(300), hash: text(100) }),
  'policy.correct': v.object({
    site: text(300),
    sentence: v.pipe(text(5000), v.minLength(1)),
    statements: v.nullable(list(said, 20)),
  }),
  'blocks.get': v.null(),
  'recipient.block': v.object({ ...block.entries, blocked: v.boolean() }),
  'links.check': v.object({ tab: whole }),
  'links.stop': v.object({ tab: whole }),
  'policy.refresh': v.object({ site: text(300) }),
  'policy.import': v.object({
    site: text(300),
    text: v.optional(text(LONGEST_POLICY)),
    address: v.optional(v.pipe(address, v.url())),
    format: v.optional(v.picklist(['markdown', 'html', 'text'])),
  }),
  'policy.stop': v.object({ site: text(300) }),
  'people.get': v.null(),
  'person.save': v.object({ id, person }),
  'person.remove': v.object({ id }),
  'person.choose': v.object({ id: v.nullable(id) }),
  'practice.try': v.object({ name: text(200), email: text(200), minor: v.boolean() }),
  'company.save': v.object({ company }),
  'companies.get': v.null(),
  'company.remove': v.object({ name: text(300) }),
  'settings.get': v.null(),
  'settings.save': v.object({ settings }),
  'settings.import': v.object({
    people: list(v.object({ id, person }), 500),
    companies: list(company, 500),
    settings,
    blocks: v.optional(list(block, 500)),
  }),
  'site.pause': v.object({ site: text(300), paused: v.boolean() }),
  'record.wipe': v.object({ site: v.optional(text(300)) }),
  'everything.wipe': v.null(),
}
