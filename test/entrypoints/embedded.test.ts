import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Documents } from '../../entrypoints/background/pages/documents'
import { Embedded, lookFrom } from '../../entrypoints/background/pages/embedded'
import type { Policies } from '../../entrypoints/background/policies/policies'
import type { Tabs } from '../../entrypoints/background/tabs/tabs'
import type { DataType } from '../../lib/facts'
import { situationOf } from '../judge/situation-of'

/** Frames of other companies in a page of shop.example, and whose policies are looked for. */

const PLACE = { tab: 1, visit: 'v' }
const SITUATION = situationOf()
const EMAIL: readonly DataType[] = ['email']
const frame = (n: number | string) => `https://f.vendor-${n}.example/form`

async function background(open: readonly (typeof PLACE)[] = [PLACE]) {
  const looked: string[] = []
  const policies = { discover: async (site: string) => void looked.push(site) }
  const embedded = new Embedded({
    tabs: { places: new Map(open.map(place => [place.tab, place])) } as unknown as Tabs,
    documents: { of: async () => [] } as unknown as Documents,
    policies: policies as unknown as Policies,
  })
  await embedded.ready
  /** What it looks for once it has had time to. */
  const settled = async () => {
    await new Promise(resolve => setTimeout(resolve))
    return looked
  }
  return { embedded, settled }
}

beforeEach(() => fakeBrowser.reset())

describe('the policy of a company in a frame is looked for', () => {
  it('once something personal is given there, and once a visit', async () => {
    const { embedded, settled } = await background()
    embedded.hears(frame(1), EMAIL, PLACE, SITUATION)
    embedded.hears(frame(1), ['name'], PLACE, SITUATION)
    expect(await settled()).toEqual(['vendor-1.example'])
    expect(embedded.of('v')).toEqual(['vendor-1.example'])
  })

  it.each<[string, string | undefined, readonly DataType[]]>([
    ['nothing is given', frame(1), []],
    ['nothing that says who somebody is is given', frame(1), ['browsing-activity', 'online-id', 'country']],
    ['it is the page itself', 'https://www.shop.example/', EMAIL],
    ['it is a frame of the page’s own company', 'https://forms.shop.example/', EMAIL],
    ['nobody knows who sent it', undefined, EMAIL],
    ['it has no address', 'about:blank', EMAIL],
  ])('not where %s', async (_, url, types) => {
    const { embedded, settled } = await background()
    embedded.hears(url, types, PLACE, SITUATION)
    expect(await settled()).toEqual([])
  })

  it('of no more than four companies a visit, however many frames a page makes', async () => {
    const { embedded, settled } = await background()
    for (let n = 0; n < 500; n++) embedded.hears(frame(n), EMAIL, PLACE, SITUATION)
    expect(await settled()).toHaveLength(4)
    const { embedded: anew, settled: later } = await background()
    anew.hears(frame('x'), EMAIL, PLACE, SITUATION)
    expect(await later()).toEqual([])
  })

  it('again by a worker whose predecessor was stopped over it, though the page was left since', async () => {
    const before = await background([PLACE, { tab: 2, visit: 'w' }])
    before.embedded.hears(frame(1), EMAIL, PLACE, SITUATION)
    before.embedded.hears(frame(2), EMAIL, { tab: 2, visit: 'w' }, SITUATION)
    await before.settled()
    const { embedded, settled } = await background([{ tab: 2, visit: 'w' }])
    await embedded.goOn()
    expect(await settled()).toEqual(['vendor-1.example', 'vendor-2.example'])
  })

  it('and forgotten when many visits have come since', async () => {
    const { embedded } = await background()
    embedded.hears(frame(1), EMAIL, PLACE, SITUATION)
    for (let n = 0; n < 40; n++) embedded.hears(frame(2), EMAIL, { tab: 1, visit: `later-${n}` }, SITUATION)
    expect([embedded.of('v'), embedded.of('later-39')]).toEqual([[], ['vendor-2.example']])
  })
})

it('where its frame links to, else where its company lives', () => {
  const link = (href: string) => ({ href, text: 'Privacy', rel: '', inFooter: false })
  const url = 'https://js.vendor.example/v3/form.html'
  const from = lookFrom('vendor.example', [{ url, language: 'de', links: [link('../legal'), link('javascript:0')] }])
  expect(from).toEqual({
    url: 'https://vendor.example/',
    language: 'de',
    links: [link('https://js.vendor.example/legal')],
  })
  expect(lookFrom('vendor.example', [])).toEqual({ url: 'https://vendor.example/', language: '', links: [] })
})
