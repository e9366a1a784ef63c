import { compare } from './compare/compare'
import { base64Digests, hexDigests } from './digests/digest-runs'
import { digitRun } from './digit-runs'
import { FOLD } from './fold'
import type { Search } from './search'
import type { Hit } from './sought'
import { filterBit, HASH_PRIME, HASH_SEED } from './word-index'

const LONGEST_DIGEST_FREE_WORD = 16
const SHORTEST_BASE64_DIGEST = 22

/**
 * One pass over a text for everything that is looked for. It walks from word to word (letters and digits of any
 * script); a word's hash asks whether any writing of any value has that word for its key, and only then is anything
 * compared. So the time goes with the length of the text, not with the number of people or of their writings.
 */
export function scanText(
  text: string,
  search: Pick<Search, 'words' | 'digits' | 'digests'>,
  met: (hit: Hit) => void,
): void {
  const { words, digits, digests } = search
  const { filter } = words
  let hash = HASH_SEED
  let start = -1
  let run = -1
  let onlyDigits = true
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0
    const folded = FOLD[unit] ?? 0
    if (folded !== 0) {
      if (start < 0) {
        start = i
        hash = HASH_SEED
        onlyDigits = true
        if (run < 0) run = i
      }
      if (folded > 57 || folded < 48) onlyDigits = false
      hash = Math.imul(hash ^ folded, HASH_PRIME)
      continue
    }
    if (start >= 0) {
      const bit = filterBit(hash)
      if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1) {
        for (const pattern of words.at(hash)) {
          const hit = compare(text, start, i, pattern)
          if (hit) met(hit)
        }
      }
      if (onlyDigits) digitRun(text, start, i, digits, met)
      else if (i - start >= LONGEST_DIGEST_FREE_WORD) {
        hexDigests(text, start, i, digests, (digest, from, to, steps) =>
          met({ start: from, end: to, sought: digest.sought, steps, digest: true }),
        )
      }
      start = -1
    }
    // Letters of base64 that are no word characters: the run goes on through them.
    if (unit === 43 || unit === 45 || unit === 47 || unit === 95) {
      if (run < 0) run = i
      continue
    }
    if (run >= 0 && i - run >= SHORTEST_BASE64_DIGEST) {
      base64Digests(text, run, i, digests, (digest, from, to, steps) =>
        met({ start: from, end: to, sought: digest.sought, steps, digest: true }),
      )
    }
    run = -1
  }
}
