import { FOLD } from '../reading/fold'
import { compare } from './compare/compare'
import type { Digest } from './digests/digest-index'
import { base64Digests, hexDigests } from './digests/digest-runs'
import { digitRun } from './digit-runs'
import type { Search } from './search'
import type { Hit } from './sought'
import { filterBit, HASH_PRIME, HASH_SEED } from './word-index'

/** No digest that is looked for by its bytes has fewer hex digits. */
const SHORTEST_HEX = 16
const SHORTEST_BASE64 = 22

/** Letters of base64 that are no word characters: a run goes on through them. */
const JOINS = new Uint8Array(128)
for (const joiner of '+-/_') JOINS[joiner.charCodeAt(0)] = 1

/**
 * One pass over a text for everything that is looked for. It walks from word to word (letters and digits of any
 * script); a word's hash asks whether any writing of any value has that word for its key, and only then is anything
 * compared. So the time goes with the length of the text, not with the number of people or of their writings.
 */
export function scanText(
  text: string,
  { words, digits, digests }: Pick<Search, 'words' | 'digits' | 'digests'>,
  met: (hit: Hit) => void,
): void {
  const { filter } = words
  const fold = FOLD
  const { length } = text
  const metDigest = ({ sought }: Digest, start: number, end: number, steps: readonly string[]) =>
    met({ start, end, sought, steps, digest: true })

  let run = -1
  let cased = 0
  for (let i = 0; i < length; ) {
    let unit = text.charCodeAt(i)
    let folded = fold[unit] as number
    if (folded !== 0) {
      const start = i
      if (run < 0) {
        run = i
        cased = 0
      }
      let hash = HASH_SEED
      let letters = 0
      do {
        hash = Math.imul(hash ^ folded, HASH_PRIME)
        letters |= folded
        cased |= folded ^ unit
        if (++i === length) break
        unit = text.charCodeAt(i)
        folded = fold[unit] as number
      } while (folded !== 0)

      const bit = filterBit(hash)
      if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1) {
        for (const pattern of words.at(hash)) {
          const hit = compare(text, start, i, pattern)
          if (hit) met(hit)
        }
      }
      // Digits are 48 to 57; every letter has the bit of 64.
      if (letters < 64) digitRun(text, start, i, digits, met)
      if (i - start >= SHORTEST_HEX) hexDigests(text, start, i, digests, metDigest)
      if (i === length) break
    }
    // Here stands what is no letter.
    if (unit < 128 && JOINS[unit] === 1) {
      if (run < 0) {
        run = i
        cased = 0
      }
    } else if (run >= 0) {
      if (i - run >= SHORTEST_BASE64 && mayBeBase64(i - run, cased)) base64Digests(text, run, i, digests, metDigest)
      run = -1
    }
    i++
  }
  if (run >= 0 && length - run >= SHORTEST_BASE64 && mayBeBase64(length - run, cased)) {
    base64Digests(text, run, length, digests, metDigest)
  }
}

/** Digests of 16, 20, 28, 32, 48 and 64 bytes; of which one in a hundred thousand has no capital letter. */
const LENGTHS: ReadonlySet<number> = new Set([22, 27, 38, 43, 64, 86])

const mayBeBase64 = (length: number, cased: number): boolean => cased !== 0 || LENGTHS.has(length)
