import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Situations } from '../../entrypoints/background/flows/situation'
import { People } from '../../entrypoints/background/people/people'
import type { Policies } from '../../entrypoints/background/policies/policies'
import type { Companies } from '../../entrypoints/background/settings/companies'
import type { Store } from '../../entrypoints/background/store/store'
import { Upkeep } from '../../entrypoints/background/store/upkeep'
import type { Tabs } from '../../entrypoints/background/tabs/tabs'
import type { Person } from '../../lib/facts'
import { withNotices } from '../../lib/policy/beside'
import { readPolicy } from '../../lib/policy/read-policy'

vi.mock('../../entrypoints/background/people/sealed', () => ({ seal: async () => ({}), unseal: async () => null }))
beforeEach(() => fakeBrowser.reset())

const read = (text: string) => readPolicy({ text, format: 'markdown' })
const POLICY = withNotices(read('# Privacy policy\n\nWe share your name.'), [
  { kind: 'supplement', policy: read('# California privacy notice\n\nWe do not share your name.') },
])

/** A live judgement asks the notice for where the active person lives, and nobody else's. */
async function ownOf(values: Person['values'], typed = ''): Promise<boolean> {
  const store = { get: async () => undefined, getAll: async () => [], put: async () => undefined }
  const open = async () => store as unknown as Store
  const people = new People(open, new Upkeep(open, () => undefined))
  await people.ready
  await people.save('kim', { label: 'Kim', values })
  await people.choose('kim')
  if (typed) await people.type('d:1', { dataType: 'region', value: typed, raw: typed, number: 1, byHand: true })
  const situations = new Situations(
    people,
    { of: async () => POLICY, view: async () => ({ because: [] }) } as unknown as Policies,
    { of: () => null } as unknown as Companies,
    { get: () => undefined } as unknown as Tabs,
  )
  const { policy } = await situations.of('https://shop.example/', 1)
  return policy?.beside?.some(({ own }) => own) ?? false
}

it.each([
  [{ region: ['CA'], country: ['US'] }, true],
  [{ region: ['Nevada'] }, false],
  [{}, false],
] as const)('by their settings: %j', async (values, own) => expect(await ownOf(values)).toBe(own))

it('and not by what was typed into a page: a parcel may go to another state', async () => {
  expect(await ownOf({}, 'California')).toBe(false)
  expect(await ownOf({ region: ['California'] }, 'Nevada')).toBe(true)
})
