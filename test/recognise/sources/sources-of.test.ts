import { describe, expect, it } from 'vitest'
import type { DataItem, DataType } from '../../../lib/facts'
import type { TypedField } from '../../../lib/recognise/sources/field-source'
import { type Message, sourcesOf } from '../../../lib/recognise/sources/sources-of'
import type { Value } from '../../../lib/recognise/values/sought'

const NOW = 1_800_000_000_000
const PAGE = 'https://shop.example/join'
const AD = 'https://ads.example/frame'
const MESSAGE: Message = { tab: 1, frame: 0, address: PAGE, visit: 'v', time: NOW, trigger: 'timer' }

const field = (given: Partial<TypedField> & Pick<TypedField, 'control'>): TypedField => ({
  document: 'd',
  dataType: 'email',
  tab: 1,
  frame: 0,
  address: PAGE,
  visit: 'v',
  byHand: true,
  submitted: 0,
  label: given.control,
  name: '',
  form: null,
  ...given,
})
const inFrame = { document: 'f', frame: 7, address: AD }
const item = (dataType: DataType, where: string): DataItem => ({
  dataType,
  where,
  value: '…',
  transforms: [],
  known: true,
  because: [],
})
const value = (dataType: DataType, typed: string, parts?: Value['parts']): Value => ({
  dataType,
  typed,
  masked: '…',
  person: 0,
  ...(parts ? { parts } : {}),
})

/** What is said of one e-mail address that stands in these fields, the one typed into last at the end. */
function said(fields: readonly TypedField[], message: Partial<Message> = {}, where = 'body.json.em') {
  const found = new Map([[item('email', where), [value('email', 'jane@mail.example')]]])
  return sourcesOf(found, { ...MESSAGE, ...message }, () => fields)
}
const names = (...given: Parameters<typeof said>): string[] => said(...given).map(({ label }) => label)
const reasons = (...given: Parameters<typeof said>): string[] =>
  said(...given).flatMap(({ because }) => because.map(({ id }) => id))

describe('the field that a value came from', () => {
  it.each<[string, readonly TypedField[], Partial<Message>, string[]]>([
    ['the only one', [field({ control: 'a' })], {}, ['a']],
    ['filled by the page’s own script', [field({ control: 'a', byHand: false })], {}, ['a']],
    ['of the document that sent it', [field({ control: 'a' }), field({ control: 'b', ...inFrame })], {}, ['a']],
    [
      'of the frame that sent it',
      [field({ control: 'a', ...inFrame }), field({ control: 'b' })],
      { frame: 7, address: AD },
      ['a'],
    ],
    [
      'of a frame whose address nobody knows',
      [field({ control: 'a', ...inFrame, address: 'about:srcdoc' })],
      { frame: 7, address: 'about:srcdoc' },
      ['a'],
    ],
    [
      'typed by hand in the page, sent by a frame of another site',
      [field({ control: 'a' })],
      { frame: 7, address: AD },
      ['a'],
    ],
    [
      'of a frame of the page’s own site, whoever filled it in',
      [field({ control: 'a', frame: 3, document: 'own', byHand: false, address: 'https://shop.example/frame' })],
      {},
      ['a'],
    ],
    [
      'of the page before, where this one has none',
      [field({ control: 'a', document: 'before', address: 'https://shop.example/' })],
      {},
      ['a'],
    ],
    [
      'of this page, where the page before had it too',
      [field({ control: 'a', document: 'before' }), field({ control: 'b' })],
      {},
      ['b'],
    ],
    [
      'a parent’s address is an e-mail address to who sends it',
      [field({ control: 'a', dataType: 'parent-contact' })],
      {},
      ['a'],
    ],
    [
      'an e-mail field before a user name',
      [field({ control: 'a' }), field({ control: 'b', dataType: 'username' })],
      {},
      ['a'],
    ],
  ])('%s', (_, fields, message, expected) => {
    expect(names(fields, message)).toEqual(expected)
  })

  it.each<[string, readonly TypedField[], Partial<Message>]>([
    ['typed nowhere', [], {}],
    ['in another tab', [field({ control: 'a', tab: 2 })], {}],
    ['in a visit of another site', [field({ control: 'a', visit: 'before' })], {}],
    [
      'put into a field of another site’s frame by its own script',
      [field({ control: 'a', ...inFrame, byHand: false })],
      {},
    ],
    [
      'put into the page’s field by its script, and sent by another site’s frame',
      [field({ control: 'a', byHand: false })],
      { frame: 7, address: AD },
    ],
    [
      'by a frame that sends the whole tab elsewhere, as if it were the page',
      [field({ control: 'a', byHand: false })],
      { address: AD },
    ],
  ])('none where it was %s', (_, fields, message) => {
    expect(said(fields, message)).toEqual([])
  })
})

