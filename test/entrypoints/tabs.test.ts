import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Tabs } from '../../entrypoints/background/tabs'

/** What a worker knows of the tabs that one before it has left. */

const SHOP = 'https://shop.example/'
const open = async (...tabs: readonly { id: number; url: string }[]) => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue(tabs as never)
  const worker = new Tabs()
  const left: number[] = []
  worker.onLeft = tab => void left.push(tab)
  await worker.ready
  return { worker, left }
}

const event = () => ({ addListener: () => undefined })
beforeEach(() => {
  fakeBrowser.reset()
  const names = ['onBeforeNavigate', 'onCommitted', 'onHistoryStateUpdated', 'onReferenceFragmentUpdated']
  Object.assign(fakeBrowser, { webNavigation: Object.fromEntries(names.map(name => [name, event()])) })
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
