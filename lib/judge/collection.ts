import { because, type DataType, type Flow } from '../facts'
import { isNegative } from '../policy/is-negative'
import { closerText } from './closer-text'
import { covers, identifiable } from './data-kinds'
import type { Draft } from './draft'
import { minorBy } from './minor'
import type { Pledge } from './pledge'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'

/** Promise P6 on the wire: the company itself received identifiable data; shown, never reported. */
export function judgeCollection({ recipient, items }: Flow, situation: Situation): Draft[] {
  if (!situation.policy || recipient.relation !== 'first-party' || minorBy(situation).minor) return []
  const pledges = pledgesOf(situation.policy)
  return identifiable(items).flatMap(item => {
    const governs = collectingFor(pledges, item.dataType)
    if (governs.length === 0) return []
    return [
      {
        promise: 'collection-purpose',
        recipient,
        dataType: item.dataType,
        verdict: 'clear',
        severity: 'info',
        governs: governs.slice(0, 1),
        because: [because('judge.collects-for'), ...item.because],
        remedies: [],
      } satisfies Draft,
    ]
  })
}

/** What the policy says it collects this datum for; a clause that names the datum first, then one with a purpose. */
export function collectingFor(pledges: readonly Pledge[], dataType: DataType): Pledge[] {
  const names = ({ statement }: Pledge) => covers(statement.dataTypes, dataType)
  const rank = (pledge: Pledge) => (names(pledge) ? 2 : 0) + (pledge.statement.purpose === null ? 0 : 1)
  const about = pledges
    .filter(({ promise, statement }) => promise === 'collection-purpose' && !isNegative(statement))
    .filter(pledge => pledge.statement.dataTypes.length === 0 || names(pledge))
    .sort((a, b) => rank(b) - rank(a))
  const { governs, others } = closerText(about)
  return [...governs, ...others]
}
