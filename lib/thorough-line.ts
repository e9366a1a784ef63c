import type { Reason } from './facts'

/** Between the testers' package's background and the panels, over a port of this name. Not part of the ordinary package. */
export const THOROUGH_LINE = 'thorough'

/** What a panel says: which tab it shows, and with `on` what the person pressed. */
export interface ThoroughAsked {
  readonly tab: number
  readonly on?: boolean
}

/** What it is told then, and again whenever that has changed. */
export interface ThoroughView {
  readonly on: boolean
  /** Why it is off although it was wanted. */
  readonly because: Reason | null
}
