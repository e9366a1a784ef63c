import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CANNOT_BE_SEEN } from '../../lib/lists/cannot-be-seen'
import { unseenWays } from '../../lib/show/not-observed'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'

const rows = [
  ...readFileSync(join(import.meta.dirname, '../../docs/cannot-be-seen.md'), 'utf8').matchAll(
    /^\| `([\w-]+)` \|.*\| (invisible|seen) \| (invisible|seen) \|$/gm,
  ),
].map(([, id, chromium, firefox]) => ({
  id,
  chromium: chromium === 'invisible',
  firefox: firefox === 'invisible',
}))

it('the page in docs and the list that the report shows are one', () => {
  expect(rows).toEqual(CANNOT_BE_SEEN)
})

it('each way has words, and says where it is so in one browser only', () => {
  const ways = unseenWays(wordsFrom('en', en))
  expect(ways.filter(way => way.startsWith('unseen.'))).toEqual([])
  expect(new Set(ways).size).toBe(CANNOT_BE_SEEN.length)
  expect(ways.filter(way => way.includes('Chromium'))).toHaveLength(
    CANNOT_BE_SEEN.filter(({ firefox }) => !firefox).length,
  )
})
