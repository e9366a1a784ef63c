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
