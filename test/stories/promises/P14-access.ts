import { visits } from '../journeys'
import type { Story } from '../story'

export const access: Story = {
  row: 'P14',
  promise: 'account-access',
  tells: "the account page shows no way to see or correct one's data",
  faults: ['account-without-access'],
  acts: visits('/account'),
  finds: { verdict: 'incorrect', severity: 'low' },
  quotes: {
    larkline: 'You can ask to see the details we hold about you on your account page',
    reference: 'honors requests from customers for account information',
  },
}
