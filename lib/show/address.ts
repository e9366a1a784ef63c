import { visible } from './visible'

/** Addresses as evidence: enough to find the request again, without what was in it. */

/** "https://a.example/x?em=9f86d0&v=2" → "a.example/x?em=…&v=…". Values may be a person's, known to us or not. */
export function maskedAddress(url: string): string {
  try {
    const { host, pathname, searchParams, protocol } = new URL(url)
    if (!host) return `${protocol}…`
    const path = pathname === '/' ? '' : pathname
    const names = [...new Set(searchParams.keys())].map(name => `${visible(name)}=…`)
    return host + path + (names.length > 0 ? `?${names.join('&')}` : '')
  } catch {
    return url.split(/[?#]/, 1)[0]?.slice(0, 200) ?? ''
  }
}

/** The page without what was asked of it: "shop.example/join". */
export const pageName = (url: string): string => maskedAddress(url).split('?', 1)[0] ?? ''
