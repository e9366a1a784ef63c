import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AhoCorasick } from '@monyone/aho-corasick'
import type { Person, Request } from '../../lib/facts'
import { readText } from '../../lib/recognise/reading/read-text'
import { recogniseRequest } from '../../lib/recognise/recognise-request'
import { DigestIndex } from '../../lib/recognise/values/digests/digest-index'
import { DigitIndex } from '../../lib/recognise/values/digit-runs'
import { scanText } from '../../lib/recognise/values/scan-text'
import { buildInSlices, buildSearch, sieveOf } from '../../lib/recognise/values/search'
import { WordIndex } from '../../lib/recognise/values/word-index'
import { inventPerson } from '../recognise/values/grid/people'
import { Random } from '../recognise/values/grid/random'

/**
 * `npm run bench`: what recognising costs, in ratios within one run, since machines differ. Times are of the
 * processor, best of many, so that other work on the machine counts little.
 */

const random = new Random(20_261_122)
const MEGABYTE = 1_000_000

function best(run: () => void, rounds = 15): number {
  run()
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < rounds; at++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

const WORDS =
  'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore page view click product price currency session checkout basket'.split(
    ' ',
  )

/** Events as analytics scripts send them: words, numbers, an address and an id in each. */
function json(size: number): string {
  const rows: unknown[] = []
  for (let length = 0; length < size; ) {
    const row = {
      id: random.below(1e9),
      type: random.pick(WORDS),
      title: Array.from({ length: 8 }, () => random.pick(WORDS)).join(' '),
      url: `https://shop.example/${random.pick(WORDS)}/${random.pick(WORDS)}?id=${random.below(1e6)}`,
      price: random.below(10_000) / 100,
      time: 1_700_000_000_000 + random.below(1e9),
      key: random.text('abcdef0123456789', 32),
    }
    rows.push(row)
    length += JSON.stringify(row).length + 1
  }
  return JSON.stringify(rows)
}

const post = (body: Request['body']): Request => ({
  id: 1,
  time: 0,
  method: 'POST',
  url: 'https://c.tracker.example/p',
  headers: [{ name: 'content-type', value: 'application/json' }],
  body,
  kind: 'xhr',
  page: { url: 'https://shop.example/' },
})

const people = (count: number) => Array.from({ length: count }, () => inventPerson(random))
const add = (what: string, figure: string, goal = '') => console.log(`| ${what} | ${figure} | ${goal} |`)
const ms = (time: number) => `${time.toFixed(2)} ms`

const bytesOf = (size: number) => new TextEncoder().encode(json(size))
const text = json(MEGABYTE)
const bytes = new TextEncoder().encode(text)
const times = (ratio: number) => `${ratio.toFixed(2)} ×`

memory()
const floor = best(() => new TextDecoder().decode(bytes).toLowerCase(), 60)
add('decode and lower-case 1 MB (the floor)', ms(floor))
wholeBodies()
realRequests()
building()
peers()

/** First of all, since what a process once held stays with it. */
function memory(): void {
  const search = buildSearch(people(1))
  const body = post({ kind: 'bytes', bytes: bytesOf(32 * 1024 * 1024).subarray(0, 32 * 1024 * 1024) })
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const { inspected } = recogniseRequest(body, search)
  const grown = process.resourceUsage().maxRSS * 1024 - before
  add('a body of 32 MiB: memory over the body itself', `${(grown / 2 ** 20).toFixed(0)} MiB`, '≤ 64 MiB')
  add('… inspected', `${inspected.bytes} of ${inspected.of} bytes`)
}

function wholeBodies(): void {
  const everybody = people(20)
  const twenty = buildSearch(everybody)
  const two = buildSearch(everybody.slice(0, 2))
  const body = post({ kind: 'bytes', bytes })
  const large = post({ kind: 'bytes', bytes: bytesOf(10 * MEGABYTE) })
  const read = best(() => scanText(text, readText(text, sieveOf(twenty), 200_000), twenty, () => {}))
  add('search 1 MB for 20 people, all writings and digests', `${ms(read)}, ${times(read / floor)} the floor`)
  const whole = best(() => recogniseRequest(body, twenty), 30)
  add('the whole scan of a 1 MB JSON body for 20 people', `${ms(whole)}, ${times(whole / floor)} the floor`, '≤ 10 ×')
  const few = best(() => recogniseRequest(body, two), 30)
  add('… for 20 people against 2', `${times(whole / few)} the time`, '≤ 1.5 ×')
  add('… of 10 MB', `${times(best(() => recogniseRequest(large, twenty), 5) / whole)} the time`, '≤ 11 ×')
  const packed = post({ kind: 'text', text: encodeURIComponent(json(33_000)).slice(0, 50_000) })
  add('50 KB of percent-encoded JSON', ms(best(() => recogniseRequest(packed, twenty), 60)), '≤ 5 ms')
}

/** Each round begins with a search that was never asked, and sees every request once, in the order they were sent. */
function realRequests(): void {
  const file = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'traffic', 'leak-requests.jsonl')
  if (!existsSync(file)) {
    console.log('The real requests are not beside this clone; left out.')
    return
  }
  const requests = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(realRequest)
  const self: Person = {
    label: 'the person they tell of',
    values: {
      email: ['sonoroustada@protonmail.com'],
      username: ['sonoroustada'],
      'given-name': ['Demon'],
      'family-name': ['Vinci'],
    },
  }
  for (const person of [self, { ...inventPerson(random), label: 'somebody else' }]) {
    const least = requests.map(() => Number.POSITIVE_INFINITY)
    for (let round = 0; round < 7; round++) {
      const search = buildSearch([person])
      for (const [at, request] of requests.entries()) {
        const start = performance.now()
        recogniseRequest(request, search)
        least[at] = Math.min(least[at] ?? 0, performance.now() - start)
      }
    }
    least.sort((a, b) => a - b)
    const figure = (part: number) => ms(least[Math.floor(least.length * part)] ?? 0)
    add(`${requests.length} real requests, for ${person.label}: median`, figure(0.5), '≤ 0.1 ms')
    add('… 95th percentile', figure(0.95), '≤ 0.5 ms')
  }
}

