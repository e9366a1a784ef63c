import { PARTIES } from '../../../demo/hosts'
import { joinsTheKidsClub, visits } from '../journeys'
import type { Story } from '../story'

const quotes = {
  larkline: 'we let no other company do so on our pages',
  reference: 'does not allow anyone else to do so',
}

export const minorsThirdParties: Story = {
  row: 'K2',
  promise: 'minor-third-party',
  tells: 'an advertising pixel receives what a child typed',
  faults: ['children-to-advertiser'],
  who: 'child',
  acts: joinsTheKidsClub,
  finds: { dataType: 'email', recipient: PARTIES.advertising, verdict: 'incorrect', severity: 'critical' },
  quotes,
}

export const minorsFollowed: Story = {
  row: 'K2',
  promise: 'minor-third-party',
  tells: 'page views of a child are counted together with an id that stays the same',
  faults: ['visits-tied-to-you'],
  who: 'child',
  acts: visits('/'),
  finds: { recipient: PARTIES.analytics, verdict: 'incorrect', severity: 'critical' },
  quotes,
}
