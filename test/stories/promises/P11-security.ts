import { COMPANY_HOST, UNENCRYPTED_HOST } from '../../../demo/hosts'
import { signsUp, signsUpUnencrypted } from '../journeys'
import type { Story } from '../story'

const quotes = {
  larkline: 'We protect personal details with encryption',
  reference: 'technology and security features and strict policy guidelines',
}

export const unencrypted: Story = {
  row: 'P11',
  promise: 'security',
  tells: 'the form is sent without encryption',
  faults: ['details-unencrypted'],
  acts: signsUpUnencrypted,
  finds: { dataType: 'email', recipient: UNENCRYPTED_HOST, verdict: 'incorrect', severity: 'high' },
  quotes,
}

export const inTheAddress: Story = {
  row: 'P11',
  promise: 'security',
  tells: "the e-mail address stands in the page's own address",
  faults: ['details-in-address'],
  acts: signsUp,
  finds: { dataType: 'email', recipient: COMPANY_HOST, verdict: 'incorrect', severity: 'medium' },
  quotes,
}
