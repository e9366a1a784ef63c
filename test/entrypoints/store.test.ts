import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openStore } from '../../entrypoints/background/store/store'
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
/** What the browser answers, one after another: a failure by its name, or the record. */
function browserAnswers(...answers: readonly (string | ReturnType<typeof record>)[]): void {
  for (const answer of answers)
    opening.mockImplementationOnce(async () => {
      if (typeof answer === 'string') throw new DOMException('no', answer)
      return answer as never
    })
}

async function opened(): Promise<{ store: unknown; told: string[]; names: unknown[] }> {
  const told: Reason[] = []
  const open = openStore(trouble => void told.push(trouble)).catch((error: Error) => error.name)
  await vi.advanceTimersByTimeAsync(1000)
  const names = opening.mock.calls.map(([name, version]) => (version === undefined ? `${name} as it is` : name))
  return { store: await open, told: told.map(({ id }) => id), names }
}

beforeEach(() => {
  vi.useFakeTimers()
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
