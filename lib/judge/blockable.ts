import type { Recipient } from '../facts'

/**
 * What a block of this recipient stops: its whole domain, or, where another company sits behind a name of the page's own,
 * that one host. Null where the page itself stands there, or where nothing leaves the company.
 */
export function blockable(
  { host, site, relation }: Pick<Recipient, 'host' | 'site' | 'relation'>,
  page: { readonly url: string; readonly site: string },
): string | null {
  if (relation === 'first-party' || relation === 'affiliate') return null
  if (site !== page.site) return site
  return new URL(page.url).hostname === host ? null : host
}
