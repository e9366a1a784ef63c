import { siteOf } from './site'

/** A shorter name is a word or an abbreviation that many have in theirs. */
const SHORTEST = 5

const labelOf = (hostOrUrl: string): string => siteOf(hostOrUrl).split('.')[0] ?? ''

/**
 * Whether one domain bears the name of another: much of what a company serves its files from is called after it. Of
 * two names nobody knows more of, that is a sign of one owner, and no proof.
 *
 * @example bearsName('img.tallyhostatic.net', 'www.tallyho.example') // true
 * @example bearsName('tallyho.vendor.net', 'www.tallyho.example') // false: a customer's corner of a vendor's
 */
export function bearsName(host: string, company: string): boolean {
  const name = labelOf(company)
  const label = labelOf(host)
  return name.length >= SHORTEST && (label.startsWith(name) || label.endsWith(name))
}
