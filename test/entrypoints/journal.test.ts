import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Journal } from '../../entrypoints/background/intake/journal'
import { Notebook } from '../../entrypoints/background/intake/notebook'
import type { Waiting } from '../../entrypoints/background/intake/waiting'

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const AGENT = 'A browser of some length'.repeat(20)

const message = (id: string, agent = AGENT): Waiting => ({
  request: {
    id,
    time: 1,
    method: 'GET',
    url: `https://t.example/${id}`,
    headers: [{ name: 'user-agent', value: agent }],
    body: null,
    kind: 'xhr',
    page: { url: 'https://shop.example/', tab: 4, frame: 0 },
  },
  unseen: [],
  toldBy: 2,
})
/** What one worker writes down, and is stopped. */
async function worker(work: (journal: Journal) => void): Promise<void> {
  const journal = new Journal(new Notebook())
  await journal.left
  work(journal)
  await wait(300)
}
const left = async () => new Map(await new Journal(new Notebook()).left)
const stored = async () => JSON.stringify(await browser.storage.session.get(null))

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 })
  fakeBrowser.reset()
})
afterEach(() => vi.useRealTimers())

it('the next worker finds each message as it was, and what they say alike was written once', async () => {
  const all = ['1', '2', '3'].map(id => message(id))
  await worker(journal => {
    for (const one of all) void journal.add(String(one.request.id), one)
  })
  expect([...(await left()).values()]).toEqual(all)
  expect((await stored()).split(AGENT)).toHaveLength(2)
})

it('what is alike stays while one message needs it, whichever worker wrote it down', async () => {
  await worker(journal => {
    for (const id of ['1', '2']) void journal.add(id, message(id))
  })
  await worker(journal => {
    journal.done('1')
    void journal.add('3', message('3'))
    journal.done('2')
  })
  expect([...(await left()).values()]).toEqual([message('3')])
  await worker(journal => journal.done('3'))
  expect(await browser.storage.session.get(null)).toEqual({})
})

it('taken in once more: found as it was last, and nothing is left of what it said first', async () => {
  const [first, second] = [message('1', 'first'.repeat(50)), message('1', 'second'.repeat(50))]
  await worker(journal => {
    void journal.add('1', first)
    void journal.add('1', second)
  })
  expect([...(await left()).values()]).toEqual([second])
  expect(await stored()).not.toContain('first')
})

it('one too long to be written down leaves nothing behind', async () => {
  await worker(journal => {
    const long = message('1')
    expect(journal.add('1', { ...long, request: { ...long.request, url: 'x'.repeat(100_001) } })).toBeNull()
  })
  expect(await browser.storage.session.get(null)).toEqual({})
})

it('no room for what it has in common with others: it is not said to be written', async () => {
  const refused = vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('quota'))
  const journal = new Journal(new Notebook())
  await journal.left
  const written = journal.add('1', message('1'))
  await wait(300)
  expect(await written).toBe(false)
  refused.mockRestore()
})
