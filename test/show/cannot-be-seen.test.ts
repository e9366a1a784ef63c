import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CANNOT_BE_SEEN } from '../../lib/lists/cannot-be-seen'
import { unseenWays } from '../../lib/show/not-observed'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import { LEAVING, OF_CHROMIUM, UNSEEN, WAYS } from '../e2e/ways'

const page = readFileSync(join(import.meta.dirname, '../../docs/cannot-be-seen.md'), 'utf8')

const rows = [
  ...page.matchAll(/^\| `([\w-]+)` \|.*\| (invisible|seen) \| (invisible|seen) \| (invisible|seen) \|$/gm),
].map(([, id, chromium, firefox, tester]) => ({
  id,
  chromium: chromium === 'invisible',
  firefox: firefox === 'invisible',
  tester: tester === 'invisible',
}))

it('the page in docs and the list that the report shows are one', () => {
  expect(rows).toEqual(CANNOT_BE_SEEN)
})

describe('every way out has a test, or stands in the list', () => {
  const table = page.slice(page.indexOf('## Every way out'), page.indexOf('## Kept in the browser'))
  const ways = [...table.matchAll(/^\| (?!way|-)(.+?) \|.*\| (`.+`) \|$/gm)]
  const tested = { ...WAYS, ...OF_CHROMIUM, ...UNSEEN, ...LEAVING }
  const named = ways.flatMap(([, , tests = '']) => tests.split(' · ').map(test => test.slice(1, -1)))

  it('finds the rows', () => expect(ways.length).toBeGreaterThan(20))

  it.each(ways.map(([, way = '', tests = '']) => [way, tests]))('%s', (_, tests = '') => {
    const names = tests.split(' · ').map(test => test.slice(1, -1))
    expect(names.filter(name => !(name in tested) && !CANNOT_BE_SEEN.some(({ id }) => id === name))).toEqual([])
  })

  it('and every test stands in a row', () => {
    expect(Object.keys(tested).filter(name => !named.includes(name))).toEqual([])
  })
})

it('each way has words, and says where it is so in one browser only', () => {
  const ways = unseenWays(wordsFrom('en', en))
  expect(ways.filter(way => way.startsWith('unseen.'))).toEqual([])
  expect(new Set(ways).size).toBe(CANNOT_BE_SEEN.length)
  expect(ways.filter(way => way.includes('Chromium'))).toHaveLength(
    CANNOT_BE_SEEN.filter(({ firefox }) => !firefox).length,
  )
})
