import { PARTIES } from '../../../demo/hosts'
import { signsUp } from '../journeys'
import type { Story } from '../story'

const quotes = {
  larkline: 'we do not share personal details with anyone outside Larkline',
  reference: 'will not sell, trade or disclose to third parties any individually identifiable information',
}

export const thirdParties: Story = {
  row: 'P3',
  promise: 'third-party-disclosure',
  tells: 'web analytics receives an e-mail address',
  faults: ['details-to-analytics'],
  acts: signsUp,
  finds: { dataType: 'email', recipient: PARTIES.analytics, verdict: 'incorrect', severity: 'high' },
  quotes,
}

export const beforeTheAnswer: Story = {
  row: 'P3',
  promise: 'third-party-disclosure',
  tells: 'web analytics receives an e-mail address before the consent banner was answered',
  faults: ['details-to-analytics', 'banner-unanswered'],
  acts: signsUp,
  finds: {
    dataType: 'email',
    recipient: PARTIES.analytics,
    verdict: 'incorrect',
    severity: 'high',
    because: 'judge.consent-pending',
  },
  quotes,
}
