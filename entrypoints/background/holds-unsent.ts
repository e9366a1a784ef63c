import type { PageRef } from '../../lib/facts'
import type { TabState } from './tabs'

/** Something was typed, and nothing that may be a Send was pressed since. */
export const holdsUnsent = ({ typed, submitted, pressed }: TabState): boolean => typed > Math.max(submitted, pressed)

/** The tab has gone on from that page. */
export const hasLeft = ({ document, url, previous }: TabState, page: PageRef): boolean =>
  document !== null && page.document !== undefined
    ? page.document !== document
    : page.url !== url && page.url === previous
