import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Origins, pageOf, type TabPlace } from '../../entrypoints/background/tabs/attribution'
import { Tops } from '../../entrypoints/background/tabs/tops'

const SHOP = 'https://shop.example/buy'
const NEXT = 'https://shop.example/next'
const NEWS = 'https://news.example/'
const place = (tab: number, url: string, more: Partial<TabPlace> = {}): TabPlace => ({
  tab,
  url,
  next: null,
  previous: null,
  changed: tab,
  ...more,
})
const tabs = (...places: TabPlace[]) => new Map(places.map(entry => [entry.tab, entry]))
const request = (more: Partial<Origins>): Origins => ({
  type: 'xmlhttprequest',
  url: 'https://t.example/c',
  tabId: 1,
  frameId: 0,
  ...more,
})
const chromium = (initiator: string, more: Partial<Origins> = {}) => request({ initiator, ...more })

describe('a request belongs to the page that sent it', () => {
  it('the tab’s top page', () => {
    expect(pageOf(chromium('https://shop.example'), tabs(place(1, SHOP)))).toEqual({ url: SHOP, tab: 1, frame: 0 })
  })

  it('a frame of another site: the top page, not the frame’s', () => {
    const sent = chromium('https://ad.example', { frameId: 7 })
    expect(pageOf(sent, tabs(place(1, SHOP)))).toEqual({
      url: SHOP,
      tab: 1,
      frame: 7,
      sender: 'https://ad.example',
    })
  })

  it('Firefox says the top page itself', () => {
    const sent = request({
      frameId: 7,
      documentUrl: 'https://ad.example/f',
      frameAncestors: [{ url: 'https://mid.example/' }, { url: SHOP }],
    })
    expect(pageOf(sent, tabs(place(1, NEWS))).url).toBe(SHOP)
  })

  it.each<[string, Partial<Origins>, string | undefined]>([
    [
      'a form sent in it, as Chromium tells',
      { type: 'sub_frame', initiator: 'https://ad.example' },
      'https://ad.example',
    ],
    [
      'a form sent in it, as Firefox tells',
      { type: 'sub_frame', originUrl: 'https://ad.example/f', documentUrl: SHOP },
      'https://ad.example',
    ],
    [
      'what its style sheet loads, as Firefox tells',
      { originUrl: 'https://cdn.example/s.css', documentUrl: 'https://ad.example/f' },
      'https://ad.example',
    ],
    ['the page that loads it sends that itself', { type: 'sub_frame', initiator: 'https://shop.example' }, undefined],
    ['a frame of the page’s own site', { initiator: 'https://forms.shop.example' }, undefined],
    ['one without an origin', { initiator: 'null' }, undefined],
    ['the page itself', { frameId: 0, initiator: 'https://shop.example' }, undefined],
  ])('the frame that sent it, where it is another site’s: %s', (_, more, sender) => {
    expect(pageOf(request({ frameId: 7, ...more }), tabs(place(1, SHOP))).sender).toBe(sender)
  })

  it('Firefox names the page that is being left, though the tab has gone on', () => {
    const gone = place(1, 'https://shop.example/thanks', { previous: SHOP })
    expect(pageOf(request({ documentUrl: SHOP }), tabs(gone)).url).toBe(SHOP)
  })

  it('Firefox names a worker’s script: the page of its origin', () => {
    const sent = request({ documentUrl: 'https://shop.example/worker.js' })
    expect(pageOf(sent, tabs(place(1, SHOP))).url).toBe(SHOP)
  })

  it('a navigation under way: what the new page sends before we heard of its arrival', () => {
    const going = place(1, NEWS, { next: SHOP })
    expect(pageOf(chromium('https://shop.example'), tabs(going)).url).toBe(SHOP)
  })

  it('a page that was just left: what it sends as it unloads', () => {
    const left = place(1, NEWS, { previous: SHOP })
    expect(pageOf(chromium('https://shop.example'), tabs(left)).url).toBe(SHOP)
  })

  it('a form sent to another site belongs to the page it was filled in on', () => {
    const sent = chromium('https://shop.example', { type: 'main_frame', url: 'https://pay.example/' })
    expect(pageOf(sent, tabs(place(1, SHOP, { next: 'https://pay.example/' }))).url).toBe(SHOP)
  })

  it.each<[string, Partial<TabPlace>, Partial<Origins>, string]>([
    ['a window of its own', {}, {}, SHOP],
    ['it sends the window on before we heard of its arrival', { next: SHOP }, { url: NEWS }, SHOP],
    ['a page that is sent to itself', { url: NEXT }, {}, NEXT],
  ])('Firefox names the page that opens another of its site: %s', (_, where, more, url) => {
    const sent = request({ type: 'main_frame', url: NEXT, originUrl: SHOP, ...more })
    expect(pageOf(sent, tabs(place(1, 'about:blank', { next: NEXT, ...where }))).url).toBe(url)
  })

  it('an address that was typed is a visit of its own', () => {
    expect(pageOf(request({ type: 'main_frame', url: SHOP }), tabs(place(1, NEWS))).url).toBe(SHOP)
  })

  it('a worker without a tab: the page of its origin that changed last', () => {
    const open = tabs(place(1, SHOP), place(2, NEWS), place(3, 'https://shop.example/other'))
    expect(pageOf(chromium('https://shop.example', { tabId: -1 }), open)).toEqual({
      url: 'https://shop.example/other',
      tab: 3,
    })
  })

  it('a worker of a site that no tab shows is never put down to the tab in front', () => {
    expect(pageOf(chromium('https://gone.example', { tabId: -1 }), tabs(place(1, SHOP)))).toEqual({
      url: 'https://gone.example',
    })
  })

  it('an opaque origin says nothing: the tab does', () => {
    expect(pageOf(chromium('null', { frameId: 3 }), tabs(place(1, SHOP))).url).toBe(SHOP)
    expect(pageOf(chromium('null', { tabId: -1 }), tabs(place(1, SHOP)))).toEqual({ url: null })
  })

  it.each(['not an address', 'about:blank', 'chrome://x', ''])('an initiator %j is none', initiator => {
    expect(pageOf(chromium(initiator, { tabId: -1 }), tabs(place(1, SHOP)))).toEqual({ url: null })
  })
})

