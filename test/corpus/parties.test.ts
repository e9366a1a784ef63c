import { expect, it } from 'vitest'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { registrableDomain, sameSite, siteOf } from '../../lib/recognise/parties/site'
import { corpusRows, corpusText, describeCorpus, hasCorpus } from './data'

type Case = readonly [host: string, domain: string | null]

/** The Public Suffix List's own tests, in the two forms they come in. `null` alone stands for no host at all. */
function publicSuffixCases(): Case[] {
  const plain = corpusText('parties', 'psl_tests.txt')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('//'))
    .map(line => line.split(' '))
  const scripted = [
    ...corpusText('parties', 'psl_test_psl.txt').matchAll(/^checkPublicSuffix\('([^']*)', (?:'([^']*)'|null)\)/gm),
  ].map(([, host, domain]) => [host, domain ?? 'null'])
  return [...plain, ...scripted].flatMap(([host, domain]): Case[] =>
    host && domain && host !== 'null' ? [[host, domain === 'null' ? null : domain]] : [],
  )
}

describeCorpus('registrable domains: every test of the Public Suffix List', () => {
  const cases = hasCorpus ? publicSuffixCases() : []

  it('has them all', () => expect(cases.length).toBeGreaterThan(150))
  it.each(cases)('%s → %s', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain)
  })
  it.each(cases.filter(([, domain]) => domain !== null))(
    '%s stands for the same site in both scripts',
    (host, domain) => {
      expect(siteOf(`https://${host}/`)).toBe(siteOf(domain ?? ''))
    },
  )
})

interface DomainMatching {
  readonly domainTests: {
    readonly tests: readonly {
      readonly name: string
      readonly siteURL: string
      readonly requestURL: string
      readonly expectAction: string | null
    }[]
  }
}

describeCorpus(
  'domain-matching reference cases: what is blocked there is no first party here, and what loads itself is',
  () => {
    const tests = hasCorpus
      ? (
          JSON.parse(
            corpusText('parties', 'ddg_ref', 'tracker-radar-tests', 'TR-domain-matching', 'domain_matching_tests.json'),
          ) as DomainMatching
        ).domainTests.tests
      : []
    const blocked = tests.filter(({ expectAction }) => expectAction === 'block')
    const same = tests.filter(({ siteURL, requestURL }) => new URL(siteURL).hostname === new URL(requestURL).hostname)

    it('has both kinds', () => {
      expect(blocked.length).toBeGreaterThan(40)
      expect(same.length).toBeGreaterThan(3)
    })
    it.each(blocked)('$name', ({ siteURL, requestURL }) => {
      expect(recipientOf(requestURL, siteURL, null)).toMatchObject({ relation: 'third-party', category: 'unknown' })
    })
    it.each(same)('$name: itself', ({ siteURL, requestURL }) => {
      expect(recipientOf(requestURL, siteURL, null).relation).toBe('first-party')
    })
  },
)

interface LeakRow {
  readonly first_party: string
  readonly third_party: string
  readonly url: string
}

describeCorpus('recipients of real leaks', () => {
  const rows = hasCorpus ? corpusRows<LeakRow>('traffic', 'leak-requests.jsonl') : []
  const toOthers = rows.filter(({ first_party, url }) => !sameSite(first_party, url))

  it('none is taken for the shop itself', () => {
    const taken = toOthers.filter(
      row => recipientOf(row.url, `https://${row.first_party}/`, null).relation === 'first-party',
    )
    expect(taken.map(({ url }) => new URL(url).host)).toEqual([])
  })

  it('97 of 100 requests go to an organisation the lists name', () => {
    const unnamed = toOthers.filter(
      row => recipientOf(row.url, `https://${row.first_party}/`, null).organisation === null,
    )
    expect(unnamed.length / toOthers.length).toBeLessThanOrEqual(0.03)
  })

  it('says so where a collector stands behind a host name of the shop’s own', () => {
    const aliased = rows.filter(row => row.third_party === 'adobe_cname')
    const found = aliased.filter(
      row => recipientOf(row.url, `https://${row.first_party}/`, null).organisation === 'Adobe',
    )
    expect(aliased.length).toBeGreaterThan(5)
    expect(found.length).toBe(aliased.length)
  })
})
