import { beforeEach, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Dropped } from '../../entrypoints/background/intake/dropped'

beforeEach(() => fakeBrowser.reset())

const counting = (count: number) => ({ seen: count, unseen: count })

it('a document says how many in all: what it says twice counts once, in the next worker too', async () => {
  const dropped = new Dropped()
  expect(await dropped.hear('a', 0)).toEqual(counting(0))
  expect(await dropped.hear('a', 3)).toEqual(counting(3))
  expect(await dropped.hear('b', 2)).toEqual(counting(2))
  expect(await dropped.hear('a', 3)).toEqual(counting(0))
  const next = new Dropped()
  expect(await next.hear('a', 3)).toEqual(counting(0))
  expect(await next.hear('a', 5)).toEqual(counting(2))
  expect(await next.hear('a', 4)).toEqual(counting(0))
})

it('of two at once neither counts what the other has counted', async () => {
  const dropped = new Dropped()
  const counts = await Promise.all([dropped.hear('a', 3), dropped.hear('a', 5)])
  expect(counts.reduce((sum, { seen }) => sum + seen, 0)).toBe(5)
})
