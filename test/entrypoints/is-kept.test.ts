import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCompany, isFinding, isOccasions, isPolicy, isSuppression } from '../../entrypoints/background/store/is-kept'
import { readPolicy } from '../../lib/policy/read-policy'

/** A row that a damaged disk gives back. */

const company = { name: 'Larkline', sites: ['larkline.example'], subsidiaries: [], serviceProviders: [] }
const suppression = { company: 'Larkline', recipient: '', dataType: '', reason: 'agreed', expires: '2027-01-01' }
const occasions = { visit: 'v', site: 's', time: 1, looked: { d: { page: 'p', checks: {} } } }
const finding = { id: 'f', severity: 'high', citations: [], because: [], remedies: [] }
const policy = {
  site: 'larkline.example',
  state: 'read',
  policy: readPolicy({ text: 'We share your e-mail address with advertisers.', format: 'text' }),
  because: [],
  fetched: 1,
  given: true,
}

describe.each([
  ['a company', isCompany, company, ['name', 'sites', 'subsidiaries', 'serviceProviders']],
  ['what was put aside', isSuppression, suppression, ['company', 'reason', 'expires']],
  ['occasions', isOccasions, occasions, ['looked']],
  ['a finding', isFinding, finding, ['id', 'severity', 'citations', 'because', 'remedies']],
  ['a policy', isPolicy, policy, ['policy', 'because']],
] as const)('%s', (_, isSound, row, needed) => {
  it('as it was kept is one', () => expect(isSound(row)).toBe(true))

  it.each(needed.flatMap(name => [undefined, 7, [null], { 0: null }].map(value => [name, value] as const)))(
    'with another %s (%j) is none',
    (name, value) => expect(isSound({ ...row, [name]: value })).toBe(false),
  )

  it('of whatever else is none, and nothing is thrown', () =>
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), other => !isSound(other))))
})

it.each([
  ['clauses', { clauses: [{}] }],
  ['its source', { source: null }],
  ['its text', { text: 5 }],
])('a policy that has lost %s is none', (_, lost) =>
  expect(isPolicy({ ...policy, policy: { ...policy.policy, ...lost } })).toBe(false),
)

it('a policy that could not be read is one all the same', () =>
  expect(isPolicy({ ...policy, state: 'failed', policy: null })).toBe(true))
