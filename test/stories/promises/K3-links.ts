import { CHILDREN_HOST } from '../../../demo/hosts'
import { visitsTheKids } from '../journeys'
import { checksTheLinks, type Story } from '../story'

export const childLinks: Story = {
  row: 'K3',
  promise: 'child-page-links',
  tells: 'asked to follow its links, the page for children leads to a site that collects and shows no policy',
  faults: ['children-link'],
  acts: visitsTheKids,
  asks: checksTheLinks(CHILDREN_HOST),
  finds: { recipient: 'play.tumblebox.example', verdict: 'incorrect', severity: 'medium' },
  quotes: {
    larkline: 'never sends its readers to another company',
    reference: 'will not knowingly promote or link to any third-party Web site',
  },
}
