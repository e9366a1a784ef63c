import { getContext } from 'svelte'
import type { asking, Changed } from '../lib/messages'
import type { Words } from '../lib/show/words'
import type { ThoroughView } from '../lib/thorough-line'

/** What a page of the extension has around it. Passed in at `main.ts`, so that a component never meets the browser. */
export interface Surroundings {
  readonly say: Words
  readonly ask: ReturnType<typeof asking>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Calls back when a tab has something new to show; returns how to stop. */
  readonly onChanged: (listener: (changed: Changed) => void) => () => void
  readonly openPanel: (tab: number) => Promise<void>
  readonly openPage: (path: string) => Promise<void>
  /** Asks the person to let Fineprint see a site; false where they would not. */
  readonly requestAccess: (url: string) => Promise<boolean>
  /** All sites at once; asks nothing where that was allowed before. */
  readonly requestAllAccess: () => Promise<boolean>
  readonly copy: (text: string) => Promise<void>
  /** In the testers' package: of one tab, whether it is looked at thoroughly, and how to change that. */
  readonly thorough?: (tab: number, listener: (view: ThoroughView) => void) => ThoroughLine
  readonly save: (name: string, type: string, text: string) => void
}

export interface ThoroughLine {
  turn(on: boolean): void
  close(): void
}

export const SURROUNDINGS = 'surroundings'
export const surroundings = (): Surroundings => getContext(SURROUNDINGS)
