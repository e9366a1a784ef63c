import { PARTIES } from '../../../demo/hosts'
import { visits } from '../journeys'
import type { Story } from '../story'

export const usageData: Story = {
  row: 'P10',
  promise: 'usage-data-aggregate',
  tells: 'page views are counted together with who the person is',
  faults: ['visits-tied-to-you'],
  acts: visits('/'),
  finds: { recipient: PARTIES.analytics, verdict: 'incorrect', severity: 'medium' },
  quotes: {
    larkline: 'We look at these figures only as totals',
    reference: 'does not use that information except in the aggregate',
  },
}
