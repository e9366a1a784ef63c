import type { KeptPolicy } from '../store/kept'

const DAY = 24 * 60 * 60 * 1000
const FRESH = { read: 7 * DAY, failed: 60 * 60 * 1000 } as const

/** Not to be asked for again yet. What was fetched on a day that is still to come was fetched by a clock that was wrong. */
export function isFresh({ state, fetched }: Pick<KeptPolicy, 'state' | 'fetched'>, now: number): boolean {
  const age = now - fetched
  return age >= 0 && age < FRESH[state]
}