describe('the browser’s own name for a document is exact, whatever the tab shows by now', () => {
  const top = (document: string, url: string, tab = 1) => ({ document, tab, url, visit: 'v' })
  const tops = new Tops()
  beforeEach(() => {
    fakeBrowser.reset()
    for (const known of [top('A', SHOP), top('B', 'https://shop.example/thanks'), top('C', NEWS, 2)]) tops.come(known)
    tops.frame('A/1', 'A')
    tops.frame('A/1/2', 'A/1')
  })
  const gone = tabs(place(1, 'https://shop.example/thanks', { previous: NEWS }))
  const urlOf = (more: Partial<Origins>) => pageOf(chromium('https://shop.example', more), gone, tops).url

  it.each<[string, Partial<Origins>, string]>([
    ['the page itself, left long ago', { documentId: 'A' }, SHOP],
    ['a frame of it', { documentId: 'A/1', frameId: 7 }, SHOP],
    ['a frame in a frame of it', { documentId: 'A/1/2', frameId: 8 }, SHOP],
    [
      'a frame we never heard of, by the page it stands in',
      { documentId: 'x', parentDocumentId: 'A', frameId: 9 },
      SHOP,
    ],
    ['a page of the same site that came after', { documentId: 'B' }, 'https://shop.example/thanks'],
    ['no tab any more', { documentId: 'C', tabId: -1, frameId: -1 }, NEWS],
    ['a name nobody knows: what the tab tells', { documentId: 'y' }, 'https://shop.example/thanks'],
  ])('%s', (_, more, url) => {
    expect(urlOf(more)).toBe(url)
  })

  it('a page that took another address has that one', () => {
    tops.move('A', 'https://shop.example/step-2')
    expect(urlOf({ documentId: 'A/1', frameId: 7 })).toBe('https://shop.example/step-2')
  })

  it('survives a stopped worker, all but the frames, which their parents tell', async () => {
    await new Promise(resolve => setTimeout(resolve, 150))
    const next = new Tops()
    await next.ready
    expect(next.of({ documentId: 'A' })?.url).toBe(SHOP)
    expect(next.of({ documentId: 'A/1', parentDocumentId: 'A' })?.url).toBe(SHOP)
  })

  it('knows a bounded number of them, the latest', () => {
    for (let n = 0; n < 300; n++) tops.come(top(`many-${n}`, `https://shop.example/${n}`))
    expect(tops.of({ documentId: 'many-0' })).toBeUndefined()
    expect(tops.of({ documentId: 'many-299' })?.url).toBe('https://shop.example/299')
  })
})
