import type { Request } from '../../../lib/facts'
import { momentsBefore, type Trigger, triggerAt } from '../../../lib/observe/trigger'
import { hasLeft, holdsUnsent } from './holds-unsent'
import type { Moments } from './moments'

export type Sent = Pick<Request, 'page' | 'time' | 'kind'>

export interface Why {
  readonly trigger: Trigger
  /** Before anything was pressed, or as the page was left with nothing pressed. */
  readonly unsent: boolean
}

/** What must be known of the tab. */
interface Known extends Moments {
  readonly document: string | null
  readonly url: string
  readonly previous: string | null
  readonly next: string | null
  readonly changed: number
  readonly opened: number
  readonly openedBefore: number
  readonly leaving: number
  readonly leftUnsent: number
}

/** What was typed is still on its way. */
const TYPING_MS = 3000

/** What made a page send something: by what is known of its tab by now, and by what was known then. */
export function whySent(sent: Sent, known: Known, then: Known): Why {
  const moments = momentsBefore(sent.time, momentsOf(sent, known), momentsOf(sent, then))
  const trigger = triggerAt(moments, sent.time)
  if (trigger === 'unload')
    return { trigger, unsent: hasLeft(known, sent.page) ? known.leftUnsent > 0 : holdsUnsent(known) }
  return { trigger, unsent: trigger !== 'submit' && holdsUnsent(moments) && sent.time > moments.typed - TYPING_MS }
}

function momentsOf({ page, kind }: Sent, state: Known) {
  // Fetched for a page before it comes: what was done on the one that stands there still is not its doing.
  if (page.url === state.next && page.url !== state.url)
    return { ...state, opened: state.leaving, typed: 0, pressed: 0, touched: 0, submitted: 0, left: 0 }
  const hasGone = hasLeft(state, page)
  const left = hasGone ? state.changed : state.leaving
  // The page that comes next is asked for because of what was done, and not because this one is left for it.
  return { ...state, opened: hasGone ? state.openedBefore : state.opened, left: kind === 'document' ? 0 : left }
}
