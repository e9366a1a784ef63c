import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { People } from '../../entrypoints/background/people/people'
import type { Store } from '../../entrypoints/background/store/store'
import { Upkeep } from '../../entrypoints/background/store/upkeep'

vi.mock('../../entrypoints/background/people/sealed', () => ({ seal: async () => ({}), unseal: async () => null }))

const START = 1_800_000_000_000

/** Keeps nothing: what is tested here lives in memory. */
const store = { get: async () => undefined, getAll: async () => [], put: async () => undefined }

function peopleIn(kept: object): People {
  const store = async () => kept as Store
  return new People(store, new Upkeep(store, () => undefined))
}

const email = (value: string, number = 1) => ({ dataType: 'email' as const, value, raw: value, number, byHand: true })

beforeEach(() => {
  vi.useFakeTimers({ now: START })
  fakeBrowser.reset()
})
afterEach(() => vi.useRealTimers())

async function sitting(): Promise<People> {
  const people = peopleIn(store)
  await people.ready
  return people
}

const typedAt = (people: People, time: number) => people.asOf(time).values.email

describe('what a message that is looked at later is searched for', () => {
  it('what was typed over since', async () => {
    const people = await sitting()
    await people.type('d:1', email('robin@mail.example'))
    vi.setSystemTime(START + 500)
    await people.type('d:1', email('thorne@mail.example'))
    expect(typedAt(people, START + 100)).toEqual(expect.arrayContaining(['robin@mail.example', 'thorne@mail.example']))
    expect(typedAt(people, START + 600)).toEqual(['thorne@mail.example'])
  })

  it('what was typed before it, and heard of only after', async () => {
    const people = await sitting()
    vi.setSystemTime(START + 500)
    await people.type('d:1', email('robin@mail.example'))
    expect(typedAt(people, START)).toEqual(['robin@mail.example'])
  })

  it('with one search for all moments at which nothing else was known', async () => {
    const people = await sitting()
    await people.type('d:1', email('robin@mail.example'))
    vi.setSystemTime(START + 500)
    await people.type('d:2', email('thorne@mail.example'))
    expect(people.asOf(START + 100)).toBe(people.active)
  })

  it('not for the values of who sat there afterwards', async () => {
    const people = await sitting()
    await people.type('d:1', email('robin@mail.example'))
    await people.save('kim', { label: 'Kim', values: { email: ['kim@mail.example'] } })
    vi.setSystemTime(START + 500)
    await people.choose('kim')
    expect(typedAt(people, START + 100)).toEqual(['robin@mail.example'])
    expect(typedAt(people, START + 600)).toEqual(['kim@mail.example'])
  })
})

it('a word that comes twice, or after a later one of the same field, changes nothing', async () => {
  const people = await sitting()
  await people.type('d:1', email('ro', 1))
  await people.type('d:1', email('robin@mail.example', 2))
  await people.type('d:1', email('ro', 1))
  await people.type('d:2', email('thorne@mail.example', 3))
  await people.type('d:1', email('robin@mail.example', 2))
  expect(people.active.values.email).toEqual(['robin@mail.example', 'thorne@mail.example'])
  await people.type('d:1', email('ro', 4))
  expect(people.active.values.email).toEqual(['thorne@mail.example', 'ro'])
})

describe('read in from a file, in place of those there were', () => {
  const kim = { id: 'kim', person: { label: 'Kim', values: {} } }
  const lee = { id: 'lee', person: { label: 'Lee', values: {} } }
  const labels = (people: People) => people.view.people.map(({ person }) => person.label)
  const replacing = async (done: Promise<unknown>) => {
    const writing = { store: { clear: async () => undefined, put: async () => undefined }, done }
    const people = peopleIn({ ...store, transaction: () => writing })
    await people.ready
    await people.save(kim.id, kim.person)
    await people.choose(kim.id)
    return people
  }

  it('all at once, and who was chosen stays so', async () => {
    const people = await replacing(Promise.resolve())
    await people.replace([kim, lee])
    expect([labels(people), people.activeId]).toEqual([['Kim', 'Lee'], 'kim'])
    await people.replace([lee])
    expect([labels(people), people.activeId]).toEqual([['Lee'], null])
  })

  it('or not at all', async () => {
    const people = await replacing(Promise.reject(new Error('stopped')))
    await expect(people.replace([lee])).rejects.toThrow('stopped')
    expect([labels(people), people.activeId]).toEqual([['Kim'], 'kim'])
  })
})
