import type { Consent, Header } from '../../facts'

/** Global Privacy Control (`Sec-GPC: 1`, `navigator.globalPrivacyControl`): do not sell or share. https://w3c.github.io/gpc/ */
export const GPC: Consent = { source: 'gpc', state: 'refused', purpose: 'sale' }

export const saysGpc = (headers: readonly Header[]): boolean =>
  headers.some(({ name, value }) => name === 'sec-gpc' && value.trim() === '1')

/** A banner that asks and has not been answered: nothing was agreed to yet. */
export const BANNER_PENDING: Consent = { source: 'banner', state: 'pending' }
