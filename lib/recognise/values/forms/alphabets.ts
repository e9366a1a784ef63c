/** Letter-by-letter disguises. Each is a table of what a character becomes; characters that are not in it stay. */
export interface Alphabet {
  readonly step: string
  readonly write: (text: string) => string
}

const PLAIN = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Seen in a large advertising network's collector, described in "Leaky Forms" (USENIX Security 2022), section 4.2. */
const SHUFFLED = 'kibp8A4EWRMKHa7gvyz1dOPt6UI5xYD3nqhVwZBXfCcFeJmrLN20lS9QGsjTuo'

const swap =
  (from: string, to: string) =>
  (text: string): string =>
    text.replace(/[0-9A-Za-z]/g, letter => to[from.indexOf(letter)] ?? letter)

const ROT13 = 'nopqrstuvwxyzabcdefghijklm'
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

export const ALPHABETS: readonly Alphabet[] = [
  { step: 'reversed', write: text => [...text].reverse().join('') },
  { step: 'rot13', write: swap(LETTERS + LETTERS.toUpperCase(), ROT13 + ROT13.toUpperCase()) },
  { step: 'alphabet:leaky-forms', write: swap(PLAIN, SHUFFLED) },
  { step: 'alphabet:leaky-forms-inverse', write: swap(SHUFFLED, PLAIN) },
]
