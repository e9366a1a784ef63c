import { describe, expect, it } from 'vitest'
import type { Consent, Recipient } from '../../lib/facts'
import { consentTo } from '../../lib/judge/consent'
import { consentsOfCookies } from '../../lib/judge/signals/banner-cookies'
import { consentsOfGpp, consentsOfUsPrivacy } from '../../lib/judge/signals/gpp'
import { consentObserved } from '../../lib/judge/signals/observed'
import { BANNER_PENDING, GPC } from '../../lib/judge/signals/signals'
import { consentsOfTcf } from '../../lib/judge/signals/tcf'
import { CRITEO, GOOGLE_ADS, KLAVIYO, META, NOBODY } from './receivers'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const encoded = (bits: string): string =>
  (bits.padEnd(Math.ceil(bits.length / 6) * 6, '0').match(/.{6}/g) ?? [])
    .map(six => ALPHABET[Number.parseInt(six, 2)])
    .join('')
const int = (value: number, width: number): string => value.toString(2).padStart(width, '0')
const field = (ids: readonly number[], width: number): string =>
  Array.from({ length: width }, (_, at) => (ids.includes(at + 1) ? '1' : '0')).join('')

/** A TC string of version 2, written by the specification, bit by bit. */
const tcString = (purposes: readonly number[], vendors: readonly number[]): string =>
  encoded(
    [
      int(2, 6), // version
      int(16_000_000_000, 36), // created, tenths of a second
      int(16_000_000_000, 36), // updated
      int(10, 12), // consent platform
      int(1, 12), // its version
      int(1, 6), // screen
      int(4, 6) + int(13, 6), // language EN
      int(100, 12), // vendor list
      int(4, 6), // policy
      '1', // specific to this service
      '0', // no other texts
      field([], 12), // special features
      field(purposes, 24), // purposes agreed to
      field([], 24), // legitimate interest
      '0', // purpose one
      int(3, 6) + int(4, 6), // country DE
      `${int(800, 16)}0${field(vendors, 800)}`, // vendors agreed to
      `${int(0, 16)}0`, // vendors by legitimate interest
      int(0, 12), // restrictions
    ].join(''),
  )

const stateFor = (recipient: Recipient, seen: readonly Consent[]) => consentTo(recipient, seen).state

describe('TCF: vendors are agreed to one by one', () => {
  const some = consentsOfTcf(tcString([1, 2, 3, 4], [91]))
  it('the vendor that was agreed to', () => expect(stateFor(CRITEO, some)).toBe('given'))
  it('the vendor that was not', () => expect(stateFor(GOOGLE_ADS, some)).toBe('refused'))
  it('a company that is no vendor', () => expect(stateFor(META, some)).toBe('none'))
  it('the purpose that was not agreed to, whatever the vendor', () => {
    const none = consentsOfTcf(tcString([1, 8, 9], [91, 755]))
    expect(stateFor(CRITEO, none)).toBe('refused')
    expect(stateFor(META, none)).toBe('refused')
  })
  it.each(['', 'not a string', 'CPX', '~~~', 'A'.repeat(30_000)])('reads nothing out of %j', text => {
    expect(consentsOfTcf(text)).toEqual([])
  })
})

describe('GPP: sections by their numbers', () => {
  /** Header for one section: type 3, version 1, one range, single, the number in Fibonacci code. */
  const header = (code: string) => encoded(`${int(3, 6) + int(1, 6) + int(1, 12)}0${code}`)
  const USNAT = '01011' // 7 = 5 + 2
  const USCA = '000011' // 8
  const TCF = '011' // 2
  const usnat = (sale: number, sharing: number, targeting: number) =>
    encoded(int(1, 6) + int(1, 2).repeat(6) + int(sale, 2) + int(sharing, 2) + int(targeting, 2) + int(0, 60))

  it.each<[string, string, boolean]>([
    ['sale refused', `${header(USNAT)}~${usnat(1, 2, 2)}`, true],
    ['targeted advertising refused', `${header(USNAT)}~${usnat(2, 2, 1)}`, true],
    ['nothing refused', `${header(USNAT)}~${usnat(2, 2, 2)}`, false],
    ['does not apply', `${header(USNAT)}~${usnat(0, 0, 0)}`, false],
    ['Global Privacy Control inside', `${header(USNAT)}~${usnat(2, 2, 2)}.${encoded('011')}`, true],
    [
      'California, sharing refused',
      `${header(USCA)}~${encoded(int(1, 6) + int(1, 2).repeat(3) + int(2, 2) + int(1, 2) + int(0, 40))}`,
      true,
    ],
  ])('%s', (_, text, refused) => {
    expect(consentsOfGpp(text)).toEqual(refused ? [{ source: 'gpp', state: 'refused', purpose: 'sale' }] : [])
  })
  it('a European section inside is read as TCF', () => {
    expect(stateFor(CRITEO, consentsOfGpp(`${header(TCF)}~${tcString([3, 4], [91])}`))).toBe('given')
  })
  it('the older US string', () => {
    expect(consentsOfUsPrivacy('1YYN')).toHaveLength(1)
    expect(consentsOfUsPrivacy('1YNN')).toEqual([])
    expect(consentsOfUsPrivacy('1---')).toEqual([])
  })
  it.each(['', 'DBAA', '~~~~', 'D~~', '!!!~1YNN', 'B'.repeat(50_000)])('reads nothing out of %j', text => {
    expect(consentsOfGpp(text)).toEqual([])
  })
})

