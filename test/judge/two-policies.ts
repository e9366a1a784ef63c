import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LARKLINE } from '../../demo/hosts'
import type { Company } from '../../lib/facts'
import { readPolicy } from '../../lib/policy/read-policy'
import type { Policy } from '../../lib/policy/statement'

/** A company, its policy and a page of its own: what a story is told with. */
export interface Setting {
  readonly name: string
  readonly company: Company
  readonly policy: Policy
  readonly page: string
}

/** Who does not change from setting to setting: the recipients around the company, and who of them works for it. */
const AROUND = { recipients: LARKLINE.recipients, serviceProviders: LARKLINE.serviceProviders } as const

export const DEMO: Setting = {
  name: 'the demo company’s policy',
  company: LARKLINE,
  policy: readPolicy({
    text: readFileSync(join(import.meta.dirname, '../../demo/policy.md'), 'utf8'),
    format: 'markdown',
    address: 'https://www.larkline.example/privacy',
  }),
  page: 'https://www.larkline.example/sign-up',
}

/** The reference policy of docs/promises.md: a live-chat company's of 2010, read from the corpus. */
export const reference = (text: string): Setting => ({
  name: 'the reference policy',
  company: {
    name: 'ZaZa Network, Inc',
    sites: ['zazachat.com', 'zazaknowledge.com'],
    subsidiaries: ['zaza-pebble.example'],
    ...AROUND,
  },
  policy: readPolicy({ text, format: 'markdown' }),
  page: 'https://www.zazachat.com/sign-up',
})
