import { describe, expect, it } from 'vitest'
import { judgeAccess, wayToData } from '../../lib/judge/account'
import { judgeChange } from '../../lib/judge/changes'
import { linksToCheck, showsPolicy } from '../../lib/judge/child-links'
import { isListing, judgeDirectory, wayOut } from '../../lib/judge/directory'
import { pledgesOf } from '../../lib/judge/pledges'
import type { LinkFact } from '../../lib/observe/page'
import { readPolicy } from '../../lib/policy/read-policy'
import { pageOf } from './page-of'
import { situationOf } from './situation-of'
import { DEMO } from './two-policies'

const SITUATION = situationOf({ policy: DEMO.policy, company: DEMO.company, url: DEMO.page })
const CONTACTS = 'Robin 020 7946 0123, Ash 020 7946 0456, elm@mail.example'

describe('P5: a page that lists people for everybody', () => {
  it.each<[string, Parameters<typeof pageOf>[0], boolean]>([
    ['a directory', { title: 'Shop directory', text: CONTACTS }, true],
    ['by its heading', { headings: ['Our members'], text: CONTACTS }, true],
    ['by its address', { url: 'https://www.shop.example/phone-book/a', text: CONTACTS }, true],
    ['a directory of one', { title: 'Shop directory', text: 'Robin 020 7946 0123' }, false],
    ['a contact page with two numbers', { title: 'Contact us', text: CONTACTS }, false],
    ['an account page', { title: 'Your account', text: CONTACTS }, false],
    [
      'a page that mentions a directory',
      { title: 'About us', text: `Our directory is printed yearly. ${CONTACTS}` },
      false,
    ],
  ])('%s: %3$s', (_, page, listing) => {
    expect(isListing(pageOf(page))).toBe(listing)
  })
  it.each([
    ['Remove my entry', true],
    ['Take me out of this list', true],
    ['Opt out', true],
    ['Eintrag löschen', true],
    ['Add your shop', false],
    ['Next page', false],
    ['Delivery', false],
  ])('a way out? %s: %s', (text, out) => {
    expect(wayOut(pageOf({ links: [text] })) !== null).toBe(out)
  })
  it('points at the way out it found', () => {
    const page = pageOf({ title: 'Shop directory', text: CONTACTS, links: ['Remove my entry'] })
    const [finding] = judgeDirectory({ page, shows: ['name'] }, SITUATION)
    expect(finding).toMatchObject({ verdict: 'clear', severity: 'info' })
    expect(finding?.remedies[0]).toEqual({ id: 'opt-out', link: 'https://www.shop.example/linked' })
  })
  it('says nothing of a page it could not read to its end', () => {
    const page = { ...pageOf({ title: 'Shop directory', text: CONTACTS }), complete: false }
    expect(judgeDirectory({ page, shows: ['name'] }, SITUATION)).toEqual([])
  })
})

describe('P14: a way to one’s data', () => {
  it.each([
    ['Edit your details', true],
    ['Download my data', true],
    ['Privacy settings', true],
    ['Delete my account', true],
    ['Contact us', true],
    ['Change language', false],
    ['View basket', false],
    ['Log out', false],
  ])('on an account page: %s: %s', (text, way) => {
    expect(wayToData(pageOf({ title: 'Your account', links: [text] })) !== null).toBe(way)
  })
  it('is missed on an account page only, or where somebody asks', () => {
    expect(judgeAccess(pageOf({ title: 'Home' }), SITUATION)).toEqual([])
    expect(judgeAccess(pageOf({ title: 'Home' }), SITUATION, true)).toMatchObject([
      { verdict: 'incorrect', severity: 'low' },
    ])
    expect(judgeAccess(pageOf({ url: 'https://www.shop.example/my-account' }), SITUATION)).toMatchObject([
      { verdict: 'incorrect' },
    ])
  })
})

describe('P16: a policy that is not what it was', () => {
  const before = { source: { ...DEMO.policy.source, hash: 'before' }, updated: DEMO.policy.updated }
  it.each([
    ['nobody was told', { before, clauses: ['a'], announced: false }, 'incorrect', 'low'],
    ['the site said so', { before, clauses: ['a'], announced: true }, 'clear', 'info'],
    [
      'the text gives a new date',
      { before: { ...before, updated: '2025-01-01' }, clauses: ['a', 'b'], announced: false },
      'clear',
      'info',
    ],
  ] as const)('%s', (_, change, verdict, severity) => {
    expect(judgeChange(change, SITUATION)).toMatchObject([{ promise: 'policy-change', verdict, severity }])
  })
  it('white space alone is no change', () => {
    expect(judgeChange({ before, clauses: [], announced: false }, SITUATION)).toEqual([])
  })
})

describe('K3: who promises it', () => {
  const promises = (sentence: string): boolean => {
    const policy = readPolicy({ text: `# Privacy policy\n\n## Children\n\n${sentence}\n`, format: 'markdown' })
    return pledgesOf(policy).some(({ promise }) => promise === 'child-page-links')
  }
  it.each([
    'From pages for children we do not link to sites that ask for personal information unless they post a privacy policy.',
    'Links on our kids pages only lead to sites that publish a privacy statement of their own.',
    'Before we link to an outside site from a page for kids, we check that it has a privacy policy.',
    'Our children’s corner has no links to other companies’ sites that ask children for details without a privacy notice.',
  ])('%s', sentence => {
    expect(promises(sentence)).toBe(true)
  })
  it.each([
    'We are not responsible for the privacy policy of other sites that we link to from pages for children.',
    'Children may follow links to other sites, whose privacy policies we do not control.',
    'We will send children’s parents a privacy notice only when the law asks for it.',
    'Before we collect anything from a child, we make sure that a parent has read our privacy policy.',
  ])('not: %s', sentence => {
    expect(promises(sentence)).toBe(false)
  })
})

describe('K3: where a page for children leads', () => {
  const link = (href: string, text = 'Play'): LinkFact => ({ href, text, rel: '', inFooter: false })
  const page = {
    ...pageOf({ url: 'https://www.pebble.example/' }),
    links: [
      'https://play.tumblebox.example/a',
      'https://www.tumblebox.example/b',
      'https://www.pebble.example/more',
      'https://www.larkline.example/',
      'https://chat.deskbird.example/',
      'mailto:a@mail.example',
      'javascript:play()',
    ].map(href => link(href)),
  }
  const children = { ...SITUATION, page: { ...SITUATION.page, childDirected: true } }

  it('one link for each strange site, none for the company’s own', () => {
    expect(linksToCheck(page, children).map(({ href }) => href)).toEqual(['https://play.tumblebox.example/a'])
  })
  it('none on a page that is not for children', () => {
    expect(linksToCheck(page, SITUATION)).toEqual([])
  })
  it.each([
    ['Privacy policy', true],
    ['Datenschutzerklärung', true],
    ['Politique de confidentialité', true],
    ['Aviso de privacidad', true],
    ['Terms of use', false],
    ['Games', false],
  ])('a policy link? %s: %s', (text, shows) => {
    expect(showsPolicy(pageOf({ links: [text] }))).toBe(shows)
  })
})
