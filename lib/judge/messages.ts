import { because, type Flow } from '../facts'
import { isNegative } from '../policy/is-negative'
import type { Draft } from './draft'
import type { Pledge } from './pledge'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'

const of = (pledges: readonly Pledge[], promise: Pledge['promise'], negative: boolean) =>
  pledges.filter(pledge => pledge.promise === promise && isNegative(pledge.statement) === negative)

/** Promise P12: what somebody is writing reached somebody it was not written to. */
export function judgeMessages({ recipient, items }: Flow, { policy }: Situation): Draft[] {
  const item = items.find(({ dataType }) => dataType === 'message-content')
  if (!policy || !item || recipient.relation === 'first-party' || recipient.relation === 'affiliate') return []
  const pledges = pledgesOf(policy)
  const shared = { recipient, dataType: item.dataType, remedies: ['stop', 'contact'] } as const
  const why = [...recipient.because, ...item.because]
  if (recipient.relation === 'service-provider') {
    const governs = of(pledges, 'service-provider', false)
    return [
      {
        ...shared,
        promise: 'service-provider',
        verdict: governs.length > 0 ? 'clear' : 'omitted',
        severity: 'info',
        governs,
        because: [because('judge.works-for-company'), ...why],
        remedies: ['ask-provider-list'],
      },
    ]
  }
  const governs = [...of(pledges, 'message-contents', true), ...of(pledges, 'third-party-disclosure', true)]
  return [
    {
      ...shared,
      promise: 'message-contents',
      verdict: governs.length > 0 ? 'incorrect' : 'omitted',
      severity: governs.length > 0 ? 'high' : 'medium',
      governs,
      because: [
        because(governs.length > 0 ? 'judge.message-forbidden' : 'judge.policy-silent', { dataType: item.dataType }),
        ...why,
      ],
    },
  ]
}
