import { visits } from '../journeys'
import type { Story } from '../story'

export const directory: Story = {
  row: 'P5',
  promise: 'directory-opt-out',
  tells: 'the directory lists the person and shows no way out',
  faults: ['directory-without-exit'],
  acts: visits('/directory'),
  finds: { verdict: 'incorrect', severity: 'medium' },
  quotes: {
    larkline: 'you can have your entry taken out at any time',
    reference: 'will give you the opportunity to have your information excluded from that directory',
  },
}
