import { parse } from 'tldts'

/** `allowPrivateDomains`: two shops on one hosting suffix (`a.myshopify.com`, `b.myshopify.com`) are strangers. */
const OPTIONS = { allowPrivateDomains: true } as const

/**
 * The host name in an address, as browsers write it: lower case, Punycode, without port and trailing dot; an IPv6
 * address in its brackets. `''` where there is none (`data:`, `about:`).
 */
export function hostOf(hostOrUrl: string): string {
  const text = hostOrUrl.trim()
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*:\d+(\/|$)/.test(text) ? text : `http://${text}`
  const inner = address.replace(/^(blob|filesystem|view-source):(?=[a-z]+:)/i, '')
  try {
    const { hostname } = new URL(inner.replace(/^(wss?|ftp):/i, 'http:'))
    return hostname.replace(/\.+$/, '')
  } catch {
    return ''
  }
}

/**
 * The part of a host name that one party registered, by the Public Suffix List with its private part; null for a
 * suffix itself, an address in numbers, a single label, or a name that starts with a dot.
 *
 * @example registrableDomain('www.shop.co.uk') // 'shop.co.uk'
 * @example registrableDomain('github.io') // null
 */
export function registrableDomain(host: string): string | null {
  return host.startsWith('.') ? null : parse(host, OPTIONS).domain
}

/** Registrable domain of a host or address; the host itself where there is none (`localhost`, `192.0.2.7`). */
export function siteOf(hostOrUrl: string): string {
  const beginning = ORIGIN.exec(hostOrUrl)?.[0]
  if (beginning === undefined) return siteOfHost(hostOf(hostOrUrl))
  let site = known.get(beginning)
  if (site === undefined) {
    site = siteOfHost(hostOf(beginning))
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(beginning, site)
  }
  return site
}

const siteOfHost = (host: string): string => registrableDomain(host) ?? host

/** The plain beginning of an address, which alone says whose it is. A page asks of the same few in every request. */
const ORIGIN = /^https?:\/\/[a-z\d][a-z\d.-]{0,252}(?=[/?#]|$)/
const known = new Map<string, string>()
const MOST_KNOWN = 500

export const sameSite = (a: string, b: string): boolean => siteOf(a) !== '' && siteOf(a) === siteOf(b)
