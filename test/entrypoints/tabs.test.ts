import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Tabs } from '../../entrypoints/background/tabs/tabs'

/** What a worker knows of the tabs that one before it has left. */

const SHOP = 'https://shop.example/'
const open = async (...tabs: readonly { id: number; url: string; openerTabId?: number }[]) => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue(tabs as never)
  const worker = new Tabs()
  const left: number[] = []
  worker.onLeft = tab => void left.push(tab)
  await worker.ready
  return { worker, left }
}

const event = () => ({ addListener: () => undefined })
let openWindow: (opened: { tabId: number; sourceTabId: number }) => void
beforeEach(() => {
  fakeBrowser.reset()
  const names = ['onBeforeNavigate', 'onCommitted', 'onHistoryStateUpdated', 'onReferenceFragmentUpdated']
  const onCreatedNavigationTarget = {
    addListener(listener: typeof openWindow) {
      openWindow = listener
    },
  }
  Object.assign(fakeBrowser, {
    webNavigation: { ...Object.fromEntries(names.map(name => [name, event()])), onCreatedNavigationTarget },
  })
  Object.assign(fakeBrowser.tabs, { onReplaced: event() })
})

describe('after a worker that was stopped', () => {
  it('a tab that is still there keeps its visit, and what was pressed in it a moment before', async () => {
    const { worker } = await open({ id: 1, url: SHOP })
    const { visit } = worker.arrive(1, SHOP, Date.now())
    const time = Date.now()
    await worker.note(1, { typed: time - 5, pressed: time - 1 })
    const next = (await open({ id: 1, url: SHOP })).worker.get(1)
    expect(next).toMatchObject({ visit, typed: time - 5, pressed: time - 1 })
  })

  it('a tab that was closed meanwhile is left like any other, so that nothing of it stays behind', async () => {
    const { worker } = await open({ id: 1, url: SHOP }, { id: 2, url: SHOP })
    worker.arrive(1, SHOP, Date.now())
    worker.arrive(2, SHOP, Date.now())
    await worker.note(2, { touched: 1 })
    const next = await open({ id: 2, url: SHOP })
    expect(next.left).toEqual([1])
    expect([...next.worker.places.keys()]).toEqual([2])
  })

  it('a tab that went on meanwhile is at another visit', async () => {
    const { worker } = await open({ id: 1, url: SHOP })
    const { visit } = worker.arrive(1, SHOP, Date.now())
    await worker.note(1, { touched: 1 })
    const next = await open({ id: 1, url: 'https://news.example/' })
    expect(next.left).toEqual([1])
    expect(next.worker.get(1)).toMatchObject({ cameFrom: visit, site: 'news.example' })
  })
})

describe('a window without a page of its own', () => {
  const from = (tabId: number) => ({ type: 'xmlhttprequest', url: 'https://t.example/', tabId, frameId: 0 })

  it('speaks for the page that opened it, until it has one', async () => {
    const { worker } = await open({ id: 1, url: SHOP }, { id: 2, url: 'about:blank', openerTabId: 1 })
    worker.arrive(1, SHOP, Date.now())
    worker.arrive(2, 'about:blank', Date.now())
    const sent = { ...from(2), documentUrl: 'about:blank' }
    expect(worker.pageOf(sent)).toMatchObject({ url: SHOP, tab: 1 })
    expect(worker.pageOfSender({ tab: 2, frame: 0, url: 'about:blank' })).toMatchObject({ url: SHOP, tab: 1 })
    worker.arrive(2, 'https://news.example/', Date.now())
    expect(worker.pageOf({ ...sent, documentUrl: 'https://news.example/' })).toMatchObject({ tab: 2 })
  })

  it('of which the browser names no opener among the tabs, as in Firefox of one in another window', async () => {
    const { worker } = await open({ id: 1, url: SHOP }, { id: 2, url: 'about:blank' })
    worker.arrive(1, SHOP, Date.now())
    openWindow({ tabId: 2, sourceTabId: 1 })
    expect(worker.pageOf({ ...from(2), type: 'main_frame', originUrl: SHOP })).toMatchObject({ url: SHOP, tab: 1 })
  })

  it('an address that a person asked for in it is nobody else’s', async () => {
    const { worker } = await open({ id: 1, url: SHOP }, { id: 2, url: 'about:blank', openerTabId: 1 })
    worker.arrive(1, SHOP, Date.now())
    expect(worker.pageOf({ ...from(2), type: 'main_frame' })).toMatchObject({ url: 'https://t.example/', tab: 2 })
  })
})
