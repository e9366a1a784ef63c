import { ordersACall } from '../journeys'
import type { Story } from '../story'

export const otherOrders: Story = {
  row: 'P9',
  promise: 'offline-orders',
  tells: 'a call-back order is held to the same rules',
  faults: [],
  acts: ordersACall,
  finds: { verdict: 'clear', severity: 'info' },
  quotes: {
    larkline: 'in the same way as what you type on these pages',
    reference: 'will be protected just as if the information had been provided',
  },
}
