import type { Citation } from '../judge/finding'
import { asOneLine } from './quote'

/** Words at each end of a long passage: enough to be found once on a page, few enough to survive an edit in between. */
const EDGE = 5
const LONG = 12

/** `-`, `,` and `&` are punctuation of the directive itself (https://wicg.github.io/scroll-to-text-fragment/). */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D')

/** The live policy, opened at the quotation; null where the policy was pasted. */
export function quoteLink(address: string | null, citation: Pick<Citation, 'quote'>): string | null {
  if (!address || !/^https?:/i.test(address)) return null
  // A quotation joined to its lead-in stands in two places; the deciding sentence comes after the ellipsis.
  const sentence = citation.quote.split(' … ').at(-1) ?? citation.quote
  const words = asOneLine(sentence).trim().split(' ').filter(Boolean)
  if (words.length === 0) return address
  const passage =
    words.length <= LONG
      ? encode(words.join(' '))
      : `${encode(words.slice(0, EDGE).join(' '))},${encode(words.slice(-EDGE).join(' '))}`
  return `${address.split('#', 1)[0]}#:~:text=${passage}`
}
