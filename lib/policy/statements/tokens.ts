/** A word or mark of a sentence; `start` and `end` count in the plain text it was cut from. */
export interface Token {
  /** Lower case, quotes straightened, "e-mail" as "email". */
  readonly word: string
  /** The word with its plural taken off: "policies" → "policy". */
  readonly stem: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  /** "Advertiser's", "advertisers'": whose, not who. */
  readonly possessive: boolean
}

/** Sentences are a person's writing; past this many tokens it is a table or an attack, and the rest is not read. */
const MOST = 1_200

const LETTER = 1
const DIGIT = 2
const MARK = 4
/** What a character is, by its code; what is no more than space between pieces is 0. */
const KINDS = new Uint8Array(0x2023)
KINDS.fill(LETTER, 0xc0, 0x250)
for (const letter of 'abcdefghijklmnopqrstuvwxyz')
  for (const form of [letter, letter.toUpperCase()]) KINDS[form.charCodeAt(0)] = LETTER
for (const digit of '0123456789') KINDS[digit.charCodeAt(0)] = DIGIT
for (const mark of ';:.,!?()[]"“”—–•\n') KINDS[mark.charCodeAt(0)] = MARK

const isOf = (kinds: number, code: number): boolean => code < KINDS.length && ((KINDS[code] ?? 0) & kinds) !== 0

/** Where the word that begins at `at` ends: letters and digits, and what an apostrophe ties to them. */
function wordEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && isOf(LETTER | DIGIT, text.charCodeAt(end))) end++
  while (end + 1 < text.length && isApostrophe(text.charCodeAt(end)) && isOf(LETTER, text.charCodeAt(end + 1))) {
    end += 2
    while (end < text.length && isOf(LETTER, text.charCodeAt(end))) end++
  }
  return end
}

const ALIKE: Readonly<Record<string, string>> = {
  cookies: 'cookie',
  others: 'others',
}

const SHORT: Readonly<Record<string, string>> = { re: 'are', ll: 'will', ve: 'have', m: 'am', d: 'would' }

const S = 's'.charCodeAt(0)
/** Words that may be part of one with the word before. */
const JOINS = new Set(['mail', 'mails', 'site', 'sites', 'cannot', 't', 'nt'])
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** Plural taken off, nothing more: a stemmer that also cuts "-ing" and "-ed" would lose the verb's form. */
export function singular(word: string): string {
  if (word.charCodeAt(word.length - 1) !== S) return word === 'children' ? 'child' : word
  const known = ALIKE[word]
  if (known) return known
  if (word.length < 4) return word
  if (/(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** A word as it is written, folded. */
interface Folded {
  readonly lower: string
  readonly stem: string
  readonly capital: boolean
  /** It stands for itself, whatever stands before it. */
  readonly alone: boolean
}

/** A text says few words many times: each is folded once. The bound is for texts that never say one twice. */
const FOLDED = new Map<string, Folded>()
const MOST_FOLDED = 20_000

function folded(piece: string): Folded {
  const known = FOLDED.get(piece)
  if (known) return known
  const lower = piece.toLowerCase().replaceAll('’', "'")
  const word: Folded = {
    lower,
    stem: singular(lower),
    capital: piece !== lower && piece[0] !== lower[0],
    alone: !lower.includes("'") && !JOINS.has(lower),
  }
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear()
  FOLDED.set(piece, word)
  return word
}

/**
 * Words and the marks that bound a clause. Hyphens vanish ("third-party" is two words, as a list of phrases expects
 * them); "n't" becomes its own "not"; a possessive loses its 's.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const push = (word: string, start: number, end: number, capital: boolean, possessive = false) =>
    tokens.push({ word, stem: singular(word), start, end, capital, possessive })
  for (let index = 0, end = 0; index < text.length && tokens.length < MOST; index = end) {
    const code = text.charCodeAt(index)
    end = isOf(LETTER | DIGIT, code) ? wordEnd(text, index) : index + 1
    if (end === index + 1 && !isOf(LETTER | DIGIT | MARK, code)) continue
    const { lower, stem, capital, alone } = folded(text.slice(index, end))
    if (alone && !isApostrophe(text.charCodeAt(index - 1))) {
      tokens.push({ word: lower, stem, start: index, end, capital, possessive: false })
      continue
    }
    const last = tokens.at(-1)
    if (lower === 'mail' && last?.word === 'e' && index - last.end <= 3) {
      tokens.pop()
      push('email', last.start, end, false)
    } else if (lower === 'mails' && last?.word === 'e' && index - last.end <= 3) {
      tokens.pop()
      push('emails', last.start, end, false)
    } else if (/^sites?$/.test(lower) && last?.word === 'web' && index - last.end <= 3) {
      tokens.pop()
      push(`web${lower}`, last.start, end, last.capital)
    } else if (lower === "can't" || lower === 'cannot' || lower === "won't") {
      push(lower === "won't" ? 'will' : 'can', index, index + 2, false)
      push('not', index + 2, end, false)
    } else if (lower.endsWith("n't")) {
      push(lower.slice(0, -3), index, end - 3, capital)
      push('not', end - 3, end, false)
    } else if ((lower === 't' && /['’]/.test(text[index - 1] ?? '')) || lower === 'nt') {
      // "do n't", as some tools write it, and "do nt", as some people do.
      push('not', index, end, false)
    } else if (/['’]/.test(text[index - 1] ?? '') && SHORT[lower]) {
      push(SHORT[lower] ?? lower, index, end, false)
    } else if (lower.includes("'")) {
      const [head = lower, tail = ''] = lower.split("'")
      push(head, index, index + head.length, capital, tail === 's')
      const whole = SHORT[tail]
      if (whole) push(whole, index + head.length, end, false)
    } else push(lower, index, end, capital)
  }
  return tokens
}
