import { expect, it } from 'vitest'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import { buildSearch } from '../../../lib/recognise/values/search'
import { DIGEST_WRITINGS, FINGERPRINTS, LAYERS } from './grid/dress'
import { inventPerson } from './grid/people'
import { SPOTS } from './grid/places'
import { freshSeed, Random } from './grid/random'
import { type Writing, writingsOf } from './grid/writings'

const PEOPLE = 4
const CASES = Number(process.env.FINEPRINT_GRID ?? 3000)
const SHORTEST_FINGERPRINTED = 3
const IN_HEX = DIGEST_WRITINGS.filter(({ name }) => name === 'hex')
const ROOMY = SPOTS.filter(spot => !spot.takes)

interface Case {
  readonly told: string
  readonly found: boolean
}

it('finds every value, in every form, digest, wrapping and place it claims', () => {
  const seed = freshSeed()
  console.log(`grid: seed ${seed}, ${CASES} cases`)
  const random = new Random(seed)
  const missed = new Map<string, string>()
  let cases = 0
  for (let at = 0; at < PEOPLE; at++) {
    const person = inventPerson(random)
    const search = buildSearch([person])
    const writings = writingsOf(person.values, random).filter(writing => writing.text !== '')
    for (let round = 0; round < CASES / PEOPLE; round++) {
      const { told, found } = one(random, search, writings[round % writings.length] ?? random.pick(writings))
      cases++
      if (!found) missed.set(told.split(' :: ')[0] ?? '', told)
    }
  }
  expect([...missed.values()].slice(0, Number(process.env.FINEPRINT_SHOW ?? 12)), `seed ${seed}`).toEqual([])
  expect(cases).toBeGreaterThanOrEqual(CASES)
}, 600_000)

function one(random: Random, search: ReturnType<typeof buildSearch>, writing: Writing): Case {
  const picked = random.pick(FINGERPRINTS)
  const canBeDigested = !writing.plainOnly && writing.text.length >= SHORTEST_FINGERPRINTED
  const digest = canBeDigested && (writing.main || !picked.mainOnly) && random.below(2) === 0 ? picked : null
  // Not claimed: a digest of eight bytes in base64, eleven letters that may be anything.
  const written = random.pick(digest?.name === 'xxh64' || digest?.short ? IN_HEX : DIGEST_WRITINGS)
  let text = digest ? written.write(digest.of(writing.text), random) : writing.text
  const wanted = digest ? [digest.name] : []
  const chosen = random.pick(SPOTS)
  const needsKey = writing.needsKey || digest?.short === true
  const fits = !chosen.takes || (digest && !needsKey && chosen.takes(text))
  const spot = fits ? chosen : random.pick(ROOMY)
  const count = spot.takes ? 0 : random.below(4)
  const layers = []
  // What stands where no key can be is wrapped together with its key, if it needs one.
  const keyInside = !spot.takes && (needsKey || random.below(4) === 0) && (!spot.keyed || count > 0)
  if (keyInside)
    text =
      random.below(2) === 0
        ? JSON.stringify({ n: 1, [writing.key]: text })
        : `n=1&${writing.key}=${encodeURIComponent(text)}`
  for (let at = 0; at < count; at++) {
    const layer = random.pick(LAYERS)
    // Not claimed (docs/decoding.md): what lz-string makes of a digest has no shape of its own under another layer, of
    // which a body of MessagePack, CBOR or protobuf is one.
    if (digest && (count > 1 || spot.where === 'body') && layer.name === 'lz-string') continue
    if (digest?.short && layer.name === 'json-escape') continue
    if (text.length < (layer.from ?? 0) || text.length > (layer.to ?? 6000) || (layer.innermost && (at > 0 || digest)))
      continue
    // What is wide has no zero bytes to tell UTF-16 by (docs/detection.md).
    if (layer.name === 'utf-16' && wanted.includes('reformatted')) continue
    text = layer.wrap(text)
    layers.push(layer.name || 'container')
    if (layer.name) wanted.push(layer.name)
  }
  const request = spot.put(text, keyInside ? 'data' : writing.key)
  const items = recogniseRequest(request, search).items.filter(item => item.known)
  const found = items.some(
    item =>
      writing.dataType.includes(item.dataType) &&
      item.where.startsWith(spot.where) &&
      (!digest || digest.name.split(' ').every(step => item.transforms.includes(step))),
  )
  const told = `${writing.dataType[0]} ${writing.form} ${digest ? `${digest.name}/${written.name}` : 'plain'} [${layers.join(' < ')}] ${spot.where} :: ${writing.text} key=${writing.key} inside=${keyInside} → ${JSON.stringify(items.map(item => [item.dataType, item.where, item.transforms])).slice(0, 200)} ${text.slice(0, 160)}`
  return { told, found }
}
