import { COMPANY_HOST } from '../../../demo/hosts'
import { visits } from '../journeys'
import { readsThePolicyAgain, type Story } from '../story'

export const changes: Story = {
  row: 'P16',
  promise: 'policy-change',
  tells: 'the policy reads otherwise than last time and nobody was told',
  faults: ['policy-changed-silently'],
  acts: visits('/'),
  asks: readsThePolicyAgain(COMPANY_HOST),
  restores: readsThePolicyAgain(COMPANY_HOST),
  finds: { verdict: 'incorrect', severity: 'low' },
  quotes: {
    larkline: 'If we change it, we will tell you on our home page',
    reference: 'will inform you of any changes',
  },
}
