import * as v from 'valibot'
import { CATEGORIES, DATA_TYPES, OPT_OUTS } from '../../lib/facts'
import { LONGEST_POLICY, type Messages } from '../../lib/messages'
import { WITNESSED } from '../../lib/observe/reading'
import { ACTIONS, NOTICES } from '../../lib/policy/statement'

/** The shape of every message's `in`, checked where it arrives. What a page can send is bounded in length and number. */

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most))
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const line = text(1000)
const long = text(50_000)
const address = text(65_536)
const notice = v.picklist(NOTICES)

const control = v.object({
  field: whole,
  selector: text(5000),
  tag: v.picklist(['input', 'select', 'textarea', 'editable', 'button']),
  type: line,
  name: line,
  id: line,
  classes: line,
  autocomplete: line,
  inputMode: line,
  pattern: line,
  maxLength: v.nullable(v.number()),
  required: v.boolean(),
  placeholder: line,
  title: line,
  ariaLabel: line,
  label: text(5000),
  describedBy: text(5000),
  preceding: text(5000),
  following: text(5000),
  legend: text(5000),
  columnHeader: text(5000),
  options: list(v.object({ value: line, text: line }), 1000),
  choice: line,
  accept: line,
  checked: v.boolean(),
  checkedAtFirst: v.boolean(),
  visible: v.boolean(),
  dataAttributes: text(5000),
})

const form = v.object({
  selector: v.nullable(text(5000)),
  id: line,
  name: line,
  classes: line,
  ariaName: line,
  action: v.nullable(address),
  method: line,
  heading: text(5000),
  submits: list(line, 500),
  text: long,
  controls: list(control, 3000),
})

const page = v.object({
  url: address,
  title: text(5000),
  description: text(5000),
  language: line,
  headings: list(text(5000), 500),
  text: long,
  forms: list(form, 2000),
  links: list(v.object({ href: address, text: text(5000), rel: line, inFooter: v.boolean() }), 2000),
  media: list(v.object({ kind: v.picklist(['picture', 'film', 'sound', 'player', 'canvas']), text: line }), 100),
  location: list(v.object({ by: v.picklist(['call', 'script', 'element', 'frame']), what: line }), 20),
  complete: v.boolean(),
})

const sighting = v.object({
  number: whole,
  time: v.number(),
  url: address,
  body: v.optional(text(40)),
  hasContent: v.boolean(),
  called: v.boolean(),
})

const payload = v.object({
  number: whole,
  time: v.number(),
  kind: v.picklist([
    'xhr',
    'beacon',
    'websocket',
    'data-channel',
    'frame',
    'image',
    'script',
    'style',
    'message',
    'storage',
    'other',
  ]),
  method: text(40),
  url: address,
  file: v.optional(v.boolean()),
  text: v.optional(text(2_000_000)),
  base64: v.optional(text(2_000_000)),
  unseen: v.optional(v.picklist(['stream', 'too-large', 'unreadable'])),
})

const reading = v.object({
  what: v.picklist(WITNESSED),
  fields: v.nullable(list(whole, 200)),
  stack: text(4000),
  time: v.number(),
})

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

const settings = v.object({
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

const block = v.object({ company: v.pipe(text(300), v.minLength(1)), recipient: v.pipe(text(300), v.minLength(1)) })

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
  'guard.get': v.null(),
  'page.described': v.object({ document: id, page }),
  'field.typed': v.object({ document: id, field: whole, value: text(2000), byHand: v.boolean() }),
  'page.pressed': v.object({ button: v.boolean() }),
  'submit.seen': v.object({ document: id, fields: list(whole, 3000), checked: list(whole, 3000) }),
  'submit.held': v.object({ document: id, fields: list(whole, 3000), checked: list(whole, 3000) }),
  'consent.signalled': v.object({
    document: id,
    signal: v.object({
      api: v.picklist(['tcf', 'gpp', 'gpc']),
      state: v.picklist(['asking', 'answered']),
      text: text(20_000),
    }),
  }),
  'submit.answered': v.object({
    document: id,
    answer: v.picklist(['stop', 'send', 'ask-parent']),
    findings: list(id, 100),
  }),
  'requests.seen': v.object({ document: id, sightings: list(sighting, 1000) }),
  'payloads.seen': v.object({ document: id, payloads: list(payload, 1000), dropped: whole }),
  'fields.read': v.object({ document: id, readings: list(reading, 600) }),
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
