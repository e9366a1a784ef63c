export type Trigger = 'typing' | 'submit' | 'load' | 'timer' | 'unload' | 'unknown'

/** What happened on a page and when, in milliseconds since the epoch; 0 for what did not. */
export interface Moments {
  readonly typed: number
  readonly submitted: number
  /** A button or a link. */
  readonly pressed: number
  /** Anything else: a page's script may take it for a button. */
  readonly touched: number
  /** The page came, or took another address without loading. */
  readonly opened: number
  /** It was left for another page, or is being left. */
  readonly left: number
}

/** How long after each a page may still send because of it: an answer is waited for, keystrokes are gathered. */
const SPAN: Readonly<Record<keyof Moments, number>> = {
  typed: 3000,
  submitted: 1500,
  pressed: 1500,
  touched: 1500,
  opened: 5000,
  left: 5000,
}
/** The word of a page about a keystroke, and the browser's event of the request it led to, come by two ways. */
export const EARLIER = 200
/** A page says good-bye before the browser says that the next one has come. */
const LEAVING = 1000

const NAMES: Readonly<Record<keyof Moments, Trigger>> = {
  typed: 'typing',
  submitted: 'submit',
  pressed: 'submit',
  touched: 'unknown',
  opened: 'load',
  left: 'unload',
}

/** Whether a page may send something at `time` because of what happened at `at`; 0 where it did not. */
export function mayFollow(what: keyof Moments, at: number, time: number): boolean {
  const since = time - at
  return at > 0 && since < SPAN[what] && since > (what === 'left' ? -LEAVING : -EARLIER)
}

/** A moment that came after it has taken the place of the one before: that one is in what was known at the time. */
export function momentsBefore(time: number, known: Moments, atTheTime: Moments): Moments {
  const of = (name: keyof Moments): number => (mayFollow(name, known[name], time) ? known : atTheTime)[name]
  return {
    typed: of('typed'),
    submitted: of('submitted'),
    pressed: of('pressed'),
    touched: of('touched'),
    opened: of('opened'),
    left: of('left'),
  }
}

/**
 * What made a page send something: the latest thing that happened before it. A page that has stood for a while and sends
 * with nothing happening does so by itself.
 *
 * @example triggerAt({ …, opened: 1_000, typed: 9_000 }, 9_400) // 'typing'
 * @example triggerAt({ …, opened: 1_000, typed: 9_000 }, 60_000) // 'timer'
 */
export function triggerAt(moments: Moments, time: number): Trigger {
  const before = (Object.keys(SPAN) as (keyof Moments)[]).filter(name => mayFollow(name, moments[name], time))
  const [cause] = before.sort((a, b) => Math.abs(time - moments[a]) - Math.abs(time - moments[b]))
  if (cause) return NAMES[cause]
  return moments.opened > 0 && time - moments.opened >= SPAN.opened ? 'timer' : 'unknown'
}
