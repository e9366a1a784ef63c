/** When people last did on a page what its messages are put down to; 0 for what they did not. */
export interface Moments {
  readonly typed: number
  readonly submitted: number
  /** A button or a link: many a form has no submit. */
  readonly pressed: number
  /** Anything else was clicked. */
  readonly touched: number
}

/**
 * With what a page has just told. What is told late (the worker was stopped, the machine is busy) does not take the place
 * of a later moment, and none is later than now: a clock can be put back, and a Send must not come before the typing.
 */
export function withMoments(before: Moments, told: Partial<Moments>, now: number): Moments {
  const latest = (what: keyof Moments): number => Math.min(Math.max(before[what], told[what] ?? 0), now)
  return {
    typed: latest('typed'),
    submitted: latest('submitted'),
    pressed: latest('pressed'),
    touched: latest('touched'),
  }
}
