import { plainOf } from './plain'
import type { Policy, Span } from './statement'

/**
 * The fragment that makes a browser scroll to a quote and mark it: `#:~:text=[prefix-,]start[,end]`
 * (https://wicg.github.io/scroll-to-text-fragment/, syntax of 2023-12). Words are matched whole, case and white space
 * folded; `start` must be the first match in the page, so words are added until it is the only one in our copy.
 */

/** A quote up to this long is spelt out; of a longer one its first and last words are. */
const WHOLE = 200
const WORDS = 6
const MOST_WORDS = 16

/** Where the quote can be read in its place, or null where the policy has no address (a pasted text). */
export function addressAtQuote(policy: Policy, at: Span): string | null {
  const { source, text } = policy
  if (!source.address || !/^https?:/i.test(source.address)) return null
  const { whole, found } = searchedOf(policy)
  const fragment = found.get(`${at.start}-${at.end}`) ?? textFragment(text, at, whole)
  found.set(`${at.start}-${at.end}`, fragment)
  const [address, anchor = ''] = source.address.split('#', 2)
  const kept = anchor.replace(/:~:.*$/, '')
  return fragment ? `${address}#${kept}${fragment}` : source.address
}

interface Searched {
  readonly whole: string
  readonly found: Map<string, string>
}
/** A clause is quoted for every message it speaks of; where it stands does not change. */
const searched = new WeakMap<Policy, Searched>()

function searchedOf(policy: Policy): Searched {
  const held = searched.get(policy) ?? { whole: wholeOf(policy.text), found: new Map() }
  searched.set(policy, held)
  return held
}

const wholeOf = (text: string): string => folded(plainOf(text, { start: 0, end: text.length }, true).plain)

/** The fragment directive for a quote, `:~:text=…`, or the empty string where the span holds no words. */
export function textFragment(text: string, at: Span, whole = wholeOf(text)): string {
  const quote = plainOf(text, at, true).plain
  const words = quote.split(' ').filter(Boolean)
  if (!/[\p{L}\p{N}]/u.test(quote)) return ''
  const before = plainOf(text, { start: Math.max(0, at.start - 2_000), end: at.start }, true).plain

  const spelt = quote.length <= WHOLE
  let count = spelt ? words.length : Math.min(WORDS, words.length)
  const start = () => words.slice(0, count).join(' ')
  while (!spelt && count < Math.min(MOST_WORDS, words.length - WORDS) && !isOnly(whole, start())) count++
  const end = spelt ? '' : `,${encoded(words.slice(Math.max(count, words.length - WORDS)).join(' '))}`
  const prefix = isOnly(whole, start()) ? '' : prefixOf(whole, before, start())
  return `:~:text=${prefix}${encoded(start())}${end}`
}

/** As few words from before the quote as make it the only place. */
function prefixOf(whole: string, before: string, start: string): string {
  const words = before.split(' ').filter(Boolean)
  for (let count = 1; count <= Math.min(MOST_WORDS, words.length); count++) {
    const prefix = words.slice(-count).join(' ')
    if (isOnly(whole, `${prefix} ${start}`)) return `${encoded(prefix)}-,`
  }
  return ''
}

function isOnly(whole: string, words: string): boolean {
  const sought = folded(words)
  const first = whole.indexOf(sought)
  return first >= 0 && whole.indexOf(sought, first + 1) < 0
}

const folded = (words: string): string => words.toLowerCase()

/** Percent-encoded with the three characters that mean something in a directive: comma, hyphen, ampersand. */
const encoded = (words: string): string => encodeURIComponent(words).replace(/-/g, '%2D')
