import { because, type DataItem, type DataType, type Flow, type Recipient } from '../facts'
import { isNegative } from '../policy/is-negative'
import { closerText } from './closer-text'
import { identifiable, kindOf, onePerType } from './data-kinds'
import type { Draft } from './draft'
import { minorBy } from './minor'
import type { Pledge } from './pledge'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'
import { asksConsent } from './terms'
import { followsPeople } from './weigh'

/**
 * Promises K1 and K2: a minor's data was collected by the site, or reached somebody else. Under K2 a lasting id
 * together with activity counts as well: it is how a child is followed without a name.
 */
export function judgeMinorFlow({ recipient, items }: Flow, situation: Situation): Draft[] {
  const { minor, because: who } = minorBy(situation)
  if (!minor || !situation.policy) return []
  const pledges = pledgesOf(situation.policy)
  const outside = recipient.relation === 'third-party'
  const data = outside ? [...identifiable(items), ...followed(items, recipient)] : identifiable(items)
  return data.map(item => {
    const draft = outside ? reached(pledges, recipient, item.dataType) : collected(pledges, recipient, item.dataType)
    return { ...draft, because: [...draft.because, ...who, ...recipient.because, ...item.because] }
  })
}

function followed(items: readonly DataItem[], recipient: Recipient): DataItem[] {
  const one = onePerType(items)
  const active = one.some(({ dataType }) => kindOf(dataType) === 'activity')
  return active && followsPeople(recipient) ? one.filter(({ dataType }) => dataType === 'online-id') : []
}

const of = (pledges: readonly Pledge[], promise: Pledge['promise']) =>
  pledges.filter(pledge => pledge.promise === promise)

/** K2. Where a policy only says that it does not collect from children, that clause still forbids handing on. */
export function reached(pledges: readonly Pledge[], recipient: Recipient, dataType: DataType): Draft {
  const about = of(pledges, 'minor-third-party')
  const { governs, others } = closerText(about.length > 0 ? about : of(pledges, 'minor-collection'))
  return {
    promise: 'minor-third-party',
    recipient,
    dataType,
    ...decide(governs),
    governs: [...deciding(governs), ...deciding(others)],
    remedies: ['block-recipient', 'leave-page', 'ask-parent'],
    minor: true,
  }
}

/** K1. */
export function collected(pledges: readonly Pledge[], recipient: Recipient, dataType: Draft['dataType']): Draft {
  const { governs, others } = closerText(of(pledges, 'minor-collection'))
  return {
    promise: 'minor-collection',
    recipient,
    dataType,
    ...decide(governs),
    governs: [...deciding(governs), ...deciding(others)],
    remedies: ['stop', 'ask-parent'],
    minor: true,
  }
}

/** What decides: the refusals where there are any, otherwise what is allowed. */
function deciding(pledges: readonly Pledge[]): readonly Pledge[] {
  const against = pledges.filter(({ statement }) => isNegative(statement))
  return against.length > 0 ? against : pledges
}

function decide(governs: readonly Pledge[]): Pick<Draft, 'verdict' | 'severity' | 'because'> {
  const against = governs.filter(({ statement }) => isNegative(statement))
  if (against.length > 0) {
    const consent = against.every(({ statement }) => asksConsent(statement))
    return consent
      ? { verdict: 'conditional', severity: 'critical', because: [because('judge.minor-with-parent')] }
      : { verdict: 'incorrect', severity: 'critical', because: [because('judge.minor-forbidden')] }
  }
  if (governs.some(({ statement }) => asksConsent(statement)))
    return { verdict: 'conditional', severity: 'critical', because: [because('judge.minor-with-parent')] }
  if (governs.length > 0) return { verdict: 'clear', severity: 'info', because: [because('judge.minor-allowed')] }
  return { verdict: 'omitted', severity: 'high', because: [because('judge.minor-silent')] }
}
