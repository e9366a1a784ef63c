import type { Consent, Header } from '../../facts'
import { cookiesOf } from '../../recognise/parties/cookies-of'
import { consentsOfCookies } from './banner-cookies'
import { GPC, saysGpc } from './signals'

/**
 * What one of the company's own requests shows of consent: the answers banners keep in cookies, and Global Privacy
 * Control. Empty: looked for, none found.
 */
export function consentObserved(headers: readonly Header[]): Consent[] {
  return [...consentsOfCookies([...cookiesOf(headers)]), ...(saysGpc(headers) ? [GPC] : [])]
}
