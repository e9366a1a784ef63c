import { describe, expect, it } from 'vitest'
import { asGoverning, isForPlace, residenceOf, withNotices } from '../../lib/policy/beside'
import { readPolicy } from '../../lib/policy/read-policy'
import type { Notice, Policy } from '../../lib/policy/statement'

const read = (text: string): Policy => readPolicy({ text, format: 'markdown' })
const supplement = (text: string): Notice => ({ kind: 'supplement', policy: read(text) })
const POLICY = read('# Privacy policy\n\nWe collect your name.')

const ownOf = (notice: Notice, values: Parameters<typeof residenceOf>[0]): boolean => {
  const [one] = asGoverning(withNotices(POLICY, [notice]), residenceOf(values)).beside ?? []
  return one?.own === true
}

describe('a notice for one state or country is for those who live there', () => {
  const CALIFORNIA = '# California privacy notice\n\nIt adds to our policy, which is that of all the United States.'
  const STATES = '# US state privacy rights\n\nIf you live in California, Colorado or Virginia, you have these rights.'
  const COUNTRY = '# Privacy in the United States\n\nThis is for our American visitors.'
  const UNION =
    '# Additional information\n\nThe controller for people in the EEA is Larkspur Ireland Ltd., Dublin, Ireland.'

  it.each([
    [CALIFORNIA, { region: ['California'] }, true],
    [CALIFORNIA, { region: ['Nevada'], country: ['US'] }, false],
    [CALIFORNIA, { country: ['US'] }, false],
    [CALIFORNIA, {}, false],
    [STATES, { region: ['CO'], country: ['US'] }, true],
    [STATES, { region: ['Texas'] }, false],
    [STATES, { country: ['US'] }, false],
    [COUNTRY, { region: ['Texas'] }, true],
    [COUNTRY, { country: ['Canada'] }, false],
    [UNION, { country: ['Germany'] }, true],
    [UNION, { country: ['UK'] }, false],
  ] as const)('%s · %j: %s', (text, values, own) => expect(ownOf(supplement(text), values)).toBe(own))

  it.each([
    [CALIFORNIA, 'California', true],
    [CALIFORNIA, 'CA', true],
    [CALIFORNIA, 'Canada', false],
    [CALIFORNIA, 'US-CA', true],
    ['# Hinweise für Bayern\n\nSie gelten in Bayern.', 'Bayern', true],
    ['# Hinweise für Bayern\n\nSie gelten in Bayern.', 'Bay', false],
  ])('%s asked of by name: %s', (text, place, is) => expect(isForPlace(read(text), place)).toBe(is))
})

describe('a policy with its notices', () => {
  const KIDS: Notice = { kind: 'children', policy: read('We collect nothing from children under 12.') }
  const COOKIES: Notice = { kind: 'cookies', policy: read('We set cookies.') }

  it('has the closest first, in whatever order they were given', () =>
    expect(withNotices(POLICY, [COOKIES, supplement('# California'), KIDS]).beside?.map(({ kind }) => kind)).toEqual([
      'children',
      'supplement',
      'cookies',
    ]))
  it('leaves the age to the one for children, unless it names one itself', () => {
    expect(withNotices(POLICY, [KIDS]).minorAge).toBe(12)
    expect(withNotices(read('We collect nothing from children under 16.'), [KIDS]).minorAge).toBe(16)
  })
  it('is the very same without any, and each time for the same person', () => {
    expect(withNotices(POLICY, [])).toBe(POLICY)
    const [with_, home] = [withNotices(POLICY, [supplement('# California')]), residenceOf({ region: ['CA'] })]
    expect(asGoverning(with_, home)).toBe(asGoverning(with_, home))
    expect(asGoverning(with_, home)).not.toBe(with_)
    expect(asGoverning(with_, residenceOf({ country: ['FR'] }))).toBe(with_)
  })
})
