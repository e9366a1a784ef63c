import { describe, expect, it } from 'vitest'
import { formSent, type SentForm } from '../../../lib/recognise/sources/form-sent'

const NOW = 1_800_000_000_000
const PAGE = 'https://shop.example/join'
const SENT: SentForm = {
  form: { label: 'Join', name: 'join', action: 'https://shop.example/done', method: 'post' },
  frame: 0,
  address: PAGE,
  time: NOW,
}
const REQUEST = {
  kind: 'document',
  url: 'https://shop.example/done',
  time: NOW + 20,
  page: { url: PAGE, tab: 1, frame: 0 },
} as const
type Given = Parameters<typeof formSent>[0]

describe('a request that is a form', () => {
  it.each<[string, Partial<Given>, Partial<SentForm>]>([
    ['sent by the browser', {}, {}],
    ['with its fields in the address', { url: 'https://shop.example/done?em=jane#x' }, {}],
    ['whose page hears of it later than of the request', { time: NOW - 100 }, {}],
    ['without an address of its own', { url: `${PAGE}?em=jane` }, { form: { ...SENT.form, action: null } }],
    [
      'in a frame',
      { kind: 'frame', page: { url: 'https://top.example/', frame: 7, sender: 'https://shop.example' } },
      { frame: 7 },
    ],
    ['of the page, sent into a frame of it', { kind: 'frame', page: { url: PAGE, frame: 7 } }, {}],
  ])('%s', (_, request, sent) => {
    expect(formSent({ ...REQUEST, ...request }, { ...SENT, ...sent })?.label).toBe('Join')
  })

  it.each<[string, Partial<Given>, Partial<SentForm>]>([
    ['what a script sends after it', { kind: 'xhr' }, {}],
    ['an image of the same address', { kind: 'image' }, {}],
    ['a page that goes elsewhere', { url: 'https://shop.example/other' }, {}],
    ['long after', { time: NOW + 60_000 }, {}],
    ['long before', { time: NOW - 1000 }, {}],
    [
      'another site’s frame that said it sent a form to that address',
      {},
      { address: 'https://ads.example/', frame: 7 },
    ],
    ['a page nobody knows', { page: { url: null } }, {}],
  ])('not %s', (_, request, sent) => {
    expect(formSent({ ...REQUEST, ...request }, { ...SENT, ...sent })).toBeNull()
  })

  it('not where none was sent', () => expect(formSent(REQUEST, null)).toBeNull())
})
