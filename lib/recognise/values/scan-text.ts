import { base64Digests, hexDigests } from './digests/digest-runs'
import { digitRun } from './digit-runs'
import { FOLD, isWord } from './fold'
import type { Search } from './search'
import type { Hit } from './sought'
import { filterBit, HASH_PRIME, HASH_SEED, type Literal } from './word-index'
import { caseSteps } from './writing'

const LONGEST_DIGEST_FREE_WORD = 16
const SHORTEST_BASE64_DIGEST = 22

/**
 * One pass over a text for everything that is looked for. It walks from word to word (letters and digits of any
 * script); a word's hash asks whether any writing of any value has that word for its key, and only then is anything
 * compared. So the time goes with the length of the text, not with the number of people or of their writings.
 */
export function scanText(text: string, search: Search, met: (hit: Hit) => void): void {
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
        for (const literal of words.at(hash)) compare(text, start, literal, met)
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

function compare(text: string, keyStart: number, literal: Literal, met: (hit: Hit) => void): void {
  const { folded, sought } = literal
  const start = keyStart - literal.keyAt
  const end = start + folded.length
  if (start < 0 || end > text.length) return
  for (let at = 0; at < folded.length; at++) {
    const unit = text.charCodeAt(start + at)
    if ((FOLD[unit] || unit) !== folded.charCodeAt(at)) return
  }
  if (!standsAlone(text, start, end, sought.value.dataType === 'email')) return
  const steps = literal.steps.length > 0 ? literal.steps : caseSteps(text.slice(start, end), sought.form.text)
  met({ start, end, sought, steps, digest: false })
}

/** Not a part of a longer word, and an address is not the end of a longer address (`mary.jane@…`, `…@example.test.com`). */
function standsAlone(text: string, start: number, end: number, address: boolean): boolean {
  if (isWord(text, start) && isWord(text, start - 1)) return false
  if (isWord(text, end - 1) && isWord(text, end)) return false
  if (!address) return true
  if (/[.+_%-]/.test(text.charAt(start - 1)) && isWord(text, start - 2)) return false
  return !(/[.-]/.test(text.charAt(end)) && isWord(text, end + 1))
}
