import type { Consent, Header } from '../../facts'

/** Global Privacy Control (`Sec-GPC: 1`, `navigator.globalPrivacyControl`): do not sell or share. https://w3c.github.io/gpc/ */
export const GPC: Consent = { source: 'gpc', state: 'refused', purpose: 'sale' }

export const saysGpc = (headers: readonly Header[]): boolean =>
  headers.some(({ name, value }) => name === 'sec-gpc' && value.trim() === '1')

/** A banner that asks and has not been answered: nothing was agreed to yet. */
export const BANNER_PENDING: Consent = { source: 'banner', state: 'pending' }

/** What a tick box beside a form consents to; null where its words are about something else. */
export function consentOfBox({ text, checked }: { text: string; checked: boolean }): Consent | null {
  const words = text.slice(0, 1000)
  const [purpose] = BOXES.flatMap(([name, cue]) => (cue.test(words) ? [name] : []))
  if (!purpose) return null
  return {
    source: 'checkbox',
    state: checked ? 'given' : 'refused',
    purpose,
    text: words.replace(/\s+/g, ' ').trim().slice(0, 300),
  }
}

/** The more particular first: "share my data with partners for marketing" is about sharing. */
const BOXES: readonly (readonly [purpose: string, cue: RegExp])[] = [
  [
    'sharing',
    /\b(?:shar(?:e|ed|ing)|pass(?:ed|ing)? on|disclos\w+|forward\w*|weitergeb\w+|weitergegeben|transmi\w+|compartir|ceder)\b[^.]{0,80}\b(?:partners?|third[- ]part\w+|other compan\w+|advertisers?|dritte\w*|partenaires?|tiers|terceros|socios)\b|\b(?:partners?|third[- ]part\w+)\b[^.]{0,60}\b(?:contact|send|e-?mail|receive)\b/i,
  ],
  [
    'marketing',
    /\b(?:newsletters?|offers?|promotion\w*|marketing|advertis\w+|deals|news and|updates? (?:about|on|from)|keep me (?:posted|informed|up to date)|werb\w+|angebote\w*|offres?|publicit\w+|ofertas?|promociones|publicidad)\b/i,
  ],
  ['terms', /\b(?:terms|conditions|privacy (?:policy|notice)|agb|datenschutz\w*|cgu|condiciones|política)\b/i],
]
