import { signsUp } from '../journeys'
import type { Story } from '../story'

export const purposes: Story = {
  row: 'P6',
  promise: 'collection-purpose',
  tells: "the company's own form collects an e-mail address",
  faults: [],
  acts: signsUp,
  finds: { dataType: 'email', verdict: 'clear', severity: 'info' },
  quotes: { larkline: 'We gather your name, e-mail address', reference: 'for billing purposes' },
}
