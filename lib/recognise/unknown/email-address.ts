/** Ends of file names and of code that look like a host name after an `@`. */
const NOT_A_DOMAIN =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|m?js|tsx?|jsx|json|map|woff2?|ttf|html?|php|aspx?|min|local|internal|invalid)$/i

const ADDRESS =
  /^[\p{L}\d](?:[\p{L}\d._%+'-]{0,62}[\p{L}\d_+-])?@(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.){1,6}\p{L}{2,24}$/u

export function isEmailAddress(value: string): boolean {
  return (
    value.length >= 6 &&
    value.length <= 254 &&
    ADDRESS.test(value) &&
    !NOT_A_DOMAIN.test(value) &&
    !value.includes('..')
  )
}

/** Letters that may stand in an address; anything else ends it. */
const LOCAL = /[\w.%+'\p{L}-]/u
const DOMAIN = /[\w.\p{L}-]/u

export interface Found {
  readonly start: number
  readonly end: number
}

const MOST = 200

/** Every e-mail address in a text. Searched from each `@` outwards, so that no text can make it slow. */
export function emailsIn(text: string): Found[] {
  const found: Found[] = []
  for (let at = text.indexOf('@'), tries = 0; at >= 0 && tries < MOST; at = text.indexOf('@', at + 1), tries += 1) {
    let start = at
    while (start > 0 && at - start < 64 && LOCAL.test(text.charAt(start - 1))) start -= 1
    let end = at + 1
    while (end < text.length && end - at < 190 && DOMAIN.test(text.charAt(end))) end += 1
    while (start < at && /[^\p{L}\d]/u.test(text.charAt(start))) start += 1
    while (end > at + 1 && /[^\p{L}]/u.test(text.charAt(end - 1))) end -= 1
    if (isUserInfo(text, start, end) || !isEmailAddress(text.slice(start, end))) continue
    found.push({ start, end })
  }
  return found
}

/** `https://key@host/`, `https://name:word@host/`, `git@host:path`, `name@1.2.3` are no addresses of people. */
const isUserInfo = (text: string, start: number, end: number): boolean =>
  /\/\/[^\s/?#"'<>]{0,80}$/.test(text.slice(Math.max(0, start - 82), start)) ||
  text.startsWith('git@', start) ||
  (text.charAt(end) === ':' && /\d/.test(text.charAt(end + 1)))

/** A desk, not a person. */
const DESKS =
  /^(?:info|support|help|hello|hi|contact|contactus|sales|service|services|customer\.?(?:service|care|support)|care|office|mail|email|admin|administrator|webmaster|postmaster|hostmaster|abuse|privacy|dpo|legal|gdpr|security|press|media|pr|jobs|careers|hr|billing|orders?|shop|store|marketing|newsletter|news|no-?reply|do-?not-?reply|feedback|team|enquiries|inquiries|kontakt|datenschutz|impressum|kundenservice|bonjour|contacto|info-?\w{2})$/i

export const isDesk = (address: string): boolean => DESKS.test(address.slice(0, address.indexOf('@')))
