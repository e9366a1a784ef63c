import { because, type Recipient } from '../facts'
import type { LocationAsk } from '../recognise/fields/location-ask'
import { collectingFor } from './collection'
import { type Draft, findingOf } from './draft'
import type { Finding } from './finding'
import { minorBy } from './minor'
import { collected, reached } from './minors'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'
import { inScope } from './unjudged'

/**
 * The page asked the browser where the device is: K1 and K2 for a minor (a place that names street and town is personal
 * information of a child, 16 CFR 312.2), otherwise P6, shown and never reported: the browser itself asks the person first,
 * and what is sent is judged when it is sent.
 */
export function judgeLocationAsk(
  { dataType, because: why }: LocationAsk,
  recipient: Recipient,
  situation: Situation,
): Finding[] {
  if (!situation.policy || !inScope(situation)) return []
  const pledges = pledgesOf(situation.policy)
  const { minor, because: who } = minorBy(situation)
  if (minor) {
    const isOutside = recipient.relation === 'third-party'
    const draft = isOutside ? reached(pledges, recipient, dataType) : collected(pledges, recipient, dataType)
    return [findingOf({ ...draft, because: [...draft.because, ...who, ...why] }, situation)]
  }
  if (recipient.relation !== 'first-party') return []
  const governs = collectingFor(pledges, dataType).slice(0, 1)
  const draft: Draft = {
    promise: 'collection-purpose',
    recipient,
    dataType,
    verdict: governs.length > 0 ? 'clear' : 'omitted',
    severity: 'info',
    governs,
    because: [
      governs.length > 0 ? because('judge.collects-for') : because('judge.no-reason-given', { purpose: 'other' }),
      ...why,
    ],
    remedies: [],
  }
  return [findingOf(draft, situation)]
}
