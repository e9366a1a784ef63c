import type { Reason } from '../facts'
import { CANNOT_BE_SEEN } from '../lists/cannot-be-seen'
import type { Report } from './export/report'
import type { Words } from './words'

/** What the report does not know, so that silence is not taken for innocence. */
export interface NotObserved {
  /** Promises nobody can watch from a browser, and those nothing has happened to yet. */
  readonly promises: Report['scorecard']
  /** Why content could not be examined, with how many messages each is about; most first. */
  readonly unseen: readonly { readonly reason: Reason; readonly count: number }[]
}

export function notObservedOf({ scorecard, flows }: Pick<Report, 'scorecard' | 'flows'>): NotObserved {
  const counts = new Map<string, { reason: Reason; count: number }>()
  for (const reason of flows.flatMap(({ unseen }) => unseen)) {
    const key = JSON.stringify(reason)
    counts.set(key, { reason, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return {
    promises: scorecard.filter(({ standing }) => standing === 'cannot-be-seen' || standing === 'not-observed'),
    unseen: [...counts.values()].sort((a, b) => b.count - a.count),
  }
}

/** What happens where no browser looks, whoever the company is: ids of sentences. */
export const NEVER_SEEN = ['servers', 'later', 'money', 'elsewhere', 'other-people'] as const

/** Every place of the policy that the report quotes; a notice beside it, and what another company says, are other texts. */
export const citedIn = ({ findings, scorecard }: Pick<Report, 'findings' | 'scorecard'>) =>
  [...findings, ...scorecard].flatMap(({ citations }) =>
    citations.flatMap(({ at, notice, whose }) => (notice || whose ? [] : [at])),
  )

/** The ways out of a browser that no extension is shown, as sentences. */
export const unseenWays = (say: Words): string[] =>
  CANNOT_BE_SEEN.map(({ id, firefox }) => say(`unseen.${id}`) + (firefox ? '' : ` (${say('unseen.in-chromium')})`))
