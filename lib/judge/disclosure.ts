import { because, type DataType, type Flow, type Reason, type Recipient } from '../facts'
import { isNegative } from '../policy/is-negative'
import { bearsName } from '../recognise/parties/bears-name'
import { type ConsentAnswer, consentTo } from './consent'
import { covers, identifiable, kindOf } from './data-kinds'
import type { Draft } from './draft'
import type { Severity } from './finding'
import type { Pledge } from './pledge'
import { pledgesOf } from './pledges'
import { consentSeen, type Situation, saidNoToMarketing } from './situation'
import { asksConsent, byOptOut, refersElsewhere } from './terms'
import { bearing, closeness, isMarketer, type Weighed } from './weigh'

/**
 * Promises P3, P4, P7 and P13: identifiable data reached somebody else. What the policy says of that recipient and
 * that datum decides, the most specific clause first.
 */
export function judgeDisclosure({ recipient, items }: Flow, situation: Situation): Draft[] {
  if (!situation.policy || recipient.relation === 'first-party') return []
  const pledges = pledgesOf(situation.policy)
  return identifiable(items)
    .filter(({ dataType }) => dataType !== 'message-content')
    .flatMap(item => {
      const draft =
        asAgent(recipient, item.dataType, pledges) ??
        asFraudPrevention(recipient, item.dataType, pledges) ??
        asOutsider(recipient, item.dataType, pledges, situation)
      return draft ? [{ ...draft, because: [...draft.because, ...recipient.because, ...item.because] }] : []
    })
}

const of = (pledges: readonly Pledge[], promise: Pledge['promise']) =>
  pledges.filter(pledge => pledge.promise === promise)

/** P4: a company the profile or the policy names as working for this one. */
function asAgent(recipient: Recipient, dataType: DataType, pledges: readonly Pledge[]): Draft | null {
  if (recipient.relation !== 'service-provider') return null
  const governs = of(pledges, 'service-provider').filter(({ statement }) => !isNegative(statement))
  return {
    promise: 'service-provider',
    recipient,
    dataType,
    verdict: governs.length > 0 ? 'clear' : 'omitted',
    severity: 'info',
    governs,
    because: [because('judge.works-for-company')],
    remedies: ['ask-provider-list'],
  }
}

/** P13: to prevent fraud is a purpose the policy names. */
function asFraudPrevention(recipient: Recipient, dataType: DataType, pledges: readonly Pledge[]): Draft | null {
  const governs = of(pledges, 'fraud-prevention')
  if (recipient.category !== 'fraud-prevention' || governs.length === 0) return null
  return {
    promise: 'fraud-prevention',
    recipient,
    dataType,
    verdict: 'clear',
    severity: 'info',
    governs,
    because: [because('judge.fraud-purpose')],
    remedies: [],
  }
}

function asOutsider(
  recipient: Recipient,
  dataType: DataType,
  pledges: readonly Pledge[],
  situation: Situation,
): Draft | null {
  const weighed = bearing(pledges, dataType, recipient)
  const defined = situation.policy?.definition ? covers(situation.policy.definition.dataTypes, dataType) : false
  const against = weighed.filter(({ pledge }) => isNegative(pledge.statement))
  const [for_] = weighed.filter(({ pledge }) => !isNegative(pledge.statement))
  const [forbids] = against
  // "Not … except as described below": what is described is the exception.
  const excepted = forbids && for_ && refersElsewhere(forbids.pledge.statement)
  if (recipient.relation === 'affiliate' && !forbids) return null
  const consent = consentTo(recipient, consentSeen(situation))
  const promise =
    (forbids ?? for_)?.pledge.promise ?? (isMarketer(recipient) ? 'marketers-disclosure' : 'third-party-disclosure')
  const base = { promise, recipient, dataType, remedies: remediesFor(recipient, consent) }

  if (forbids && for_ && !excepted && closeness(for_) === closeness(forbids) && !asksConsent(for_.pledge.statement))
    return {
      ...base,
      verdict: 'ambiguous',
      severity: 'medium',
      governs: [forbids.pledge, for_.pledge],
      because: [because('judge.says-both')],
    }
  if (forbids && !excepted && (!for_ || closeness(forbids) >= closeness(for_)))
    return { ...base, ...perhapsOwn(forbidden(against, recipient, dataType, consent, pledges), recipient, situation) }
  if (for_)
    return { ...base, ...permitted(for_, { recipient, dataType, consent, defined, situation }), governs: [for_.pledge] }
  return {
    ...base,
    verdict: 'omitted',
    severity: 'medium',
    governs: [],
    because: [because('judge.policy-silent', { dataType })],
  }
}

