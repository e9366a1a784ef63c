import { describe, expect, it } from 'vitest'
import { type Sent, whySent } from '../../entrypoints/background/tabs/why-sent'

const SHOP = 'https://shop.example/'
const NEXT = 'https://shop.example/next'
const NOW = 1_800_000_000_000

/** Typed into and then left for another page with nothing pressed, which is on its way. */
const leaving = {
  document: 'A',
  url: SHOP,
  previous: null,
  next: NEXT,
  changed: NOW - 60_000,
  opened: NOW - 60_000,
  openedBefore: 0,
  leaving: NOW - 50,
  leftUnsent: 0,
  typed: NOW - 1000,
  submitted: 0,
  pressed: 0,
  touched: 0,
}
const sent = (url: string, kind: Sent['kind'] = 'image', document?: string): Sent => ({
  page: { url, tab: 1, ...(document && { document }) },
  kind,
  time: NOW,
})
const why = (message: Sent, known = leaving) => whySent(message, known, leaving)

describe('between two pages', () => {
  it('what is fetched for the one that is yet to come (Early Hints) belongs to its opening', () => {
    expect(why(sent(NEXT))).toEqual({ trigger: 'load', unsent: false })
  })

  it('what the one that is left still sends belongs to the leaving', () => {
    expect(why(sent(SHOP))).toEqual({ trigger: 'unload', unsent: true })
    expect(why(sent(SHOP), { ...leaving, next: SHOP })).toEqual({ trigger: 'unload', unsent: true })
  })

  it.each<[string, number, string]>([
    ['as it opened', NOW - 300, 'load'],
    ['by itself, long after', NOW - 60_000, 'timer'],
  ])('a page that goes on to another %s, looked at when that has come', (_, openedBefore, trigger) => {
    const gone = { ...leaving, document: 'B', url: NEXT, previous: SHOP, next: null, typed: 0 }
    const known = { ...gone, changed: NOW + 20, opened: NOW + 20, openedBefore, leaving: 0 }
    expect(whySent(sent(SHOP, 'document', 'A'), known, known)).toEqual({ trigger, unsent: false })
  })
})
