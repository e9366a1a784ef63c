import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcementOf, announcesChange, changesBetween } from '../../lib/policy/changes'
import { readPolicy } from '../../lib/policy/read-policy'

const read = (text: string) => readPolicy({ text, format: 'markdown' })
const OLD = `# Privacy policy

Last updated: May 1, 2019

## Sharing

We will not sell your personal information to third parties.

## Security

We keep your data behind locked doors and encrypted disks.

## Contact

Write to privacy@shop.example.
`
const kinds = (before: string, after: string) => changesBetween(read(before), read(after)).map(({ kind }) => kind)

describe('what changed, clause by clause', () => {
  it('nothing', () => expect(kinds(OLD, OLD)).toEqual([]))
  it('white space and emphasis are no change', () =>
    expect(kinds(OLD, OLD.replace('not sell', '**not**  sell').replace(/\n\n/g, '\n\n\n'))).toEqual([]))
  it('a clause that only moved has not changed', () => {
    const moved = OLD.replace(/## Security[\s\S]+?(?=## Contact)/, '')
    expect(kinds(OLD, `${moved}\n## Security\n\nWe keep your data behind locked doors and encrypted disks.\n`)).toEqual(
      [],
    )
  })
  it('a word reworded is marked', () => {
    const [change] = changesBetween(read(OLD), read(OLD.replace('will not sell', 'may sell')))
    expect(change).toMatchObject({ kind: 'reworded', after: { id: 'sharing' } })
    expect(change?.words.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim())).toEqual(['will not'])
    expect(change?.words.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual(['may'])
  })
  it('added and removed', () => {
    expect(kinds(OLD, `${OLD}\n## Cookies\n\nAdvertisers on our pages set their own cookies.\n`)).toEqual(['added'])
    expect(kinds(OLD, OLD.replace(/## Security[\s\S]+?(?=## Contact)/, ''))).toEqual(['removed'])
  })

  let cases = 0
  it('is empty for the same text, and mirrored when old and new change places', () => {
    const clause = fc.constantFrom(
      'We share nothing.',
      'We sell your name.',
      'Call us at noon.',
      'Cookies live for a year.',
      'Children may not join.',
    )
    const text = fc.array(clause, { maxLength: 6 }).map(list => list.join('\n\n'))
    fc.assert(
      fc.property(text, text, (one, other) => {
        cases++
        expect(kinds(one, one)).toEqual([])
        const count = (list: readonly string[], kind: string) => list.filter(it => it === kind).length
        const [there, back] = [kinds(one, other), kinds(other, one)]
        expect(count(there, 'added')).toBe(count(back, 'removed'))
        expect(count(there, 'reworded')).toBe(count(back, 'reworded'))
      }),
      { numRuns: 100 },
    )
    expect(cases).toBe(100)
  })
})

describe('whether the text says that it changed', () => {
  const changed = OLD.replace('will not sell', 'may sell')
  const announced = (after: string) => announcementOf(read(OLD), read(after))

  it('by a newer date', () =>
    expect(announced(changed.replace('May 1, 2019', 'June 2, 2020'))).toMatchObject({
      announced: true,
      because: [{ id: 'policy.change-dated' }],
    }))
  it('in words the old text did not have', () =>
    expect(announced(changed.replace('## Sharing', 'We have updated our privacy policy.\n\n## Sharing'))).toMatchObject(
      {
        announced: true,
        because: [{ id: 'policy.change-said' }],
      },
    ))
  it('not at all', () =>
    expect(announced(changed)).toEqual({ announced: false, because: [{ id: 'policy.change-unannounced' }], at: null }))
})

describe('a page that tells of the change', () => {
  it.each([
    'We have updated our privacy policy. Please read it.',
    'Our privacy notice was changed on 1 May.',
    'What’s new in our Privacy Policy',
  ])('%s', text => expect(announcesChange(text)).toBe(true))
  it.each([
    'We updated our menu.',
    'Read our privacy policy.',
    'What is new in the shop',
    'Change your privacy settings',
  ])('not: %s', text => expect(announcesChange(text)).toBe(false))
})
