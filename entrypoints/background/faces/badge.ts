import { browser } from 'wxt/browser'
import type { Severity } from '../../../lib/judge/finding'
import type { FindingRecord } from '../../../lib/keep/record'
import type { Words } from '../../../lib/show/words'

const COLOURS: Readonly<Record<Severity, string>> = {
  info: '#5f6672',
  low: '#5f6672',
  medium: '#9a5b00',
  high: '#b3261e',
  critical: '#8c0014',
}
const RANK: readonly Severity[] = ['info', 'low', 'medium', 'high', 'critical']

/** Counts what is reported: what the policy allows stands in the side panel, not here. */
export async function showBadge(tab: number, findings: readonly FindingRecord[], say: Words): Promise<void> {
  const reported = findings.filter(({ severity }) => severity !== 'info')
  const worst = reported.reduce<Severity>(
    (so, { severity }) => (RANK.indexOf(severity) > RANK.indexOf(so) ? severity : so),
    'info',
  )
  const { action } = browser
  const count = reported.length
  // The tab may be gone by now.
  await Promise.allSettled([
    action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) }),
    action.setBadgeBackgroundColor({ tabId: tab, color: COLOURS[worst] }),
    action.setBadgeTextColor?.({ tabId: tab, color: '#ffffff' }),
    action.setTitle({ tabId: tab, title: say('edges.badge', { count }) }),
  ])
}
