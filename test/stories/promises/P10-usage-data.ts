import { PARTIES } from '../../../demo/hosts'
import { signsUp, visits } from '../journeys'
import type { Story } from '../story'

const quotes = {
  larkline: 'We look at these figures only as totals',
  reference: 'does not use that information except in the aggregate',
}

export const usageData: Story = {
  row: 'P10',
  promise: 'usage-data-aggregate',
  tells: 'page views are counted together with who the person is',
  faults: ['visits-tied-to-you'],
  acts: visits('/'),
  finds: { recipient: PARTIES.analytics, verdict: 'incorrect', severity: 'medium' },
  quotes,
}

export const usageDataOverAVisit: Story = {
  row: 'P10',
  promise: 'usage-data-aggregate',
  tells: 'pages that were counted without a name are tied to the e-mail address that comes later',
  faults: ['details-to-analytics'],
  acts: signsUp,
  finds: {
    recipient: PARTIES.analytics,
    verdict: 'incorrect',
    severity: 'medium',
    because: 'judge.activity-tied',
  },
  quotes,
}
