import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { storeOf } from '../../entrypoints/background/store/store'
import type { Reason } from '../../lib/facts'

vi.mock('idb', () => ({ openDB: vi.fn(), deleteDB: vi.fn(async () => undefined) }))

const opening = vi.mocked(openDB)
const deleting = vi.mocked(deleteDB)
const ALL = 'flows checks findings occasions suppressions policies companies people keys settings'.split(' ')

/** The record as a browser opens it, with these tables. */
const record = (tables: readonly string[] = ALL) => {
  const close = vi.fn()
  return { close, objectStoreNames: { contains: (name: string) => tables.includes(name) } }
}
/** What the browser answers, one after another: a failure by its name, or the record, which may be `fresh`. */
function browserAnswers(...answers: readonly (string | (ReturnType<typeof record> & { fresh?: true }))[]): void {
  for (const answer of answers)
    opening.mockImplementationOnce(async (_, __, callbacks) => {
      if (typeof answer === 'string') throw new DOMException('no', answer)
      const empty = { createObjectStore: () => ({ createIndex: () => undefined }) }
      if (answer.fresh) callbacks?.upgrade?.(empty as never, 0, 2, {} as never, {} as never)
      return answer as never
    })
}
/** The browser closes the record that was opened last: it is damaged, gone, or wanted by another version. */
const browserCloses = (why: 'terminated' | 'blocking'): void => {
  const callbacks = opening.mock.lastCall?.[2]
  if (why === 'terminated') callbacks?.terminated?.()
  else callbacks?.blocking?.(2, 3, { target: record() } as never)
}

async function opened(): Promise<{ store: unknown; told: string[]; names: unknown[] }> {
  const told: Reason[] = []
  const open = storeOf(trouble => void told.push(trouble))().catch((error: Error) => error.name)
  await vi.advanceTimersByTimeAsync(1000)
  const names = opening.mock.calls.map(([name, version]) => (version === undefined ? `${name} as it is` : name))
  return { store: await open, told: told.map(({ id }) => id), names }
}

beforeEach(async () => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  await browser.storage.local.set({ begun: true })
  opening.mockReset()
  deleting.mockClear()
})
afterEach(() => vi.useRealTimers())

describe('the record', () => {
  it('that cannot be opened at once is tried again, and nothing is said', async () => {
    const kept = record()
    browserAnswers('UnknownError', 'AbortError', kept)
    expect(await opened()).toMatchObject({ store: kept, told: [] })
    expect(deleting).not.toHaveBeenCalled()
  })

  it('that cannot be read at all is begun anew, and that is told', async () => {
    const anew = record()
    browserAnswers('UnknownError', 'UnknownError', 'UnknownError', anew)
    expect(await opened()).toMatchObject({ store: anew, told: ['edges.record-begun-anew'] })
    expect(deleting.mock.calls).toEqual([['fineprint']])
  })

  it('that the browser has taken away is told once it is made anew, however it came to that', async () => {
    browserAnswers({ ...record(), fresh: true })
    expect(await opened()).toMatchObject({ told: ['edges.record-begun-anew'] })
  })

  it('of the first day is no loss', async () => {
    await browser.storage.local.remove('begun')
    browserAnswers({ ...record(), fresh: true }, record())
    expect(await opened()).toMatchObject({ told: [] })
    expect(await opened(), 'nor is the second start').toMatchObject({ told: [] })
  })

  it('tells of settings that the browser has taken away', async () => {
    await browser.storage.local.clear()
    browserAnswers(record())
    expect(await opened()).toMatchObject({ told: ['edges.settings-unreadable'] })
  })

  it.each(['terminated', 'blocking'] as const)(
    'that the browser closes (%s) is opened again when it is next used',
    async why => {
      const [before, after] = [record(), record()]
      browserAnswers(before, after)
      const store = storeOf(() => undefined)
      expect(await store()).toBe(before)
      expect(await store(), 'once for all').toBe(before)
      browserCloses(why)
      expect(await store()).toBe(after)
    },
  )

  it('that could not be opened is tried again when it is next used', async () => {
    const kept = record()
    browserAnswers('QuotaExceededError', 'QuotaExceededError', 'QuotaExceededError', kept)
    const store = storeOf(() => undefined)
    const failed = expect(store()).rejects.toThrow('no')
    await vi.advanceTimersByTimeAsync(1000)
    await failed
    expect(await store()).toBe(kept)
  })

  it('is never deleted because the disk is full', async () => {
    browserAnswers('QuotaExceededError', 'QuotaExceededError', 'QuotaExceededError')
    expect(await opened()).toMatchObject({ store: 'QuotaExceededError', told: [] })
    expect(deleting).not.toHaveBeenCalled()
  })

  it('that a newer version wrote is read as it is', async () => {
    const newer = record([...ALL, 'of-the-future'])
    browserAnswers('VersionError', newer)
    expect(await opened()).toEqual({
      store: newer,
      told: ['edges.record-newer'],
      names: ['fineprint', 'fineprint as it is'],
    })
  })

  it.each(ALL)('of a newer version without %s is left alone, and one of our own begun beside it', async missing => {
    const newer = record(ALL.filter(table => table !== missing))
    const own = record()
    browserAnswers('VersionError', newer, own)
    const { store, told, names } = await opened()
    expect([store, told]).toEqual([own, ['edges.record-newer-apart']])
    expect(names.at(-1)).toMatch(/^fineprint-\d+$/)
    expect(newer.close).toHaveBeenCalled()
    expect(deleting).not.toHaveBeenCalled()
  })
})
