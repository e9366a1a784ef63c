/** How long a record is kept, and how much of it. */
export interface Retention {
  readonly days: number
  /** Messages that carried something; the oldest go first. */
  readonly flows: number
}

/** Long enough to compare two seasons of a site, no longer than people expect; a message takes about two kilobytes. */
export const RETENTION: Retention = { days: 90, flows: 50_000 }

/** What people can choose from. */
export const RETENTION_CHOICES = {
  days: [1, 7, 30, 90, 365],
  flows: [1000, 10_000, 50_000, 200_000],
} as const satisfies Readonly<Record<keyof Retention, readonly number[]>>

const DAY = 24 * 60 * 60 * 1000

/** The moment before which records are forgotten, in milliseconds since the epoch. */
export const keptSince = (now: number, { days }: Retention): number => now - days * DAY
