import type { Waiting } from './waiting'

/** Messages that were seen, and those of them whose content nobody could look at. */
export interface Count {
  readonly seen: number
  readonly unseen: number
}

/** What one message adds to the count, as it is looked at or turned away: one that comes again is counted already. */
export function countOf({ request, again }: Pick<Waiting, 'request' | 'again'>, isLookedAt: boolean): Count {
  const isUnseen = !isLookedAt || request.body?.kind === 'unseen' ? 1 : 0
  return {
    // What is only kept in the browser is no message.
    seen: again || request.kind === 'storage' ? 0 : 1,
    unseen: again === 'whole' ? 0 : again === 'without its body' ? isUnseen - 1 : isUnseen,
  }
}