type Decision = Pick<Draft, 'verdict' | 'severity' | 'because' | 'governs'>

function forbidden(
  against: readonly Weighed[],
  recipient: Recipient,
  dataType: DataType,
  consent: ConsentAnswer,
  pledges: readonly Pledge[],
): Decision {
  const governs = against.map(({ pledge }) => pledge)
  const [first] = governs
  const needsConsent = first !== undefined && asksConsent(first.statement)
  const agents = of(pledges, 'service-provider').filter(({ statement }) => !isNegative(statement))
  if (needsConsent && consent.state === 'given')
    return { verdict: 'conditional', severity: 'low', governs, because: consent.because }
  const why: Reason[] = [
    because(first?.promise === 'marketers-disclosure' ? 'judge.forbids-marketers' : 'judge.forbids-others', {
      dataType,
    }),
    ...(governs.some(({ statement }) => asksConsent(statement)) || consent.state !== 'unknown' ? consent.because : []),
  ]
  if (first?.promise === 'third-party-disclosure' && WORKS_FOR_OTHERS.has(recipient.category) && agents.length > 0)
    return {
      verdict: 'conditional',
      severity: 'medium',
      governs: [...governs.slice(0, 1), ...agents],
      because: [because('judge.may-be-agent', { category: recipient.category }), ...why.slice(1)],
    }
  if (governs.every(({ statement: { action } }) => ONLY_SALE.has(action)))
    return {
      verdict: 'incorrect',
      severity: 'medium',
      governs,
      because: [because('judge.sale-not-observable'), ...why],
    }
  return { verdict: 'incorrect', severity: severityOf(dataType), governs, because: why }
}

/** A host that no list knows and that is called after the company may be its own: then nothing was handed on. */
function perhapsOwn(decision: Decision, recipient: Recipient, { page, company }: Situation): Decision {
  const own = [...(page.site ? [page.site] : []), ...(company?.sites ?? [])]
  const isUnknown = recipient.category === 'unknown' && recipient.organisation === null
  if (decision.verdict !== 'incorrect' || !isUnknown || !own.some(site => bearsName(recipient.site, site)))
    return decision
  const why = because('judge.may-be-own', { site: recipient.site })
  return { ...decision, verdict: 'conditional', severity: 'medium', because: [why, ...decision.because.slice(1)] }
}

/** "We do not sell": whether anything was paid for it, no browser sees. */
const ONLY_SALE: ReadonlySet<string> = new Set(['sell', 'rent', 'trade'])

/**
 * Their whole business is to serve the company that sends: whether this one does, only its contract says. What somebody
 * writes into a chat is another matter (messages.ts): that no company of this kind is meant to keep for itself.
 */
const WORKS_FOR_OTHERS: ReadonlySet<string> = new Set([
  'payment',
  'hosting',
  'identity',
  'consent-management',
  'chat-support',
])

const severityOf = (dataType: DataType): Severity => (kindOf(dataType) === 'direct' ? 'high' : 'medium')

interface Asked {
  readonly recipient: Recipient
  readonly dataType: DataType
  readonly consent: ConsentAnswer
  /** The policy's own definition of personal data names the datum. */
  readonly defined: boolean
  readonly situation: Situation
}

/** `clear` and `vague` are PoliCheck's: clear names both who gets it and what; vague covers them by wider words. */
function permitted(
  { pledge, recipient: byRecipient, data }: Weighed,
  { recipient, dataType, consent, defined, situation }: Asked,
): Omit<Decision, 'governs'> {
  const { statement } = pledge
  const severity = severityOf(dataType)
  if (asksConsent(statement)) {
    if (consent.state === 'given') return { verdict: 'conditional', severity: 'low', because: consent.because }
    return { verdict: 'incorrect', severity, because: [because('judge.only-with-consent'), ...consent.because] }
  }
  if (byOptOut(statement) && isMarketer(recipient) && saidNoToMarketing(situation))
    return { verdict: 'incorrect', severity, because: [because('judge.opted-out')] }
  if (byRecipient === 3 && (data === 2 || defined))
    return { verdict: 'clear', severity: 'info', because: [because('judge.says-so')] }
  return { verdict: 'vague', severity: 'low', because: [because('judge.says-vaguely')] }
}

function remediesFor(recipient: Recipient, consent: ConsentAnswer): string[] {
  return [
    ...(isMarketer(recipient) ? ['opt-out'] : []),
    ...(consent.state === 'given' ? ['withdraw-consent'] : []),
    'contact',
  ]
}
