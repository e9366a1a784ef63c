import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Store } from '../../entrypoints/background/store/store'
import { Upkeep } from '../../entrypoints/background/store/upkeep'
import type { Reason } from '../../lib/facts'

/** A record of so many messages on a disk that is full; it remembers what was deleted. */
function full(messages: number): { store: Store; deleted: string[] } {
  const deleted: string[] = []
  const oldest = (count: number) => Array.from({ length: Math.min(count, messages) }, (_, n) => `message-${n}`)
  const flows = {
    index: () => ({ getAllKeys: async (_: null, count: number) => oldest(count) }),
    delete: async (key: string) => void deleted.push(key),
  }
  const store = { count: async () => messages, transaction: () => ({ store: flows, done: Promise.resolve() }) }
  return { store: store as unknown as Store, deleted }
}

const told: Reason[] = []
const upkeepOf = (store: Store) =>
  new Upkeep(
    async () => store,
    trouble => void told.push(trouble),
  )
const failing = (name: string, times: number) => {
  let left = times
  return async () => {
    if (left-- > 0) throw new DOMException('no', name)
  }
}

beforeEach(() => {
  fakeBrowser.reset()
  told.length = 0
})

describe('the disk is full', () => {
  it('the oldest tenth makes room, what is new is written, and it is told', async () => {
    const { store, deleted } = full(95)
    await upkeepOf(store).write(failing('QuotaExceededError', 1))
    expect(deleted).toEqual(Array.from({ length: 10 }, (_, n) => `message-${n}`))
    expect(told.map(({ id }) => id)).toEqual(['edges.record-full'])
  })

  it('still full afterwards: said to the one who writes, nothing more is deleted', async () => {
    const { store, deleted } = full(10)
    await expect(upkeepOf(store).write(failing('QuotaExceededError', 2))).rejects.toThrow('no')
    // By the next worker, too.
    await expect(upkeepOf(store).write(failing('QuotaExceededError', 2))).rejects.toThrow('no')
    expect(deleted).toEqual(['message-0'])
    expect([...new Set(told.map(({ id }) => id))]).toEqual(['edges.record-full', 'edges.record-not-kept'])
  })

  it.each(['AbortError', 'UnknownError'])('%s is no full disk: nothing is deleted', async name => {
    const { store, deleted } = full(95)
    await expect(upkeepOf(store).write(failing(name, 1))).rejects.toThrow('no')
    expect(deleted).toEqual([])
    expect(told).toEqual([])
  })
})

it('what is written while the browser closes the record is written once it is opened again', async () => {
  const [closed, open] = [full(1).store, full(1).store]
  const stores = [closed, open]
  const written: Store[] = []
  await new Upkeep(
    async () => stores.shift() ?? open,
    trouble => void told.push(trouble),
  ).write(async store => {
    if (store === closed) throw new DOMException('no', 'InvalidStateError')
    written.push(store)
  })
  expect(written).toEqual([open])
  expect(told).toEqual([])
})

it('rows that are none are left out and told of, the others are kept', () => {
  const upkeep = upkeepOf(full(0).store)
  const isText = (row: unknown): row is string => typeof row === 'string'
  expect(upkeep.sound(['a', 'b'], isText)).toEqual(['a', 'b'])
  expect(told).toEqual([])
  expect(upkeep.sound(['a', null, 'b'], isText)).toEqual(['a', 'b'])
  expect(told.map(({ id }) => id)).toEqual(['edges.rows-unreadable'])
})

it('the record is looked through once a day, however often the worker starts', async () => {
  const DAY = 24 * 60 * 60 * 1000
  const now = 1_800_000_000_000
  const upkeep = upkeepOf(full(0).store)
  expect(await upkeep.isDue(now)).toBe(true)
  expect(await upkeep.isDue(now + 1000), 'stopped before it was done').toBe(true)
  await upkeep.didPrune(now)
  const due = (time: number) => upkeep.isDue(time)
  expect([await due(now + 1000), await due(now + DAY - 1), await due(now + DAY)]).toEqual([false, false, true])
  expect(await due(now - 1), 'the clock was put back').toBe(true)
})
