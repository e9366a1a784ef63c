import { describe, expect, it } from 'vitest'
import type { Person } from '../../../lib/facts'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import { buildSearch } from '../../../lib/recognise/values/search'
import { DIGEST_WRITINGS, FINGERPRINTS, LAYERS } from './grid/dress'
import { inventPerson } from './grid/people'
import { SPOTS } from './grid/places'
import { freshSeed, Random } from './grid/random'
import { writingsOf } from './grid/writings'

/** The full 100,000 by FINEPRINT_NOISE=100000; every day a few thousand. */
const CASES = Number(process.env.FINEPRINT_NOISE ?? 3000)
const ROUND = 1000

const knownIn = (request: Parameters<typeof recogniseRequest>[0], search: ReturnType<typeof buildSearch>) =>
  recogniseRequest(request, search).items.filter(item => item.known)

/** Day and month may be read either way round, so two dates can be one writing. */
const alike = (type: string, text: string): string =>
  type === 'birth-date' ? text.split('-').sort().join() : type === 'phone' ? text.slice(-4) : text.toLowerCase()

function sharedTypes(one: Person, other: Person): Set<string> {
  const shared = Object.entries(one.values).filter(([type, texts]) =>
    texts?.some(text =>
      (other.values as Record<string, readonly string[]>)[type]?.some(same => alike(type, same) === alike(type, text)),
    ),
  )
  const types = new Set(shared.map(([type]) => type))
  if (types.has('given-name') || types.has('family-name'))
    for (const type of ['name', 'given-name', 'family-name', 'email']) types.add(type)
  return types
}

describe('noise of the same shapes', () => {
  it(`somebody else's data in the same clothes are nobody we know (${CASES} cases)`, () => {
    const seed = freshSeed()
    console.log(`noise: seed ${seed}`)
    const random = new Random(seed)
    const alarms: string[] = []
    let cases = 0
    while (cases < CASES) {
      const person = inventPerson(random)
      const search = buildSearch([person])
      for (let round = 0; round < ROUND; ) {
        const other = inventPerson(random)
        const shared = sharedTypes(person, other)
        for (const writing of writingsOf(other.values, random)) {
          if (writing.dataType.some(type => shared.has(type))) continue
          const digest = random.below(2) === 0 ? random.pick(FINGERPRINTS) : null
          let text = digest ? random.pick(DIGEST_WRITINGS).write(digest.of(writing.text), random) : writing.text
          for (let layers = random.below(4); layers > 0 && text.length < 4000; layers--)
            text = random.pick(LAYERS).wrap(text)
          const spot = random.pick(SPOTS)
          if (spot.takes && !spot.takes(text)) continue
          const items = knownIn(spot.put(text, writing.key), search)
          if (items.length > 0)
            alarms.push(
              `${writing.text} → ${JSON.stringify(items.map(item => [item.dataType, item.where, item.transforms]))} of ${JSON.stringify(person.values)}`,
            )
          round++
          cases++
        }
      }
    }
    expect(alarms, `seed ${seed}`).toEqual([])
    expect(cases).toBeGreaterThanOrEqual(CASES)
  }, 3_600_000)
})

describe('what looks like a value and is none', () => {
  const jane: Person = {
    label: 'Jane',
    values: {
      email: ['jane.street@example.test', 'info@shop.example'],
      phone: ['+1 415 555 0132'],
      'given-name': ['Jane', 'Rose', 'May'],
      'family-name': ['Street', 'Rose'],
      username: ['football'],
      'postal-code': ['30025'],
      city: ['Reading'],
      region: ['Victoria'],
      'birth-date': ['2014-05-01'],
      'payment-card': ['4111 1111 1111 1111'],
      age: ['12'],
      gender: ['female'],
      location: ['37.7749,-122.4194'],
      country: ['Germany'],
    },
  }
  const search = buildSearch([jane])
  const get = (url: string) => SPOTS[0] && { ...SPOTS[0].put('', 'x'), url }

  it.each([
    ['a firm of the same name', 'https://c.tracker.example/?q=jane%20street%20capital'],
    ['… and its host', 'https://www.janestreet.com/jobs'],
    ['a flower and a month', 'https://c.tracker.example/?title=Rose%20May%20bloom&month=May'],
    ['a first name in a sentence', 'https://c.tracker.example/?t=jane%20says%20hello'],
    ['a name that begins a longer key', 'https://c.tracker.example/?first_seen=May%205&last_visit=May'],
    ['a longer address', 'https://c.tracker.example/?e=mary.jane.street%40example.test'],
    ['an address under a longer host', 'https://c.tracker.example/?e=jane.street%40example.test.org'],
    ['the number within a longer number', 'https://c.tracker.example/?id=914155550132&n=41555501329'],
    ['the number as the tail of a decimal', 'https://c.tracker.example/?t=0.4155550132'],
    ['the number in an id', 'https://c.tracker.example/?id=a1b2-4155550132'],
    ['another country’s number with the same end', 'https://c.tracker.example/?id=%2B44%20415%20555%200132'],
    ['a postal code in an ad size', 'https://c.tracker.example/?size=300x250&sz=30025x10&p=30025'],
    ['a birth date in a timestamp', 'https://c.tracker.example/?t=2014-05-01T10:00:00Z&v=20140501'],
    ['an age that is a count', 'https://c.tracker.example/?items=12&page=12'],
    ['a city that is a word', 'https://c.tracker.example/?title=Reading%20list'],
    ['a region that is a name', 'https://c.tracker.example/?q=victoria&name=victoria%20sponge'],
    ['a user name that is a word', 'https://c.tracker.example/?q=football'],
    ['a width in a style sheet', 'https://c.tracker.example/?css=width:37.7749%25;left:122.4194px'],
    ['a fingerprint that only begins alike', 'https://c.tracker.example/?h=0123456789abcdef0123456789abcdef'],
    [
      'the fingerprint of a number that is also an age',
      'https://c.tracker.example/?id=c20ad4d76fe97759aa27a0c99bff6710',
    ],
  ])('%s', (_, url) => {
    const request = get(url)
    expect(request && knownIn(request, search).map(item => [item.dataType, item.where])).toEqual([])
  })
})
