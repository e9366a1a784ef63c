/** How long a record is kept, in days: long enough to compare two seasons of a site, no longer than people expect. */
const KEPT_DAYS = 90
const DAY = 24 * 60 * 60 * 1000

/** The moment before which records are forgotten, in milliseconds since the epoch. */
export const keptSince = (now: number): number => now - KEPT_DAYS * DAY
