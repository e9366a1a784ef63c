import { PARTIES } from '../../../demo/hosts'
import { signsUp, visits } from '../journeys'
import type { Story } from '../story'

const quotes = {
  larkline: 'you do not want advertising from us',
  reference: 'may choose not to receive direct marketing communications',
}

export const choiceMadeForYou: Story = {
  row: 'P8a',
  promise: 'marketing-choice',
  tells: 'the box for advertising is ticked in advance',
  faults: ['marketing-preticked'],
  acts: visits('/sign-up'),
  finds: { verdict: 'incorrect', severity: 'medium' },
  quotes,
}

export const choiceIgnored: Story = {
  row: 'P8b',
  promise: 'marketing-choice',
  tells: 'a person who opted out has their e-mail address sent to an e-mail marketer',
  faults: ['opt-out-ignored'],
  who: 'opted-out',
  acts: signsUp,
  finds: { dataType: 'email', recipient: PARTIES.mailing, verdict: 'incorrect', severity: 'high' },
  quotes,
}
