import { because, type Reason } from '../facts'
import type { Remedy } from '../judge/finding'

export interface RemedyShown {
  readonly say: Reason
  /** `tel:`, `mailto:`, `http:` or `https:`: text from a policy never becomes another kind of link. */
  readonly href: string | null
}

function webAddress(text: string): string | null {
  try {
    const { protocol, href } = new URL(/^www\./i.test(text) ? `https://${text}` : text)
    return protocol === 'https:' || protocol === 'http:' ? href : null
  } catch {
    return null
  }
}

/** "1-800-555-0199 (toll free)" → `tel:18005550199`. Letters of a vanity number are left to the reader. */
export function telephoneLink(value: string): string | null {
  const number = value.replace(/\(?\bext\b.*$/i, '')
  const digits = number.replace(/\D/g, '')
  return digits.length >= 5 && digits.length <= 15 ? `tel:${number.trim().startsWith('+') ? '+' : ''}${digits}` : null
}

export function remedyOf({ id, contact, link }: Remedy): RemedyShown {
  const href = link ? webAddress(link) : null
  if (!contact) return { say: because(`show.remedy.${id}`), href }
  const { kind, value } = contact
  const say = because(`show.remedy.${id}.${kind}`, { value })
  if (kind === 'phone') return { say, href: telephoneLink(value) }
  if (kind === 'email') return { say, href: /^[^\s@?&]+@[^\s@?&]+$/.test(value) ? `mailto:${value}` : null }
  return { say, href: href ?? (kind === 'url' ? webAddress(value) : null) }
}
