import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Pauses } from '../../entrypoints/background/settings/pauses'
import { KeptSettings } from '../../entrypoints/background/settings/settings'
import { Upkeep } from '../../entrypoints/background/store/upkeep'
import type { Reason } from '../../lib/facts'
import { RETENTION } from '../../lib/keep/retention'

/** `storage.local` as a damaged disk, another version or somebody's own hand may leave it. */

const FIRST = { inspect: 'everything', marks: true, keep: RETENTION }
const told: Reason[] = []
const tell = (trouble: Reason): void => void told.push(trouble)
const ids = () => [...new Set(told.map(({ id }) => id))]

beforeEach(() => {
  fakeBrowser.reset()
  told.length = 0
})

async function settingsFrom(settings: unknown): Promise<unknown> {
  await browser.storage.local.set({ settings })
  const kept = new KeptSettings(tell)
  await kept.ready
  return kept.value
}
async function pausedFrom(paused: unknown): Promise<string[]> {
  await browser.storage.local.set({ paused })
  const pauses = new Pauses(() => false, tell)
  await pauses.ready
  return ['a.example', 'b.example', '3'].filter(site => pauses.has(site))
}

describe('settings', () => {
  it.each([
    ['as they were saved', { inspect: 'companies', marks: false, keep: { days: 7, flows: 1000 } }, {}],
    ['without what a later version has added', { inspect: 'companies' }, { marks: true, keep: RETENTION }],
    ['none', undefined, FIRST],
  ])('%s: nothing is told', async (_, kept, others) => {
    expect(await settingsFrom(kept)).toEqual({ ...kept, ...others })
    expect(ids()).toEqual([])
  })

  it.each([
    ['a number', 5, {}],
    ['a text', 'abc', {}],
    ['a list', [1, 2], {}],
    ['a rule that keeps nothing', { marks: false, keep: { days: -3, flows: 0 } }, { marks: false }],
    ['a rule in words', { inspect: 'companies', keep: { days: 'x', flows: 'y' } }, { inspect: 'companies' }],
    ['a rule that is none', { keep: null }, {}],
    [
      'another kind of each',
      { inspect: 7, marks: 'no', keep: { days: 7, flows: 1000 } },
      { keep: { days: 7, flows: 1000 } },
    ],
  ])('%s: what is sound counts, the rest is as on the first day, and it is told', async (_, kept, sound) => {
    expect(await settingsFrom(kept)).toMatchObject({ ...FIRST, ...sound })
    expect(ids()).toEqual(['edges.settings-unreadable'])
  })

  it('that the browser cannot give back', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('Corruption'))
    const kept = new KeptSettings(tell)
    await kept.ready
    expect(kept.value).toEqual(FIRST)
    expect(ids()).toEqual(['edges.settings-unreadable'])
  })
})

describe('paused sites', () => {
  it.each([
    ['as they were saved', ['a.example', 'b.example'], ['a.example', 'b.example'], []],
    ['none', undefined, [], []],
    ['some that are none', ['a.example', null, {}, 3], ['a.example'], ['edges.settings-unreadable']],
    ['no list', 'a.example', ['a.example'], ['edges.settings-unreadable']],
    ['a thing', { 0: 'a.example' }, [], ['edges.settings-unreadable']],
  ])('%s', async (_, kept, sound, what) => {
    expect(await pausedFrom(kept)).toEqual(sound)
    expect(ids()).toEqual(what)
  })
})

it.each([['abc'], [{}], [null], [-1], [Number.MAX_SAFE_INTEGER]])(
  'the record is looked through where it is not known when it last was: %j',
  async pruned => {
    await browser.storage.local.set({ pruned })
    expect(await new Upkeep(() => Promise.reject(), tell).isDue(1_800_000_000_000)).toBe(true)
  },
)
