import { describe, expect, it } from 'vitest'
import { piecesOf, placeOf } from '../../../lib/recognise/payload/pieces'
import { request } from './dress'

const joinedIn = (value: unknown) =>
  piecesOf(request({ body: { kind: 'text', text: JSON.stringify(value) } })).pieces.filter(piece =>
    piece.transforms.includes('joined'),
  )
const EMAIL = 'jane@example.test'

describe('what a session recorder sends in pieces is laid together', () => {
  it.each<[what: string, events: unknown]>([
    ['one event a key', [...EMAIL].map((key, time) => ({ type: 'keydown', key, time }))],
    ['with keys that write nothing', ['Shift', ...EMAIL, 'Tab', 'Enter'].map(key => ({ key }))],
    ['with a slip taken back', ['j', 'a', 'm', 'Backspace', ...EMAIL.slice(2)].map(key => ({ key }))],
    ['an array of letters', { typed: [...EMAIL] }],
    ['character codes', [...EMAIL].map(letter => ({ charCode: letter.charCodeAt(0) }))],
    [
      'text nodes of a page that grows',
      {
        mutations: [
          { id: 4, text: 'jane@ex' },
          { id: 4, text: 'ample' },
          { id: 4, text: '.test' },
        ],
      },
    ],
    [
      'increments inside a batch',
      [
        { type: 3, data: { source: 0, adds: [{ node: { textContent: 'jane@' } }] } },
        { type: 3, data: { source: 0, adds: [{ node: { textContent: 'example.test' } }] } },
      ],
    ],
  ])('%s', (_, events) => {
    const [piece, ...more] = joinedIn(events).filter(({ text }) => text?.includes(EMAIL))
    expect(more).toEqual([])
    const at = piece?.text?.indexOf(EMAIL) ?? -1
    expect(piece && placeOf(piece, at, at + EMAIL.length)?.transforms).toEqual(['joined'])
  })

  it('a snapshot of the page carries the value whole', () => {
    const snapshot = {
      type: 2,
      data: { node: { childNodes: [{ tagName: 'input', attributes: { type: 'email', value: EMAIL } }] } },
    }
    const [piece] = piecesOf(request({ body: { kind: 'text', text: JSON.stringify(snapshot) } })).pieces.filter(
      ({ text }) => text?.includes(EMAIL),
    )
    const at = piece?.text?.indexOf(EMAIL) ?? -1
    expect(piece && placeOf(piece, at, at + EMAIL.length)).toMatchObject({
      where: 'body.json.data.node.childNodes.0.attributes.value',
      whole: true,
      transforms: [],
    })
  })

  it.each<[what: string, value: unknown]>([
    ['words under other names', [{ event: 'ro' }, { event: 'se' }]],
    ['one letter among words', [{ key: 'a' }, { key: 'checkout' }, { key: 'item' }]],
    ['one value', { text: EMAIL }],
    ['numbers', [{ w: 300 }, { w: 250 }]],
  ])('not joined: %s', (_, value) => {
    expect(joinedIn(value)).toEqual([])
  })
})
