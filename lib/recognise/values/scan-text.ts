import { DIGIT, JOINER, LOWER_AF, LOWER_GZ, MARKED, UPPER, UPPER_AF, UPPER_GZ } from '../reading/letters'
import type { Reading } from '../reading/read-text'
import { compare } from './compare/compare'
import type { Digest } from './digests/digest-index'
import { base64Digests, hexDigests } from './digests/digest-runs'
import { digitRun } from './digit-runs'
import type { Search } from './search'
import type { Hit } from './sought'

/** No digest that is looked for by its bytes has fewer hex digits. */
const SHORTEST_HEX = 16
const SHORTEST_BASE64 = 22

/** Everything that is looked for in a text, where its reading says that it may stand: only there anything is compared. */
export function scanText(
  text: string,
  { words, numbers, runs }: Reading,
  search: Pick<Search, 'words' | 'digits' | 'digests'>,
  met: (hit: Hit) => void,
): void {
  for (let at = 0; at < words.length; at += 3) {
    const start = words[at] as number
    const end = words[at + 1] as number
    for (const pattern of search.words.at(words[at + 2] as number)) {
      const hit = compare(text, start, end, pattern)
      if (hit) met(hit)
    }
  }
  for (let at = 0; at < numbers.length; at += 2)
    digitRun(text, numbers[at] as number, numbers[at + 1] as number, search.digits, met)
  const metDigest = ({ sought }: Digest, start: number, end: number, steps: readonly string[]) =>
    met({ start, end, sought, steps, digest: true })
  for (let at = 0; at < runs.length; at += 3) {
    const start = runs[at] as number
    const end = runs[at + 1] as number
    const kinds = runs[at + 2] as number
    const length = end - start
    if (length >= SHORTEST_HEX && (kinds & HEX) !== 0) {
      const isOne = (kinds & NOT_HEX) === 0 && ONE_DIGEST.has(length)
      hexDigests(text, start, end, isOne ? start : end, search.digests, metDigest)
    }
    if (length >= SHORTEST_BASE64 && mayBeBase64(length, kinds))
      base64Digests(text, start, end, search.digests, metDigest)
  }
}

const HEX = DIGIT | LOWER_AF | UPPER_AF
const NOT_HEX = LOWER_GZ | UPPER_GZ | JOINER | MARKED
/** Hex digits that are the whole of a run, and so many: if a digest, then from the first on, and not two. */
const ONE_DIGEST: ReadonlySet<number> = new Set([32, 40])

/** Digests of 16, 20, 28, 32, 48 and 64 bytes; of which one in a hundred thousand has no capital letter. */
const LENGTHS: ReadonlySet<number> = new Set([22, 27, 38, 43, 64, 86])

const mayBeBase64 = (length: number, kinds: number): boolean => (kinds & UPPER) !== 0 || LENGTHS.has(length)
