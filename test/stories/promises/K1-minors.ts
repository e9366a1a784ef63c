import { joinsTheKidsClub } from '../journeys'
import type { Story } from '../story'

export const minors: Story = {
  row: 'K1',
  promise: 'minor-collection',
  tells: 'a form asks a child for an e-mail address',
  faults: ['children-form'],
  who: 'child',
  acts: joinsTheKidsClub,
  finds: { dataType: 'email', verdict: 'incorrect', severity: 'critical' },
  quotes: {
    larkline: 'We do not collect personal details from anyone under 16',
    reference: 'children or teenagers',
  },
}
