import { describe, expect, it } from 'vitest'
import type { Company, Subject } from '../../lib/facts'
import type { FormFacts } from '../../lib/judge/form'
import { judgeFlow } from '../../lib/judge/judge'
import { judgeFlowOfParty, judgeFormOfParty, type Party, partyAt } from '../../lib/judge/party'
import { scorecard } from '../../lib/judge/scorecard'
import { readPolicy } from '../../lib/policy/read-policy'
import { ADULT, flowOf, situationOf } from './situation-of'

/** A form of Postwing's stands in a frame of the shop's page. Each has a policy, and each is held to its own. */

const read = (site: string, title: string, ...sentences: string[]) =>
  readPolicy({
    text: `# ${title}\n\n${sentences.join('\n\n')}`,
    format: 'markdown',
    address: `https://${site}/privacy`,
    date: '2026-11-01',
  })
const SHOP = read(
  'shop.example',
  'Shop privacy',
  'We do not share your personal information with third parties.',
  'We do not collect personal information from children under 13.',
)
const POSTWING = read(
  'postwing.example',
  'Postwing privacy',
  'We collect your e-mail address to send you the letters you asked for.',
  'We do not share your e-mail address with advertisers.',
  'We do not collect personal information from children under 16.',
)
const FRAME = 'https://forms.postwing.example'
const COMPANY: Company = { name: 'Postwing', sites: ['postwing.example'], subsidiaries: [], serviceProviders: [] }
const PARTY: Party = { company: COMPANY, url: FRAME, policy: POSTWING }

const around = (subject: Subject = ADULT, more: Parameters<typeof situationOf>[0] = {}) =>
  situationOf({ policy: SHOP, subject, ...more })
const judged = (to: string, subject?: Subject) =>
  judgeFlowOfParty(flowOf({ to, items: ['email'] }), PARTY, around(subject))

describe('a company that collects in a frame of its own', () => {
  it('is held to what it says of what it collects; to the person it stays another company than the page’s', () => {
    const found = judged('https://api.postwing.example/join')
    expect(found).toMatchObject([
      {
        promise: 'collection-purpose',
        verdict: 'clear',
        severity: 'info',
        recipient: { site: 'postwing.example', relation: 'third-party' },
      },
    ])
  })

  it('and to what it says of handing it on', () => {
    const found = judged('https://ads.doubleclick.net/pixel')
    expect(found).toMatchObject([{ promise: 'marketers-disclosure', verdict: 'incorrect', severity: 'high' }])
    expect(found[0]?.citations[0]?.quote).toBe('We do not share your e-mail address with advertisers.')
  })

  it('and to its own age limit', () => {
    const teenager: Subject = { label: 'Mia', age: 14, choices: {} }
    const flow = flowOf({ to: 'https://api.postwing.example/join', items: ['email'] })
    expect(judgeFlow(flow, around(teenager)).some(({ minor }) => minor)).toBe(false)
    expect(judged('https://api.postwing.example/join', teenager)).toMatchObject([
      { promise: 'minor-collection', verdict: 'incorrect', severity: 'critical', minor: true },
    ])
  })

  it('before a form is sent as well', () => {
    const { recipient } = flowOf({ to: `${FRAME}/join`, items: [] })
    const form: FormFacts = {
      recipient,
      purpose: 'newsletter',
      ordersElsewhere: false,
      asks: [{ dataType: 'email', because: [] }],
      marketing: null,
      parentalWording: true,
      frame: { site: 'postwing.example', policy: null },
    }
    const found = judgeFormOfParty(form, PARTY, around({ label: 'Mia', age: 14, choices: {} }))
    expect(found.map(({ promise }) => promise)).toEqual(['minor-collection'])
  })

  it('says with each finding and each quotation whose words they are, and quotes the page’s policy nowhere', () => {
    const found = [...judged('https://api.postwing.example/join'), ...judged('https://ads.doubleclick.net/pixel')]
    const whose = {
      company: 'Postwing',
      site: 'postwing.example',
      title: 'Postwing privacy',
      address: 'https://postwing.example/privacy',
      date: '2026-11-01',
      hash: POSTWING.source.hash,
    }
    const citations = found.flatMap(finding => finding.citations)
    expect(citations.length).toBeGreaterThan(1)
    for (const said of [...found, ...citations]) expect(said.whose).toEqual(whose)
    for (const { quote, at } of citations) expect(POSTWING.text.slice(at.start, at.end)).toBe(quote)
    for (const { because } of found) expect(because[0]?.id).toBe('judge.frame-of')
  })

  it('is no finding of the page’s: another id, and nothing on the page’s scorecard', () => {
    const to = 'https://ads.doubleclick.net/pixel'
    const own = judgeFlow(flowOf({ to, items: ['email'] }), around())
    const theirs = judged(to)
    expect(theirs.map(({ id }) => id)).not.toEqual(expect.arrayContaining(own.map(({ id }) => id)))
    const standing = (findings: typeof own) =>
      scorecard(SHOP, findings, { 'third-party-disclosure': 1 }).find(row => row.promise === 'third-party-disclosure')
    expect(standing(own)?.standing).toBe('contradicted')
    expect(standing(theirs)?.standing).toBe('kept')
  })

  it('is not told of what it gives to the page it stands in: that is what it is there for', () => {
    expect(judged('https://www.shop.example/token')).toEqual([])
  })

  it('has no consent from the page’s own banner', () => {
    const policy = read('postwing.example', 'Postwing', 'We do not share your e-mail address without your consent.')
    const flow = flowOf({ to: 'https://ads.doubleclick.net/pixel', items: ['email'] })
    const verdictWith = (source: 'banner' | 'checkbox') =>
      judgeFlowOfParty(flow, { ...PARTY, policy }, around(ADULT, { consent: [{ source, state: 'given' }] }))[0]?.verdict
    expect(verdictWith('banner')).toBe('incorrect')
    expect(verdictWith('checkbox')).toBe('conditional')
  })
})

describe('who keeps a frame', () => {
  const profile: Company = {
    name: 'Shop Ltd',
    sites: ['shop.example'],
    subsidiaries: ['little.example'],
    serviceProviders: [{ name: 'Deskbird', sites: ['deskbird.example'] }],
    recipients: [{ name: 'Postwing Inc', sites: ['postwing.example'], category: 'email-marketing' }],
  }
  const at = (url: string, more: Parameters<typeof situationOf>[0] = { company: profile }) =>
    partyAt(url, around(ADULT, more))?.name ?? null

  it.each([
    ['another company, as the profile calls it', `${FRAME}/7`, 'Postwing Inc'],
    ['another company that nobody knows', 'https://embed.nobody.example/f', 'nobody.example'],
    ['the company itself', 'https://forms.shop.example/f', null],
    ['its subsidiary', 'https://www.little.example/f', null],
    ['a company that works for it', 'https://chat.deskbird.example/f', null],
    ['nobody: a frame without an address of its own', 'about:srcdoc', null],
    ['nobody: what is no address', 'frame', null],
  ])('%s', (_, url, name) => expect(at(url)).toBe(name))

  it('one that the page’s own policy names as working for the company', () => {
    const policy = read('shop.example', 'Privacy', 'Postwing sends our e-mail newsletters on our behalf.')
    const company: Company = {
      ...profile,
      recipients: [{ name: 'Postwing', sites: ['postwing.example'], category: 'email-marketing' }],
    }
    expect(at(FRAME, { company })).toBe('Postwing')
    expect(at(FRAME, { company, policy })).toBe(null)
  })
})
