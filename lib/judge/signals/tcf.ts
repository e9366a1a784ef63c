import { TCString } from '@iabtcf/core'
import type { Consent } from '../../facts'
import { vendors } from '../../lists/tcf-vendors.json'

/**
 * TCF v2.2 purposes under which personal data may be used for advertising (2 to 4, 7) and for measuring (8, 9).
 * https://iabeurope.eu/iab-europe-transparency-consent-framework-policies/ (appendix A)
 */
const PURPOSES = [
  { purpose: 'advertising', ids: [3, 4] },
  { purpose: 'analytics', ids: [8, 9] },
] as const

/** Longer strings do not occur; the framework's own limit is far below. */
const LONGEST = 20_000

/**
 * A TC string (`euconsent-v2`, `__tcfapi`) as consents. TCF consent is given to vendors one by one: a purpose agreed to
 * speaks for the vendors that were agreed to, and for nobody else. Empty where the string cannot be read.
 */
export function consentsOfTcf(encoded: string): Consent[] {
  const said = decoded(encoded)
  if (!said) return []
  return PURPOSES.flatMap(({ purpose, ids }): Consent[] => {
    if (!ids.every(id => said.purposeConsents.has(id))) return [{ source: 'tcf', state: 'refused', purpose }]
    return Object.entries(vendors).map(([id, recipient]) => ({
      source: 'tcf',
      state: said.vendorConsents.has(Number(id)) ? 'given' : 'refused',
      purpose,
      recipient,
    }))
  })
}

function decoded(encoded: string): ReturnType<typeof TCString.decode> | null {
  if (encoded.length > LONGEST) return null
  try {
    return TCString.decode(encoded)
  } catch {
    return null
  }
}
