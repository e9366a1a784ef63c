import * as v from 'valibot'
import type { Messages } from '../../../lib/messages'
import { WITNESSED } from '../../../lib/observe/reading'

/** What a page's content scripts may send, and no other message: its shape, bounded in length and number. */

export const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
export const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most))
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
export const line = text(1000)
const long = text(50_000)
export const address = text(65_536)

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
  forms: list(form, 2500),
  links: list(v.object({ href: address, text: text(5000), rel: line, inFooter: v.boolean() }), 2000),
  media: list(v.object({ kind: v.picklist(['picture', 'film', 'sound', 'player', 'canvas']), text: line }), 100),
  location: list(v.object({ by: v.picklist(['call', 'script', 'element', 'frame']), what: line }), 20),
  complete: v.boolean(),
})

const submit = v.object({
  document: id,
  fields: list(whole, 3000),
  checked: list(whole, 3000),
  time: v.number(),
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
  method: line,
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

export const PAGE_SHAPES = {
  'guard.get': v.null(),
  'page.described': v.object({ document: id, page }),
  'field.typed': v.object({
    document: id,
    field: whole,
    number: whole,
    time: v.number(),
    value: text(2000),
    byHand: v.boolean(),
  }),
  'page.pressed': v.object({ button: v.boolean(), time: v.number() }),
  'submit.seen': submit,
  'submit.held': submit,
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
} satisfies { readonly [Name in keyof Messages]?: v.GenericSchema }
export type PageMessage = keyof typeof PAGE_SHAPES
