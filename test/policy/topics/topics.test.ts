import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../lib/policy/statements/statements'
import { topicsOf } from '../../../lib/policy/topics/topics'
import { clauseOf, sentence } from '../statements/said'

const topicsIn = (...plain: string[]) => {
  const clause = clauseOf(plain.map(text => sentence(text)))
  return topicsOf(clause, statementsOf(clause))
}

describe('a clause is about', () => {
  it.each([
    [
      'first-party',
      'We collect your name and e-mail address when you register, and use them to answer your questions.',
    ],
    ['third-party', 'We may share your personal information with advertisers and other third parties.'],
    ['choice', 'You can opt out of our mailings by clicking the unsubscribe link.'],
    ['access', 'You may review, correct or delete the information in your account at any time.'],
    ['retention', 'We retain your data for as long as your account is open.'],
    ['security', 'We use firewalls and encryption to protect your data from unauthorized access.'],
    ['change', 'We may change this privacy policy from time to time and will post the changes here.'],
    ['do-not-track', 'Our site does not respond to Do Not Track signals.'],
    ['audience', 'Our site is not directed to children under the age of 13.'],
    ['audience', 'California residents may ask for a list of the companies we disclosed their data to.'],
    ['contact', 'If you have questions about this policy, please contact us at privacy@acorn.example.'],
    ['introduction', 'This privacy policy explains how Acorn Books treats your information.'],
    ['practice-not-covered', 'We are not responsible for the privacy practices of other web sites we link to.'],
  ])('%s: %s', (topic, text) => expect(topicsIn(text)).toContain(topic))
})

describe('a clause is not about', () => {
  it.each([
    ['change', 'Last updated: 3 May 2020.'],
    ['change', 'You can update your address on the profile page.'],
    ['first-party', 'We may change this privacy policy from time to time and will post the changes here.'],
    ['third-party', 'We use firewalls and encryption to protect your data from unauthorized access.'],
    ['audience', 'We collect your name when you order a book.'],
    ['choice', 'We keep your order records for seven years.'],
    ['security', 'You can opt out of our mailings by clicking the unsubscribe link.'],
  ])('%s: %s', (topic, text) => expect(topicsIn(text)).not.toContain(topic))
})

describe('a passage is about what fills it, and about what one of its sentences settles', () => {
  const longCookies = [
    'We use cookies to keep you signed in and to remember what is in your basket.',
    'They also tell us which pages are read, so that we can make the shop better.',
    'We collect your IP address, the kind of browser you have and the pages you look at.',
    'We use this information to find faults and to plan which books to stock.',
    'You can turn cookies off in your browser.',
  ]
  it('a choice offered in passing does not make it about choice', () => {
    expect(topicsIn(...longCookies)).toContain('first-party')
    expect(topicsIn(...longCookies)).not.toContain('choice')
    expect(topicsIn(longCookies.at(-1) ?? '')).toContain('choice')
  })
  it('one sentence on do-not-track is enough', () =>
    expect(topicsIn(...longCookies, 'We do not respond to do-not-track signals.')).toContain('do-not-track'))
  it('sharing said once among uses is not lost', () =>
    expect(
      topicsIn(...longCookies, 'We may sell your name and address to advertisers and other third parties.'),
    ).toEqual(expect.arrayContaining(['first-party', 'third-party'])))
  it('a heading speaks for the words under it', () => {
    const under = (heading: string) => {
      const clause = { ...clauseOf([sentence('It is explained on a page of its own.')]), headings: [heading] }
      return topicsOf(clause, statementsOf(clause))
    }
    expect(under('Children')).toContain('audience')
    expect(under('Links to other sites')).not.toContain('audience')
  })
})

describe('the sentences written for this project', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../fixtures/policies/sentences.tsv'), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split(' | '))

  it('are told apart three times in four, though each stands alone', () => {
    const right = rows.filter(([topics = '', , text = '']) =>
      topics.split(',').some(topic => (topicsIn(text) as string[]).includes(topic)),
    )
    expect(right.length / rows.length).toBeGreaterThan(0.75)
    expect(rows.length).toBeGreaterThanOrEqual(300)
  })
})

it('something is said of every clause', () =>
  expect(topicsIn('The weather in Springfield is mild today, as it mostly is.')).toHaveLength(1))
