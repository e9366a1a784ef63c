import { because, type Flow } from '../facts'
import { identifiable } from './data-kinds'
import type { Draft } from './draft'
import { pledgesOf } from './pledges'
import { type Situation, saidNoToMarketing } from './situation'

/**
 * Promise P8 (b): the person said no to marketing, and somebody whose trade is e-mail, SMS or marketing received a
 * datum to reach them by. Being a declared service provider makes no difference to a no.
 */
export function judgeMarketingFlow({ recipient, items }: Flow, situation: Situation): Draft[] {
  const { category, relation } = recipient
  if (!situation.policy || relation === 'first-party' || !saidNoToMarketing(situation)) return []
  if (category !== 'email-marketing' && category !== 'marketing') return []
  const governs = pledgesOf(situation.policy).filter(({ promise }) => promise === 'marketing-choice')
  if (governs.length === 0) return []
  return identifiable(items).map(item => ({
    promise: 'marketing-choice',
    recipient,
    dataType: item.dataType,
    verdict: 'incorrect',
    severity: 'high',
    governs,
    because: [because('judge.opted-out'), ...recipient.because, ...item.because],
    remedies: ['opt-out'],
  }))
}
