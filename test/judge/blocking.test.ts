import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARKLINE } from '../../demo/hosts'
import type { Relation } from '../../lib/facts'
import { blockable } from '../../lib/judge/blockable'
import { blockingRules, type InForce, isStopped, sitesOf } from '../../lib/judge/blocking'

const IN_FORCE: InForce = { recipient: 'adbloom.example', sites: ['larkline.example', 'pebble.example'], tabs: [7] }

describe('a block becomes rules of the browser', () => {
  const { lasting, ofTabs } = blockingRules([IN_FORCE])

  it('what the company’s own pages and workers send, the page itself aside', () => {
    expect(lasting[0]?.condition).toEqual({
      requestDomains: ['adbloom.example'],
      initiatorDomains: ['larkline.example', 'pebble.example'],
    })
  })

  it('a form of theirs that would open the recipient’s page, but no link to it', () => {
    expect(lasting[1]?.condition).toMatchObject({ resourceTypes: ['main_frame'], requestMethods: ['post'] })
  })

  it('what any frame sends in a tab that shows them, but not what the recipient’s own page does', () => {
    expect(ofTabs.map(({ condition }) => condition)).toEqual([
      { requestDomains: ['adbloom.example'], excludedInitiatorDomains: ['adbloom.example'], tabIds: [7] },
    ])
  })

  it.each([
    ['nobody browses who is a minor by the policy of any of its sites', { ...IN_FORCE, sites: [], tabs: [] }, 0, 0],
    ['a tab alone was told the age of a child', { ...IN_FORCE, sites: [] }, 0, 1],
    ['the recipient is no domain', { ...IN_FORCE, recipient: 'Ad Bloom' }, 0, 0],
    ['a name of a company is left that nobody describes any more', { ...IN_FORCE, sites: ['Larkline Ltd'] }, 0, 1],
    ['no tab shows the company', { ...IN_FORCE, tabs: [] }, 2, 0],
  ] as const)('%s', (_, inForce, forSites, forTabs) => {
    const rules = blockingRules([inForce])
    expect([rules.lasting.length, rules.ofTabs.length]).toEqual([forSites, forTabs])
  })

  it('no two rules of a kind have one number, and none has an empty list, which browsers refuse', () => {
    const domain = fc.constantFrom('a.example', 'b.example', 'c.example')
    const block = fc.record({ recipient: domain, sites: fc.array(domain), tabs: fc.array(fc.nat(9)) })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), blocks => {
        const { lasting, ofTabs } = blockingRules(blocks)
        for (const rules of [lasting, ofTabs]) {
          expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
          for (const { condition } of rules)
            for (const list of Object.values(condition)) expect(list.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('which request a block stopped', () => {
  it.each([
    ['a host of the recipient’s', 'https://px.adbloom.example/p', 'larkline.example', 1, true],
    ['the domain itself', 'wss://adbloom.example/', 'pebble.example', -1, true],
    ['in a tab that shows a minor, whatever its site is called', 'https://px.adbloom.example/', 'x.example', 7, true],
    ['another recipient', 'https://stats.tallyfox.example/', 'larkline.example', 7, false],
    ['a name that only ends alike', 'https://notadbloom.example/', 'larkline.example', 7, false],
    ['another company’s page', 'https://px.adbloom.example/', 'other.example', 1, false],
    ['no address', 'data:,', 'larkline.example', 7, false],
  ] as const)('%s', (_, url, site, tab, stopped) => {
    expect(isStopped(url, site, tab, [IN_FORCE])).toBe(stopped)
  })
})

describe('what can be blocked of a recipient', () => {
  const page = { url: 'https://www.larkline.example/kids', site: 'larkline.example' }
  it.each([
    ['another company: all its hosts', 'px.adbloom.example', 'adbloom.example', 'third-party', 'adbloom.example'],
    ['who works for the company', 'a.deskbird.example', 'deskbird.example', 'service-provider', 'deskbird.example'],
    [
      'an alias under the page’s own name: that host',
      'm.larkline.example',
      'larkline.example',
      'third-party',
      'm.larkline.example',
    ],
    ['a collector on the page’s own host: nothing', 'www.larkline.example', 'larkline.example', 'third-party', null],
    ['the company itself: nothing', 'www.larkline.example', 'larkline.example', 'first-party', null],
    ['one of its house: nothing', 'www.pebble.example', 'pebble.example', 'affiliate', null],
  ] as const satisfies readonly (readonly [string, string, string, Relation, string | null])[])(
    '%s',
    (_, host, site, relation, domain) => {
      expect(blockable({ host, site, relation }, page)).toBe(domain)
    },
  )
})

describe('whose pages it is about', () => {
  it('those of the company and its subsidiaries', () => {
    expect(sitesOf(LARKLINE.name, [LARKLINE])).toEqual(['larkline.example', 'pebble.example'])
  })
  it('the site, where nobody described the company', () => {
    expect(sitesOf('shop.example', [LARKLINE])).toEqual(['shop.example'])
  })
})
