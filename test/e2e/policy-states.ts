import type { PolicyPage } from '../../lib/messages'
import type { State } from './face-states'
import { CHANGES, POLICY_PAGE, QUOTED, QUOTED_AT } from './policy-page'

/** The policy's own page: at a quotation, with its changes, while a sentence is corrected, and without a policy. */

const policy = (name: string, query: string, shown: PolicyPage | null, act?: State['act']): State => ({
  name: `policy-${name}`,
  path: `policy.html${query}`,
  widths: [320, 1280],
  height: 900,
  answers: {
    'policy.shown': shown,
    'policies.list': shown ? [] : [{ site: 'larkline.example', title: 'Larkline privacy notice' }],
    'policy.changes': CHANGES,
    'policy.correct': shown,
  },
  ...(act ? { act } : {}),
})

export const POLICY_STATES: readonly State[] = [
  policy('quoted', `?site=larkline.example&at=${QUOTED_AT}-${QUOTED_AT + QUOTED.length}`, POLICY_PAGE),
  policy('changes', '?site=larkline.example', POLICY_PAGE, page => page.getByText('What has changed').click()),
  policy('correct', '?site=larkline.example', POLICY_PAGE, async page => {
    await page.getByRole('button', { name: /^Correct.*anyone under 16/ }).click()
  }),
  policy('list', '', null),
]
