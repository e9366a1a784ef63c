import { because, type DataType, type Flow, type Reason, type Recipient } from '../facts'
import { kindOf } from './data-kinds'
import type { Draft } from './draft'
import { findingOf } from './draft'
import type { Finding } from './finding'
import { minorBy } from './minor'
import { reached } from './minors'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'
import { inScope } from './unjudged'
import { followsPeople } from './weigh'

/** What one recipient has been told over a visit, on both sides of the join (promise P10). No values: kinds and counts. */
interface Told {
  readonly recipient: Recipient
  /** Addresses of pages it heard of, without query and fragment; at most 200 are told apart. */
  readonly pages: readonly string[]
  readonly events: number
  /** Data types that say who: direct ones, or a lasting id. */
  readonly ids: readonly Flow['items'][number]['dataType'][]
}

/** By recipient's site. Plain data, so that it survives a stopped worker. */
export type Visit = Readonly<Record<string, Told>>

const MOST_PAGES = 200

/** Adds a flow to a visit: a pure reducer, whatever the order in which activity and identifiers came. */
export function joinActivity(visit: Visit, { recipient, items, request }: Flow): Visit {
  if (!followsPeople(recipient)) return visit
  const active = items.some(({ dataType }) => kindOf(dataType) === 'activity')
  const ids = items.map(({ dataType }) => dataType).filter(type => kindOf(type) === 'direct' || type === 'online-id')
  if (!active && ids.length === 0) return visit
  const told = visit[recipient.site] ?? { recipient, pages: [], events: 0, ids: [] }
  const page = active ? bare(request.page.url) : null
  const isNew = page !== null && told.pages.length < MOST_PAGES && !told.pages.includes(page)
  return {
    ...visit,
    [recipient.site]: {
      recipient,
      pages: isNew ? [...told.pages, page] : told.pages,
      events: told.events + (active ? 1 : 0),
      ids: [...new Set([...told.ids, ...ids])],
    },
  }
}

const bare = (url: string | null): string | null => url?.replace(/[?#].*$/s, '') ?? null

/** "doubleclick.net can tie these 7 pages to your e-mail address." Page views without any id are no finding. */
export function judgeVisit(visit: Visit, situation: Situation): Finding[] {
  if (!situation.policy || !inScope(situation)) return []
  return Object.values(visit).flatMap(told =>
    [...draftOf(told, situation), ...followedMinor(told, situation)].map(draft => findingOf(draft, situation)),
  )
}

/** Under K2 pages and an id at one recipient follow a child, though they came in different messages. */
function followedMinor({ recipient, events, ids }: Told, situation: Situation): Draft[] {
  const { minor, because: who } = minorBy(situation)
  if (!minor || !situation.policy || events === 0 || !ids.includes('online-id')) return []
  const draft = reached(pledgesOf(situation.policy), recipient, 'online-id')
  return [{ ...draft, because: [...draft.because, ...who, ...recipient.because] }]
}

/** The same within one message. */
export function judgeActivityIn(flow: Flow, situation: Situation): Draft[] {
  return Object.values(joinActivity({}, flow)).flatMap(told => draftOf(told, situation))
}

function draftOf({ recipient, pages, events, ids }: Told, situation: Situation): Draft[] {
  const { policy } = situation
  if (!policy || events === 0 || ids.length === 0) return []
  const governs = pledgesOf(policy).filter(({ promise }) => promise === 'usage-data-aggregate')
  if (governs.length === 0) return []
  const id = ids.find(type => kindOf(type) === 'direct') ?? 'online-id'
  return [
    {
      promise: 'usage-data-aggregate',
      recipient,
      dataType: 'browsing-activity',
      verdict: 'incorrect',
      severity: 'medium',
      governs,
      because: [
        tied(recipient.site, Math.max(1, pages.length), id),
        ...recipient.because,
        ...minorBy(situation).because,
      ],
      remedies: ['contact'],
    },
  ]
}

const tied = (site: string, pages: number, id: DataType): Reason =>
  kindOf(id) === 'direct'
    ? because('judge.activity-tied', { site, pages, id })
    : because('judge.activity-tied-device', { site, pages })
