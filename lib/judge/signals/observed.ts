import type { Consent, Header } from '../../facts'
import { consentsOfCookies } from './banner-cookies'
import { GPC, saysGpc } from './signals'

/** Cookies more than this are a trick, not an answer to a banner. */
const MOST = 300

/**
 * What one of the company's own requests shows of consent: the answers banners keep in cookies, and Global Privacy
 * Control. Empty: looked for, none found.
 */
export function consentObserved(headers: readonly Header[]): Consent[] {
  const cookies = headers
    .filter(({ name }) => name === 'cookie')
    .flatMap(({ value }) => value.split(/;\s*/))
    .slice(0, MOST)
    .map(pair => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1)] as const)
  return [...consentsOfCookies(cookies), ...(saysGpc(headers) ? [GPC] : [])]
}
