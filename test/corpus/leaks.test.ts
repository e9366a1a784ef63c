import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { recogniseRequest } from '../../lib/recognise/recognise-request'
import { buildSearch } from '../../lib/recognise/values/search'
import { corpusRows, describeCorpus } from './data'
import { type LeakRow, PERSONA, post, requestOf } from './leak-requests'

interface Snippet {
  readonly type: 'lat' | 'lng' | 'zip' | 'city' | 'region'
  readonly text: string
  readonly is_pii: boolean
}

/** What each label of the set may be called here: an address contains its user name, a full name its halves. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  email: ['email', 'username'],
  username: ['username', 'email'],
  name: ['name', 'given-name', 'family-name'],
  first_name: ['given-name', 'name'],
  last_name: ['family-name', 'name'],
}

/** Transforms not told as labelled: the label is of a token inside JSON inside a token, which is told as what it is (jwt). */
const KNOWN_OTHER_TRANSFORMS: ReadonlySet<number> = new Set([935, 936, 1311, 1312])

describeCorpus('requests of real shops (2021)', () => {
  const persona = corpusRows<LeakRow>('traffic', 'leak-requests.jsonl').filter(row => row.verified)
  const search = buildSearch([PERSONA])
  const known = (row: LeakRow) => recogniseRequest(requestOf(row), search).items.filter(item => item.known)

  it('every verified leak is found, as what it is', () => {
    const missed = persona.filter(row => {
      const types = new Set<string>(known(row).map(item => item.dataType))
      return !row.found.every(({ type }) => (KIN[type] ?? [type]).some(kin => types.has(kin)))
    })
    expect(missed.map(row => row.id)).toEqual([])
    expect(persona.length).toBeGreaterThan(800)
  })

  it('the transforms are those it went through', () => {
    const wrong = persona.filter(row => {
      const digest = row.found
        .map(({ encoding }) => encoding)
        .find(encoding => /^(?:md5|sha1|sha256|base64)$/.test(encoding))
      if (!digest) return false
      const accepted = digest === 'base64' ? ['base64', 'base64url'] : [digest]
      return !known(row).some(item => item.transforms.some(step => accepted.includes(step)))
    })
    expect(wrong.map(row => row.id).filter(id => !KNOWN_OTHER_TRANSFORMS.has(id))).toEqual([])
    // One that is told as labelled now must leave the list above.
    expect([...KNOWN_OTHER_TRANSFORMS].filter(id => !wrong.some(row => row.id === id))).toEqual([])
  })

  it('the same with noise in place of the data raise no alarm', () => {
    const rows = corpusRows<LeakRow>('traffic', 'clean-requests.jsonl').filter(
      row => !stillCarries([row.url, row.body, row.cookie, row.referer].join(' ')),
    )
    expect(rows.filter(row => known(row).length > 0).map(row => row.id)).toEqual([])
    expect(rows.length).toBeGreaterThan(800)
  })
})

/** Some rows kept the person inside an encoding the noise did not reach: they are no negatives. */
function stillCarries(text: string, depth = 0): boolean {
  if (/sonoroustada|"vinci"|=vinci\b|"demon"|=demon\b/i.test(text)) return true
  if (depth > 4) return false
  const plain = text.replace(/%([0-9a-f]{2})/gi, (_, pair: string) => String.fromCharCode(Number.parseInt(pair, 16)))
  if (plain !== text && stillCarries(plain, depth + 1)) return true
  return (text.match(/[A-Za-z0-9+/_-]{12,}/g) ?? []).some(run => {
    const decoded = Buffer.from(run, 'base64').toString('utf8')
    return /^[\t-~]{8,}/.test(decoded) && stillCarries(decoded, depth + 1)
  })
}

describeCorpus('places in traffic', () => {
  const VALUE = { lat: '37.7749', lng: '-122.4194', zip: '94117', city: 'San Francisco', region: 'California' } as const
  const TYPES: Readonly<Record<Snippet['type'], readonly string[]>> = {
    lat: ['location'],
    lng: ['location'],
    zip: ['postal-code', 'postal-address'],
    city: ['city', 'postal-address'],
    region: ['region', 'postal-address'],
  }

  it('are told as personal or not: F1 ≥ 0.93', () => {
    const search = buildSearch([
      {
        label: 'p',
        values: {
          location: [`${VALUE.lat},${VALUE.lng}`],
          'postal-code': [VALUE.zip],
          city: [VALUE.city],
          region: [VALUE.region],
        },
      },
    ])
    const counts = { right: 0, alarm: 0, miss: 0 }
    const plain = [{ name: 'content-type', value: 'text/plain' }]
    for (const [id, row] of corpusRows<Snippet>('traffic', 'location_snippets.jsonl').entries()) {
      const body = row.text.replace(
        /<TARGET_(\w+)>/g,
        (_, name: string) => VALUE[name.toLowerCase() as keyof typeof VALUE],
      )
      const { items } = recogniseRequest(
        post(id, 'https://c.other.example/p', plain, body, 'https://shop.example/'),
        search,
      )
      const got = items.some(item => item.known && TYPES[row.type].includes(item.dataType))
      if (got && row.is_pii) counts.right++
      else if (got) counts.alarm++
      else if (row.is_pii) counts.miss++
    }
    const f1 = (2 * counts.right) / (2 * counts.right + counts.alarm + counts.miss)
    console.log(`places: F1 ${f1.toFixed(3)}`, counts)
    expect(f1).toBeGreaterThanOrEqual(0.93)
  })
})