describe('the common banners’ own cookies', () => {
  it.each<[string, string, Consent['state'], Consent['state']]>([
    ['OptanonConsent', 'isGpcEnabled=0&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A0', 'refused', 'given'],
    [
      'CookieConsent',
      "{stamp:'x',necessary:true,preferences:false,statistics:false,marketing:true}",
      'given',
      'refused',
    ],
    [
      'cookieyes-consent',
      'consentid:x,consent:yes,action:yes,necessary:yes,analytics:no,advertisement:yes',
      'given',
      'refused',
    ],
    ['notice_preferences', '2:', 'given', 'given'],
    ['notice_preferences', '0:', 'refused', 'refused'],
    ['CookieScriptConsent', '{"action":"reject"}', 'refused', 'refused'],
    ['cookieconsent_status', 'allow', 'given', 'given'],
    ['cookieconsent_status', 'deny', 'refused', 'refused'],
    ['__hs_cookie_cat_pref', '1:true,2:false,3:true', 'refused', 'given'],
    ['_iub_cs-12345', '{"timestamp":"x","purposes":{"1":true,"4":false,"5":true}}', 'given', 'refused'],
    ['_tracking_consent', '{"con":{"CMP":{"a":"1","m":"0","p":"","s":""}},"v":"2.1"}', 'refused', 'given'],
  ])('%s: %s', (name, value, advertising, analytics) => {
    const found = consentsOfCookies([[name, value]])
    expect(found.find(({ purpose }) => purpose === 'advertising')?.state).toBe(advertising)
    expect(found.find(({ purpose }) => purpose === 'analytics')?.state).toBe(analytics)
  })
  it('one cookie a category', () => {
    expect(
      consentsOfCookies([
        ['cmplz_marketing', 'allow'],
        ['cmplz_statistics', 'deny'],
      ]),
    ).toEqual([
      { source: 'banner', state: 'given', purpose: 'advertising' },
      { source: 'banner', state: 'refused', purpose: 'analytics' },
    ])
  })
  it.each<[string, string]>([
    ['session', 'marketing:true'],
    ['OptanonAlertBoxClosed', '2026-11-22'],
    ['CookieConsent', '0'],
    ['cookieconsent_status', 'dismiss'],
    ['_tracking_consent', '{"con":{"CMP":{"a":"","m":"","p":"","s":""}}}'],
    ['euconsent-v2', '%E0%A4%A'],
  ])('nothing is read out of %s=%s', (name, value) => {
    expect(consentsOfCookies([[name, value]])).toEqual([])
  })
  it('from the headers of one of the company’s own requests, with Global Privacy Control', () => {
    const seen = consentObserved([
      { name: 'cookie', value: 'a=1; cmplz_marketing=allow; b' },
      { name: 'sec-gpc', value: '1' },
    ])
    expect(seen).toEqual([{ source: 'banner', state: 'given', purpose: 'advertising' }, GPC])
    expect(consentObserved([])).toEqual([])
  })
})

describe('which consent is which', () => {
  it('Global Privacy Control refuses advertisers and says nothing of anybody else', () => {
    expect(stateFor(CRITEO, [GPC])).toBe('refused')
    expect(stateFor(NOBODY, [GPC])).toBe('none')
  })
  it('a banner’s yes to advertising is no yes to e-mail marketing', () => {
    const yes: Consent = { source: 'banner', state: 'given', purpose: 'advertising' }
    expect(stateFor(CRITEO, [yes])).toBe('given')
    expect(stateFor(KLAVIYO, [yes])).toBe('none')
    expect(stateFor(NOBODY, [yes])).toBe('none')
  })
  it('a banner nobody answered holds for everybody; an answer for one outweighs it', () => {
    expect(stateFor(META, [BANNER_PENDING])).toBe('pending')
    expect(stateFor(META, [BANNER_PENDING, { source: 'recorded', state: 'given', recipient: 'Meta' }])).toBe('given')
  })
  it('of two that are alike the refusal holds', () => {
    const yes: Consent = { source: 'banner', state: 'given', purpose: 'advertising' }
    expect(stateFor(CRITEO, [yes, { ...yes, state: 'refused' }])).toBe('refused')
  })
  it('nobody looked is not the same as none found', () => {
    expect(consentTo(META, undefined).state).toBe('unknown')
    expect(consentTo(META, []).state).toBe('none')
  })
})
