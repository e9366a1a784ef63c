import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostOf, registrableDomain, sameSite, siteOf } from '../../../lib/recognise/parties/site'

describe('a host or an address comes down to the domain one party registered', () => {
  it.each([
    ['www.shop.example', 'shop.example'],
    ['WWW.Shop.Example.', 'shop.example'],
    ['https://user:secret@www.shop.co.uk:8443/basket?x=1#top', 'shop.co.uk'],
    ['shop.co.uk:8443/basket', 'shop.co.uk'],
    ['//cdn.shop.co.uk/x.js', 'shop.co.uk'],
    ['wss://live.shop.co.jp/socket', 'shop.co.jp'],
    ['blob:https://www.shop.com/1f0c', 'shop.com'],
    ['view-source:https://www.shop.com/', 'shop.com'],
    ['one.myshopify.com', 'one.myshopify.com'],
    ['www.one.github.io', 'one.github.io'],
    ['https://bücher.de/', 'xn--bcher-kva.de'],
    ['食狮.公司.cn', 'xn--85x722f.xn--55qx5d.cn'],
  ])('%s → %s', (given, site) => {
    expect(siteOf(given)).toBe(site)
  })

  it.each([
    ['localhost:3000', 'localhost'],
    ['http://192.0.2.7:8080/x', '192.0.2.7'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://[2001:db8::1]:80/', '[2001:db8::1]'],
    ['github.io', 'github.io'],
    ['intranet', 'intranet'],
  ])('%s has none and stands for itself: %s', (given, site) => {
    expect(siteOf(given)).toBe(site)
  })

  it.each(['', 'about:blank', 'data:text/html,shop.com', 'javascript:shop.com', 'mailto:a@shop.com', 'http://', '%zz'])(
    '%j is no place at all',
    given => {
      expect(siteOf(given)).toBe('')
      expect(sameSite(given, given)).toBe(false)
    },
  )

  it('tells neighbours on one hosting suffix apart', () => {
    expect(sameSite('https://one.myshopify.com/', 'https://two.myshopify.com/')).toBe(false)
    expect(sameSite('https://a.one.myshopify.com/', 'https://b.one.myshopify.com/')).toBe(true)
  })

  it('never throws, and what it gives stands for itself', () => {
    let named = 0
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.ipV6()), text => {
        const site = siteOf(text)
        expect(siteOf(site)).toBe(site)
        expect(hostOf(text)).not.toMatch(/[/?#@\s]/)
        if (registrableDomain(site) !== null) named++
      }),
      { numRuns: 500 },
    )
    expect(named).toBeGreaterThan(100)
  })
})