function realRequest(line: string): Request {
  const row = JSON.parse(line)
  const headers = [
    ['referer', row.referer],
    ['cookie', row.cookie],
  ].flatMap(([name, value]) => (value ? [{ name, value }] : []))
  const page = { url: `https://${row.first_party}/` }
  return { ...post(row.body ? { kind: 'text', text: row.body } : null), url: row.url, headers, page }
}

function building(): void {
  const slices: number[] = []
  const whole = best(() => {
    slices.length = 0
    const building = buildInSlices(people(1))
    for (let done = false; !done; ) {
      const before = process.cpuUsage()
      done = building.next().done === true
      const { user, system } = process.cpuUsage(before)
      slices.push((user + system) / 1000)
    }
  }, 5)
  add('building one person', ms(whole), '≤ 150 ms')
  add('… the longest slice', ms(Math.max(...slices)), '≤ 20 ms')
}

/** The same work for all: 2,000 literal texts in the same megabyte. */
function peers(): void {
  const texts = [
    ...new Set(
      Array.from({ length: 2000 }, () => `${random.text('abcdefghijklmnop', 8)}@${random.text('abcdefg', 6)}.test`),
    ),
  ]
  const folded = text.toLowerCase()
  const ours = { words: new WordIndex(), digits: new DigitIndex(), digests: new DigestIndex() }
  for (const typed of texts) {
    const value = { dataType: 'email', typed, masked: '', person: 0 } as const
    ours.words.addLiteral(typed, { value, form: { text: typed, steps: [], proof: 'anywhere' } })
  }
  const sieve = { filter: ours.words.filter, endings: ours.digits.endings }
  add('2,000 texts: ours', ms(best(() => scanText(text, readText(text, sieve, 200_000), ours, () => {}))))
  const corasick = new AhoCorasick(texts)
  add('2,000 texts: @monyone/aho-corasick 1.1.11', ms(best(() => corasick.matchInText(folded), 3)))
  const expression = new RegExp(texts.map(one => one.replaceAll('.', '\\.')).join('|'), 'g')
  add('2,000 texts: one RegExp', ms(best(() => folded.match(expression), 2)))
  add('2,000 texts: a loop of indexOf', ms(best(() => texts.map(one => folded.indexOf(one)), 2)))
}