describe('one value in several fields', () => {
  const two = [field({ control: 'a', name: 'email' }), field({ control: 'b', name: 'mail' })]
  const sent = [field({ control: 'a', name: 'email', submitted: NOW - 100 }), field({ control: 'b', name: 'mail' })]

  it('is put down to all, newest first, where nothing tells', () => {
    expect(names(two)).toEqual(['b', 'a'])
    expect(reasons(two)).toContain('sources.one-of')
  })

  it.each<[string, readonly TypedField[], Partial<Message>, string, string, string]>([
    ['the one typed into last, while typing', two, { trigger: 'typing' }, 'body.json.em', 'b', 'sources.typed-last'],
    ['the one of the form that was just sent', sent, { trigger: 'submit' }, 'body.json.em', 'a', 'sources.submitted'],
    ['… as the page is left for it', sent, { trigger: 'unload' }, 'body.json.em', 'a', 'sources.submitted'],
    ['the one of the name it is sent under', two, {}, 'body.form.email', 'a', 'sources.same-name'],
    ['a name inside JSON', two, {}, 'body.json.user.mail', 'b', 'sources.same-name'],
  ])('%s', (_, fields, message, where, expected, why) => {
    expect(names(fields, message, where)).toEqual([expected])
    expect(reasons(fields, message, where)).toContain(why)
  })

  it.each<[string, readonly TypedField[], Partial<Message>, string]>([
    ['a form sent long ago', [field({ control: 'a', submitted: NOW - 9000 }), field({ control: 'b' })], {}, 'body.em'],
    ['a name that only ends alike', two, {}, 'body.form.voicemail'],
    [
      'two pages of different owners: neither can outdo the other',
      [
        field({ control: 'a', frame: 3, document: 'x', address: 'https://one.example/', submitted: NOW - 10 }),
        field({ control: 'b', frame: 4, document: 'y', address: 'https://two.example/' }),
      ],
      { frame: 7, address: AD, trigger: 'typing' },
      'body.em',
    ],
  ])('%s tells nothing', (_, fields, message, where) => {
    expect(names(fields, message, where)).toEqual(['b', 'a'])
  })

  it('a page with a thousand such fields is cut short', () => {
    expect(said(Array.from({ length: 1000 }, (_, n) => field({ control: String(n) })))).toHaveLength(3)
  })
})

it('a full name comes from the fields of both its halves, and one field may be sent twice', () => {
  const parts = [
    ['given-name', 'Jane'],
    ['family-name', 'Doerington'],
  ] as const
  const name = value('name', 'Jane Doerington', parts)
  const found = new Map([
    [item('name', 'body.json.name'), [name]],
    [item('name', 'body.json.again'), [name]],
  ])
  const holding = (typed: string) =>
    parts.flatMap(([dataType, part]) => (part === typed ? [field({ control: dataType, dataType })] : []))
  expect(sourcesOf(found, MESSAGE, holding).map(({ label, where }) => [label, where])).toEqual([
    ['given-name', ['body.json.name', 'body.json.again']],
    ['family-name', ['body.json.name', 'body.json.again']],
  ])
})
