import type { Reason, Request } from '../../../lib/facts'

/** A message that is to be looked at. */
export interface Waiting {
  readonly request: Request
  readonly unseen: readonly Reason[]
  /** What led to it was told by then, on whatever way; what comes later has nothing to do with it. */
  readonly toldBy: number
  /** It was looked at before. */
  readonly again?: 'without its body' | 'whole'
  /** How often looking at it has failed. */
  readonly failed?: number
  /** It never left: its recipient is blocked. */
  readonly stopped?: boolean
}

/** What was found in it. */
export interface LookedAt {
  /** Resolves when it is in the record. */
  readonly written: Promise<unknown>
}

/** Most of what a page loads has neither a body nor a query: it need not be written down before it is looked at. */
export const mayCarry = ({ body, url, kind }: Request): boolean => body !== null || kind === 'xhr' || url.includes('?')
