import type { Consent } from '../../facts'
import { consentsOfGpp } from './gpp'
import { BANNER_PENDING, GPC } from './signals'
import { consentsOfTcf } from './tcf'

/** One thing that was heard of consent in a visit, and when. Of each source the last word before a message counts for it. */
export interface Heard {
  readonly source: 'cookies' | 'banner' | 'tcf' | 'gpp' | 'gpc'
  /** Milliseconds since the epoch. */
  readonly time: number
  readonly consents: readonly Consent[]
}

/** A page's own interface for consent, asked what it knows. Untrusted: a page may say what it likes about itself. */
export interface Signalled {
  readonly api: 'tcf' | 'gpp' | 'gpc'
  /** The person is being asked now, or has answered (or need not be asked). */
  readonly state: 'asking' | 'answered'
  /** The TC or GPP string. */
  readonly text: string
}

/** More changes of mind than this are a page's game. */
const MOST = 60

export function hear(timeline: readonly Heard[], heard: Heard): readonly Heard[] {
  const last = timeline.findLast(({ source }) => source === heard.source)
  if (last && JSON.stringify(last.consents) === JSON.stringify(heard.consents)) return timeline
  return [...timeline, heard].sort((a, b) => a.time - b.time).slice(-MOST)
}

export function heardFrom({ api, state, text }: Signalled, time: number): Heard {
  if (api === 'gpc') return { source: 'gpc', time, consents: [GPC] }
  if (state === 'asking') return { source: api, time, consents: [BANNER_PENDING] }
  return { source: api, time, consents: api === 'tcf' ? consentsOfTcf(text) : consentsOfGpp(text) }
}

/** What was known of consent at a moment; undefined where nobody had looked by then. */
export function consentsAt(timeline: readonly Heard[], time: number): readonly Consent[] | undefined {
  const bySource = new Map<Heard['source'], readonly Consent[]>()
  for (const { source, time: when, consents } of timeline) if (when <= time) bySource.set(source, consents)
  return bySource.size === 0 ? undefined : [...bySource.values()].flat()
}
