import { isDigit } from '../reading/fold'
import { newEndings } from '../reading/sieve'
import type { Hit, Sought } from './sought'

const FEWEST = 7
const MOST = 24
const MOST_GROUPS = 8

/** Numbers (telephone, card, account, identity) by their digits alone, however they are punctuated. */
export class DigitIndex {
  readonly endings = newEndings()
  private readonly numbers = new Map<string, Sought[]>()

  /** False where the text is no number of this kind. */
  add(text: string, sought: Sought): boolean {
    if (text.length < FEWEST || text.length > MOST || !/^\d+$/.test(text)) return false
    this.endings[Number(text.slice(-4))] = 1
    const same = this.numbers.get(text)
    if (same) same.push(sought)
    else this.numbers.set(text, [sought])
    return true
  }

  /** True where some number ends in the digits before `end`, the punctuation between them left out. */
  mayEnd(text: string, end: number): boolean {
    let ending = 0
    let scale = 1
    for (let at = end - 1; scale < 10_000; at--) {
      if (at < 0 || end - at > 8) return false
      const unit = text.charCodeAt(at) - 48
      if (unit < 0 || unit > 9) continue
      ending += unit * scale
      scale *= 10
    }
    return this.endings[ending] === 1
  }

  at(digits: string): readonly Sought[] {
    return this.numbers.get(digits) ?? []
  }
}

/**
 * `text[start, end)` is a group of digits. Looks back over the groups before it, as far as telephone punctuation
 * holds them together, for a number that ends here; it must not go on, and not be the tail of a decimal or of an id.
 */
export function digitRun(text: string, start: number, end: number, index: DigitIndex, met: (hit: Hit) => void): void {
  if (!index.mayEnd(text, end) || goesOn(text, end)) return
  let digits = text.slice(start, end)
  let from = start
  let before = groupBefore(text, from)
  for (let group = 0; group < MOST_GROUPS && digits.length <= MOST; group++) {
    if (digits.length >= FEWEST) {
      for (const sought of index.at(digits)) {
        if (beginsHere(text, from) && !isAbroad(text, before)) met(hitAt(text, from, end, sought))
      }
    }
    if (!before) return
    digits = text.slice(before.start, before.end) + digits
    from = before.start
    before = groupBefore(text, from)
  }
}

const PUNCTUATION = /[ ().\-/\u00a0\u2010-\u2015]/

function groupBefore(text: string, start: number): { start: number; end: number } | null {
  let end = start
  while (end > 0 && start - end < 3 && PUNCTUATION.test(text.charAt(end - 1))) end--
  if (end === start) return null
  let from = end
  while (from > 0 && end - from <= MOST && isDigit(text, from - 1)) from--
  return from === end ? null : { start: from, end }
}

/** `+44 415 555 0132` is not a number of the United States. */
const isAbroad = (text: string, before: { start: number } | null): boolean =>
  before !== null && text.charAt(before.start - 1) === '+'

/** `4155550132.5`, `415-555-0132-9`, `4155550132-XL`: more of the same number, or of an id, follows. */
const goesOn = (text: string, end: number): boolean =>
  (/[.\-/]/.test(text.charAt(end)) && isDigit(text, end + 1)) || /^[-_]\p{L}/u.test(text.slice(end, end + 2))

/** `0.4155550132` and `a3f-4155550132` are other numbers; `+`, a bracket, a quote or a key may stand before ours. */
const beginsHere = (text: string, from: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.charAt(from - 1)) &&
  !(/[.\-_]/.test(text.charAt(from - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(from - 2)))

/** The digits tell which number it is; how it came to be written so is told by its punctuation. */
function hitAt(text: string, from: number, end: number, { value, form }: Sought): Hit {
  const start = text.charAt(from - 1) === '+' ? from - 1 : from
  const written = text.slice(start, end)
  const typed = value.typed.trim()
  const bare = /^\+?\d+$/.test(written)
  let steps = bare ? form.steps : ['reformatted']
  if (written === typed || text.slice(from, end) === typed) steps = []
  else if (start < from && bare) steps = ['e164']
  return { start, end, sought: { value, form: { ...form, steps } }, steps: [], digest: false }
}
