import { because, type DataType, type Reason, type Recipient } from '../facts'
import type { ConsentChoice } from '../recognise/people/marketing-choice'
import { collectingFor } from './collection'
import { kindOf } from './data-kinds'
import { type Draft, findingOf } from './draft'
import type { Finding } from './finding'
import { unique } from './judge'
import { minorBy } from './minor'
import { collected } from './minors'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'
import { inScope } from './unjudged'

/** A form as judging needs it: who would get it, what it asks for, and what stands beside it. */
export interface FormFacts {
  /** Of the form's action; of the page where it has none. */
  readonly recipient: Recipient
  /** `sign-up`, `checkout`, `newsletter`, … (`lib/recognise/fields`). */
  readonly purpose: string
  /** It starts an order that goes on elsewhere: a call back, an order by mail. */
  readonly ordersElsewhere: boolean
  /** One a data type. */
  readonly asks: readonly Asked[]
  /** The choice about marketing the form gives; null where it shows none. */
  readonly marketing: MarketingChoice | null
  /** Words near the form that send a young person to their parents. */
  readonly parentalWording: boolean
  /** Whose frame it stands in, where that is another company's; `policy` is what its own page links to, `read` its title. */
  readonly frame?: { readonly site: string; readonly policy: string | null; readonly read?: string }
}

export interface Asked {
  readonly dataType: DataType
  readonly because: readonly Reason[]
}

/** As `recognise/people/marketing-choice` says it. */
type MarketingChoice = Pick<ConsentChoice, 'selector' | 'preTicked' | 'refusable' | 'text'>

/** A form judged before it is sent: K1, K4, P6, P8 (a) and P9. */
export function judgeForm(form: FormFacts, situation: Situation): Finding[] {
  if (!situation.policy || !inScope(situation) || asksForNobody(form)) return []
  const drafts = [
    ...minorForm(form, situation),
    ...parentalWording(form, situation),
    ...marketingChoice(form, situation),
    ...purposes(form, situation),
    ...embedded(form),
  ]
  return unique(drafts.map(draft => findingOf(draft, situation)))
}

/**
 * A form in another company's frame: what the page's policy says of handing on holds for it, and what becomes of the data
 * there its own policy says. Both are said; nothing was handed on yet.
 */
function embedded({ frame, recipient }: FormFacts): Draft[] {
  if (!frame) return []
  const { site, policy, read } = frame
  const own =
    read !== undefined
      ? because('judge.frame-policy-read', { site, title: read })
      : policy
        ? because('judge.frame-policy', { site, address: policy.slice(0, 300) })
        : because('judge.frame-policy-unknown', { site })
  return [
    {
      promise: 'scope',
      recipient,
      dataType: null,
      verdict: null,
      severity: 'info',
      governs: [],
      because: [because('judge.form-in-frame', { site }), own, ...recipient.because],
      remedies: ['choose-company'],
    },
  ]
}

/** A search box, a country picker: nothing in the form points to a person. */
const asksForNobody = ({ asks }: FormFacts): boolean => !asks.some(({ dataType }) => kindOf(dataType) === 'direct')

/**
 * K1: the form asks a minor, or anybody on a page for children, for identifiable data. Where nobody is known to be a
 * minor it is no emergency, but the promise not to collect from children is broken all the same.
 */
function minorForm({ asks, recipient }: FormFacts, situation: Situation): Draft[] {
  const { minor, because: who } = minorBy(situation)
  if (!situation.policy || !(minor || situation.page.childDirected)) return []
  const pledges = pledgesOf(situation.policy)
  return asks.flatMap(({ dataType, because: why }): Draft[] => {
    if (kindOf(dataType) !== 'direct' && kindOf(dataType) !== 'partial') return []
    const draft = collected(pledges, recipient, dataType)
    if (minor) return [{ ...draft, because: [...draft.because, ...who, ...why] }]
    if (draft.verdict !== 'incorrect') return []
    return [
      {
        ...draft,
        severity: 'high',
        minor: false,
        because: [...draft.because, because('judge.page-for-children'), ...why],
      },
    ]
  })
}

