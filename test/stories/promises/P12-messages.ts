import { PARTIES } from '../../../demo/hosts'
import { chats } from '../journeys'
import type { Story } from '../story'

export const messages: Story = {
  row: 'P12',
  promise: 'message-contents',
  tells: 'a session recorder receives what is written in the chat',
  faults: ['chat-to-recorder'],
  acts: chats,
  finds: { dataType: 'message-content', recipient: PARTIES.recorder, verdict: 'incorrect', severity: 'high' },
  quotes: {
    larkline: 'We do not read private conversations, nor do we pass them on to third parties',
    reference: 'will not read or disclose to third parties private e-mail communications',
  },
}
