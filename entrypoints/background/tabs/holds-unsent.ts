import type { PageRef } from '../../../lib/facts'

/** Something was typed, and nothing that may be a Send was pressed since. */
export const holdsUnsent = (moments: { typed: number; submitted: number; pressed: number }): boolean =>
  moments.typed > Math.max(moments.submitted, moments.pressed)

/** The tab has gone on from that page. */
export const hasLeft = (
  { document, url, previous }: { document: string | null; url: string; previous: string | null },
  page: PageRef,
): boolean =>
  document !== null && page.document !== undefined
    ? page.document !== document
    : page.url !== url && page.url === previous
