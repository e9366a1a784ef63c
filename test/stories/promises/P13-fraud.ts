import { PARTIES } from '../../../demo/hosts'
import { ordersACall } from '../journeys'
import type { Story } from '../story'

export const fraud: Story = {
  row: 'P13',
  promise: 'fraud-prevention',
  tells: 'fraud prevention receives the telephone number of an order',
  faults: [],
  acts: ordersACall,
  finds: { dataType: 'phone', recipient: PARTIES.fraud, verdict: 'clear', severity: 'info' },
  quotes: {
    larkline: 'We may use personal details to look into fraud',
    reference: 'to investigate and help prevent potentially unlawful activity',
  },
}