/** K4: a form for a minor, or on a page for children, without a word about parents. */
function parentalWording({ parentalWording, recipient }: FormFacts, situation: Situation): Draft[] {
  const { minor, because: who } = minorBy(situation)
  const { childDirected } = situation.page
  if (!situation.policy || parentalWording || !(minor || childDirected)) return []
  const governs = pledgesOf(situation.policy).filter(({ promise }) => promise === 'parental-consent-wording')
  if (governs.length === 0) return []
  return [
    {
      promise: 'parental-consent-wording',
      recipient,
      dataType: null,
      verdict: 'incorrect',
      severity: 'medium',
      governs,
      because: [because('judge.no-parental-wording'), ...(minor ? who : [because('judge.page-for-children')])],
      remedies: ['ask-parent'],
      minor,
    },
  ]
}

/** P8 (a): a box for marketing that is ticked in advance, or that cannot be left empty. */
function marketingChoice({ marketing, recipient }: FormFacts, { policy }: Situation): Draft[] {
  if (!policy || !marketing || (!marketing.preTicked && marketing.refusable)) return []
  const governs = pledgesOf(policy).filter(({ promise }) => promise === 'marketing-choice')
  if (governs.length === 0) return []
  const id = marketing.preTicked ? 'judge.box-preticked' : 'judge.box-not-refusable'
  return [
    {
      promise: 'marketing-choice',
      recipient,
      dataType: null,
      verdict: 'incorrect',
      severity: 'medium',
      governs,
      because: [because(id, { text: marketing.text.slice(0, 200) })],
      remedies: ['opt-out'],
    },
  ]
}

/** Beyond the reach of "billing, service and news": asked for without a reason the policy gives. */
const NEEDS_A_REASON: ReadonlySet<DataType> = new Set([
  'birth-date',
  'age',
  'gender',
  'government-id',
  'bank-account',
  'health',
  'photo',
  'school',
  'parent-contact',
])
/** Forms in which such a datum is at home. */
const ORDINARY_IN: Partial<Record<DataType, readonly string[]>> = {
  'birth-date': ['sign-up', 'age-gate', 'checkout', 'account', 'application', 'order'],
  age: ['sign-up', 'age-gate', 'account', 'application'],
  'bank-account': ['checkout', 'order', 'payment', 'account', 'application'],
  gender: ['sign-up', 'account', 'application', 'checkout', 'order'],
}

/** P6 and P9: what the policy says the data is collected for; a datum it gives no reason for is `omitted`. */
function purposes({ asks, recipient, purpose, ordersElsewhere }: FormFacts, situation: Situation): Draft[] {
  const { policy } = situation
  if (!policy || recipient.relation !== 'first-party' || minorBy(situation).minor) return []
  const pledges = pledgesOf(policy)
  const offline = pledges.filter(({ promise }) => promise === 'offline-orders')
  return asks.flatMap(({ dataType, because: why }): Draft[] => {
    const kind = kindOf(dataType)
    if (kind !== 'direct' && kind !== 'partial') return []
    const governs = collectingFor(pledges, dataType)
    const named = governs.some(({ statement }) => statement.dataTypes.includes(dataType))
    const base = { promise: 'collection-purpose', recipient, dataType, remedies: [] } as const
    if (!named && NEEDS_A_REASON.has(dataType) && !ORDINARY_IN[dataType]?.includes(purpose))
      return [
        {
          ...base,
          verdict: 'omitted',
          severity: 'low',
          governs: [],
          because: [because('judge.no-reason-given', { purpose }), ...why],
        },
      ]
    if (ordersElsewhere && offline.length > 0)
      return [
        {
          ...base,
          promise: 'offline-orders',
          verdict: 'clear',
          severity: 'info',
          governs: offline.slice(0, 1),
          because: [because('judge.order-protected'), ...why],
        },
      ]
    if (governs.length === 0) return []
    return [
      {
        ...base,
        verdict: 'clear',
        severity: 'info',
        governs: governs.slice(0, 1),
        because: [because('judge.collects-for'), ...why],
      },
    ]
  })
}
