import { PARTIES } from '../../../demo/hosts'
import { signsUp } from '../journeys'
import type { Story } from '../story'

export const marketers: Story = {
  row: 'P7',
  promise: 'marketers-disclosure',
  tells: 'an advertising pixel receives an e-mail address',
  faults: ['details-to-advertiser'],
  acts: signsUp,
  finds: { dataType: 'email', recipient: PARTIES.advertising, verdict: 'incorrect', severity: 'high' },
  quotes: {
    larkline: 'We never hand your details to other companies who would like to advertise to you',
    reference:
      'will not disclose your individually identifiable information to third parties who want to market products to you',
  },
}
