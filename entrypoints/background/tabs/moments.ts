import { EARLIER } from '../../../lib/observe/trigger'

/** When people last did on a page what its messages are put down to; 0 for what they did not. */
export interface Moments {
  readonly typed: number
  readonly submitted: number
  /** A button or a link: many a form has no submit. */
  readonly pressed: number
  /** Anything else was clicked. */
  readonly touched: number
}

/** A form that goes with nothing pressed since the last key was sent by a script: nobody pressed Send. */
const isByHand = ({ typed, pressed, touched }: Moments): boolean => Math.max(pressed, touched) >= typed - EARLIER

/**
 * With what a page has just told. What is told late (the worker was stopped, the machine is busy) does not take the place
 * of a later moment, and none is later than now: a clock can be put back, and a Send must not come before the typing.
 */
export function withMoments(before: Moments, told: Partial<Moments>, now: number): Moments {
  const latest = (what: keyof Moments): number => Math.min(Math.max(before[what], told[what] ?? 0), now)
  return {
    typed: latest('typed'),
    submitted: isByHand(before) ? latest('submitted') : Math.min(before.submitted, now),
    pressed: latest('pressed'),
    touched: latest('touched'),
  }
}
