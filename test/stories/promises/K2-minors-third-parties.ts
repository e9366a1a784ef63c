import { PARTIES } from '../../../demo/hosts'
import { joinsTheKidsClub } from '../journeys'
import type { Story } from '../story'

export const minorsThirdParties: Story = {
  row: 'K2',
  promise: 'minor-third-party',
  tells: 'an advertising pixel receives what a child typed',
  faults: ['children-to-advertiser'],
  who: 'child',
  acts: joinsTheKidsClub,
  finds: { dataType: 'email', recipient: PARTIES.advertising, verdict: 'incorrect', severity: 'critical' },
  quotes: {
    larkline: 'we let no other company do so on our pages',
    reference: 'does not allow anyone else to do so',
  },
}
