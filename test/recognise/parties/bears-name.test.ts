import { describe, expect, it } from 'vitest'
import { bearsName } from '../../../lib/recognise/parties/bears-name'

const SHOP = 'https://www.tallyho.example/basket'

describe('a domain that is called after the company', () => {
  it.each(['img.tallyhostatic.net', 'tallyho-cdn.com', 'cdn.mytallyho.co.uk', 'https://tallyho.io/x.png'])(
    '%s',
    host => {
      expect(bearsName(host, SHOP)).toBe(true)
    },
  )
})

describe('one that is not', () => {
  it.each([
    ['tallyho.vendor.net', SHOP],
    ['tally.net', SHOP],
    ['vendor.net', SHOP],
    ['', SHOP],
    // Short names are in everything.
    ['shopcdn.net', 'https://shop.example/'],
    ['dealsite.net', 'https://deal.example/'],
    ['anything.net', ''],
  ])('%s is not called after %s', (host, company) => {
    expect(bearsName(host, company)).toBe(false)
  })
})
