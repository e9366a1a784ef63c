import { getContext, setContext } from 'svelte'
import type { Citation } from '../../lib/judge/finding'

const SITE = 'policy-site'

/** Quotations below speak of this site's policy. A getter: the site is known once the background has answered. */
export const policyOf = (site: () => string | null | undefined): unknown => setContext(SITE, site)

/** The copy of the policy that is kept, marked at a quotation: where the live page is gone, or says something else now. */
export function ourCopy(): (citation: Pick<Citation, 'at' | 'notice' | 'whose'>) => string | null {
  const site = getContext<(() => string | null | undefined) | undefined>(SITE)
  return ({ at, notice, whose }) => {
    const known = whose?.site ?? site?.()
    const from = notice?.address ? `&from=${encodeURIComponent(notice.address)}` : ''
    const which = notice ? `&notice=${notice.kind}${from}` : ''
    return known ? `/policy.html?site=${encodeURIComponent(known)}&at=${at.start}-${at.end}${which}` : null
  }
}
