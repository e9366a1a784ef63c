import { visitsTheKids } from '../journeys'
import type { Story } from '../story'

export const askAParent: Story = {
  row: 'K4',
  promise: 'parental-consent-wording',
  tells: 'a form for children says nothing of asking a parent',
  faults: ['children-no-parent'],
  who: 'child',
  acts: visitsTheKids,
  finds: { verdict: 'incorrect', severity: 'medium' },
  quotes: {
    larkline: 'we ask them to check with a parent or guardian first',
    reference: 'will encourage children to seek the consent of their parents',
  },
}
