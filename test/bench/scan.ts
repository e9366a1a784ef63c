import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AhoCorasick } from '@monyone/aho-corasick'
import type { Request } from '../../lib/facts'
import { recogniseRequest } from '../../lib/recognise/recognise-request'
import { DigestIndex } from '../../lib/recognise/values/digests/digest-index'
import { DigitIndex } from '../../lib/recognise/values/digit-runs'
import { scanText } from '../../lib/recognise/values/scan-text'
import { buildInSlices, buildSearch } from '../../lib/recognise/values/search'
import { WordIndex } from '../../lib/recognise/values/word-index'
import { inventPerson } from '../recognise/values/grid/people'
import { Random } from '../recognise/values/grid/random'

/**
 * `npm run bench`: what recognising costs, in ratios within one run, since machines differ. Times are of the
 * processor, best of many, so that other work on the machine counts little.
 */

const random = new Random(20_261_122)
const MEGABYTE = 1_000_000

function best(run: () => void, times = 15): number {
  run()
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < times; at++) {
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

const text = json(MEGABYTE)
const bytes = new TextEncoder().encode(text)
const twenty = buildSearch(people(20))
const two = buildSearch(people(2))
const body = post({ kind: 'bytes', bytes })
const large = post({ kind: 'bytes', bytes: new TextEncoder().encode(json(10 * MEGABYTE)) })

const floor = best(() => new TextDecoder().decode(bytes).toLowerCase(), 40)
add('decode and lower-case 1 MB (the floor)', ms(floor))
const search = best(() => scanText(text, twenty, () => {}))
add('search 1 MB for 20 people, all writings and digests', `${ms(search)}, ${(search / floor).toFixed(1)} × the floor`)
const whole = best(() => recogniseRequest(body, twenty))
add(
  'the whole scan of a 1 MB JSON body for 20 people',
  `${ms(whole)}, ${(whole / floor).toFixed(1)} × the floor`,
  '≤ 10 ×',
)
add(
  '… for 20 people against 2',
  `${(whole / best(() => recogniseRequest(body, two))).toFixed(2)} × the time`,
  '≤ 1.5 ×',
)
add('… of 10 MB', `${(best(() => recogniseRequest(large, twenty), 2) / whole).toFixed(2)} × the time`, '≤ 11 ×')
const packed = post({ kind: 'text', text: encodeURIComponent(json(33_000)).slice(0, 50_000) })
add('50 KB of percent-encoded JSON', ms(best(() => recogniseRequest(packed, twenty))), '≤ 5 ms')

realRequests()
building()
peers()

function realRequests(): void {
  const file = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'traffic', 'leak-requests.jsonl')
  if (!existsSync(file)) {
    console.log('The real requests are not beside this clone; left out.')
    return
  }
  const one = buildSearch(people(1))
  const times = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const row = JSON.parse(line)
      const headers = [
        ['referer', row.referer],
        ['cookie', row.cookie],
      ].flatMap(([name, value]) => (value ? [{ name, value }] : []))
      const request: Request = { ...post(row.body ? { kind: 'text', text: row.body } : null), url: row.url, headers }
      let least = Number.POSITIVE_INFINITY
      for (let at = 0; at < 5; at++) {
        const start = performance.now()
        recogniseRequest(request, one)
        least = Math.min(least, performance.now() - start)
      }
      return least
    })
  times.sort((a, b) => a - b)
  add(`${times.length} real requests: median`, ms(times[times.length >> 1] ?? 0), '≤ 0.1 ms')
  add('… 95th percentile', ms(times[Math.floor(times.length * 0.95)] ?? 0), '≤ 0.5 ms')
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
  add('2,000 texts: ours', ms(best(() => scanText(text, ours, () => {}))))
  const corasick = new AhoCorasick(texts)
  add('2,000 texts: @monyone/aho-corasick 1.1.11', ms(best(() => corasick.matchInText(folded), 3)))
  const expression = new RegExp(texts.map(one => one.replaceAll('.', '\\.')).join('|'), 'g')
  add('2,000 texts: one RegExp', ms(best(() => folded.match(expression), 2)))
  add('2,000 texts: a loop of indexOf', ms(best(() => texts.map(one => folded.indexOf(one)), 2)))
}
