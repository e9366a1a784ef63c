import { PARTIES } from '../../../demo/hosts'
import { chats } from '../journeys'
import type { Story } from '../story'

export const serviceProviders: Story = {
  row: 'P4',
  promise: 'service-provider',
  tells: 'the declared chat vendor receives the chat',
  faults: [],
  acts: chats,
  finds: { recipient: PARTIES.chat, verdict: 'clear', severity: 'info' },
  quotes: {
    larkline: 'Companies that work for us and under our instructions',
    reference: 'uses other agents, contractors or companies to perform services on its behalf',
  },
}
