import { describe, expect, it } from 'vitest'
import list from '../../../lib/lists/policy/link-words.json'
import type { LinkFact } from '../../../lib/observe/page'
import { whyNotPolicy } from '../../../lib/policy/find/is-policy'
import { likelyAddresses } from '../../../lib/policy/find/likely-addresses'
import { policyLinks } from '../../../lib/policy/find/policy-links'
import {
  type Answer,
  afterAnswer,
  beginSearch,
  endSearch,
  nextAddress,
  noticesAmong,
  noticesBeside,
  type Search,
  searchListed,
} from '../../../lib/policy/find/search'
import { sitemapCandidates, sitemapsNamed, sitemapsWithin } from '../../../lib/policy/find/sitemaps'

const link = (href: string, text = '', more: Partial<LinkFact> = {}): LinkFact => ({
  href,
  text,
  rel: '',
  inFooter: true,
  ...more,
})
const page = (...links: LinkFact[]) => ({ url: 'https://www.shop.example/signup', language: 'en', links })
const first = (...links: LinkFact[]) => policyLinks(page(...links))[0]

describe('the link to the policy, in thirteen languages', () => {
  it.each(Object.entries(list.policy).map(([language, [phrase]]) => [language, phrase ?? ''] as const))(
    '%s: %s',
    (_, phrase) =>
      expect(first(link('/terms', 'Terms'), link('/p/77', phrase), link('/help', 'Help'))).toMatchObject({
        address: 'https://www.shop.example/p/77',
        kind: 'policy',
      }),
  )
})

describe('what decides between links', () => {
  it.each([
    ['the site’s own mark', link('/x', '', { rel: 'privacy-policy' }), link('/privacy', 'Privacy at work: our blog')],
    ['a name over an address', link('/p/1', 'Privacy Policy'), link('/privacy-tips', 'Ten tips')],
    ['the site over another', link('/privacy', 'Privacy'), link('https://captcha.example/privacy', 'Privacy')],
    ['the policy over the news', link('/legal/privacy', 'Privacy'), link('/news/privacy', 'Privacy')],
    ['a page over a file', link('/privacy.html', 'Privacy policy'), link('/privacy.pdf', 'Privacy policy')],
  ])('%s', (_, better, worse) => expect(first(worse, better)?.address).toContain(better.href))

  it('says why', () =>
    expect(first(link('/privacy', 'Privacy Policy'))?.because.map(({ id }) => id)).toEqual([
      'policy.link-text',
      'policy.link-path',
    ]))
  it('says when it is another company’s', () =>
    expect(first(link('https://vendor.example/privacy-policy', 'Privacy policy'))).toMatchObject({ elsewhere: true }))
})

describe('what is no link to a policy', () => {
  it.each([
    link('/terms', 'Terms of use'),
    link('javascript:alert(1)', 'Privacy policy'),
    link('mailto:privacy@shop.example', 'Privacy'),
    link('#privacy', 'Privacy policy'),
    link('/signup', 'Privacy policy'),
    link('https://[bad', 'Privacy policy'),
    link('/careers', 'Join us'),
  ])('$href $text', it => expect(policyLinks(page(it))).toEqual([]))
})

describe('notices beside the policy', () => {
  it.each([
    ['children', link('/kids', "Children's Privacy")],
    ['cookies', link('/c', 'Cookie Policy')],
    ['supplement', link('/ca', 'Your California Privacy Rights')],
    ['supplement', link('/x', 'Do Not Sell My Personal Information')],
    ['children', link('/legal/privacy/children')],
  ])('%s', (kind, it) => expect(noticesBeside(page(it)).map(found => found.kind)).toEqual([kind]))
})

describe('without a link', () => {
  it('tries the well-known place, the paths of the page’s language, then English ones', () => {
    const paths = likelyAddresses('https://shop.example/x', 'de-AT').map(({ address }) => new URL(address).pathname)
    expect(paths[0]).toBe('/.well-known/privacy-policy')
    expect(paths.indexOf('/datenschutz')).toBeLessThan(paths.indexOf('/privacy-policy'))
  })
  it('reads a sitemap', () =>
    expect(
      sitemapCandidates(
        '<urlset><url><loc>https://shop.example/a</loc></url><url><loc>https://shop.example/legal/privacy?x=1&amp;y=2</loc></url></urlset>',
        'shop.example',
      ).map(c => c.address),
    ).toEqual(['https://shop.example/legal/privacy?x=1&y=2']))
})

describe('the site’s own list of pages, asked last', () => {
  const none = {
    site: 'https://shop.example/',
    pending: [],
    tried: [{ address: 'https://shop.example/privacy', because: [] }],
    fallback: null,
  }
  const urlset = (...paths: string[]) =>
    `<urlset>${paths.map(path => `<url><loc>https://shop.example${path}</loc></url>`).join('')}</urlset>`
  const listed = (...paths: string[]) => searchListed(none, sitemapCandidates(urlset(...paths), none.site))

  it('leads on to what it names', () => {
    const next = listed('/legal/privacy-notice')
    expect(next && nextAddress(next)?.address).toBe('https://shop.example/legal/privacy-notice')
  })
  it('to the policy, and not to a notice beside it', () => {
    const paths = ['/kids-privacy', '/cookie-policy', '/legal/privacy-notice']
    expect(listed(...paths)?.pending.map(({ address }) => new URL(address).pathname)).toEqual(['/legal/privacy-notice'])
    const notices = noticesAmong(sitemapCandidates(urlset(...paths), none.site))
    expect(notices.map(({ kind }) => kind).sort()).toEqual(['children', 'cookies'])
  })
  it.each(['/privacy', '/about'])('leads nowhere with %s, tried before or nothing of the kind', path =>
    expect(listed(path)).toBeNull(),
  )

  it.each<[string, string, string[]]>([
    ['where it is said to be', 'User-agent: *\nSitemap: https://shop.example/maps/all.xml', ['/maps/all.xml']],
    [
      'in any case and more than one',
      'SITEMAP:https://www.shop.example/a.xml\nsitemap : /b.xml.gz',
      ['/a.xml', '/b.xml.gz'],
    ],
    ['in the usual place where nothing is said', 'User-agent: *\nDisallow: /cart', ['/sitemap.xml']],
    ['nor where it is another site’s', 'Sitemap: https://else.example/sitemap.xml', ['/sitemap.xml']],
    ['nor from what is no address', 'Sitemap: javascript:alert(1)\nSitemap:', ['/sitemap.xml']],
    ['nor from a page that answers everything', '<!doctype html><p>Sitemap: nothing</p>', ['/sitemap.xml']],
  ])('stands %s', (_, robots, paths) => {
    expect(sitemapsNamed(robots, none.site).map(address => new URL(address).pathname)).toEqual(paths)
  })

  it('may name other lists: of this site alone, those of single pages first', () => {
    const places = [
      'https://shop.example/goods-1.xml',
      'https://else.example/pages.xml',
      'https://www.shop.example/pages.xml.gz',
    ]
    const index = `<?xml version="1.0"?><sitemapindex>${places.map(place => `<sitemap><loc><![CDATA[${place}]]></loc></sitemap>`).join('')}</sitemapindex>`
    expect(sitemapsWithin(index, none.site)).toEqual([
      'https://www.shop.example/pages.xml.gz',
      'https://shop.example/goods-1.xml',
    ])
    expect(sitemapsWithin(urlset('/pages.xml'), none.site)).toEqual([])
  })

  it('is read in a moment, whatever it holds', () => {
    const start = performance.now()
    for (const text of [
      '<loc>'.repeat(200_000),
      `<sitemapindex>${'<loc>https://shop.example/a'.repeat(40_000)}`,
      'sitemap:'.repeat(120_000),
      `sitemap${' '.repeat(1_000_000)}`,
    ]) {
      sitemapCandidates(text, none.site)
      sitemapsWithin(text, none.site)
      sitemapsNamed(text, none.site)
    }
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

const LONG = `<html><head><title>Privacy policy</title></head><body><main><h1>Privacy policy</h1>${'<p>We collect personal information such as your name when you register, and we do not sell it to third parties without your consent.</p>'.repeat(30)}</main></body></html>`
const answer = (more: Partial<Answer> = {}): Answer => ({
  address: 'https://www.shop.example/privacy',
  status: 200,
  contentType: 'text/html',
  text: LONG,
  ...more,
})
const searching = (...links: LinkFact[]) => beginSearch(page(...links))

/** Answers every address from a made-up site, until a policy is found or nothing is left. */
function searchOver(site: Readonly<Record<string, Partial<Answer>>>, begun: Search) {
  const asked: string[] = []
  let search = begun
  for (let next = nextAddress(search); next; next = nextAddress(search)) {
    asked.push(new URL(next.address).pathname)
    const there = site[new URL(next.address).pathname] ?? { status: 404, text: 'Not found' }
    const step = afterAnswer(search, next, answer({ address: next.address, ...there }), '2026-01-01')
    search = step.search
    if (step.found) return { asked, found: step.found, because: [] }
  }
  const { policy, because } = endSearch(search)
  return { asked, found: policy, because: because.map(({ id }) => id) }
}

describe('looking for the policy', () => {
  it('takes the linked page', () => {
    const { asked, found } = searchOver({ '/privacy': {} }, searching(link('/privacy', 'Privacy')))
    expect(asked).toEqual(['/privacy'])
    expect(found).toMatchObject({
      title: 'Privacy policy',
      source: { address: 'https://www.shop.example/privacy', date: '2026-01-01' },
    })
  })
  it('goes on from a log-in page to the next candidate', () => {
    const login =
      '<html><body><form>Log in with your password. Forgot password? Sign in</form>Please log in or sign in with a password.</body></html>'
    const { asked, found } = searchOver(
      { '/account/privacy': { text: login }, '/legal': {} },
      searching(link('/account/privacy', 'Privacy policy'), link('/legal', 'Privacy')),
    )
    expect(asked).toContain('/legal')
    expect(found).not.toBeNull()
  })
  it('goes through a privacy centre to the policy itself', () => {
    const centre = `<html><body><h1>Privacy Center</h1><p>Your privacy matters. ${'Personal information is important to us, and so is your trust in cookies and data. '.repeat(8)}</p><a href="/full">Privacy policy</a></body></html>`
    const { asked, found } = searchOver(
      { '/centre': { text: centre }, '/full': {} },
      searching(link('/centre', 'Privacy')),
    )
    expect(asked).toEqual(['/centre', '/full'])
    expect(found?.source.address).toBe('https://www.shop.example/full')
  })
  it('follows a page that only forwards', () => {
    const forward = '<html><head><meta http-equiv="refresh" content="0; url=/there"></head><body></body></html>'
    expect(
      searchOver({ '/privacy': { text: forward }, '/there': {} }, searching(link('/privacy', 'Privacy'))).asked,
    ).toEqual(['/privacy', '/there'])
  })
  it('does not go round in circles', () => {
    const a = '<html><head><meta http-equiv="refresh" content="0; url=/b"></head><body>x</body></html>'
    const b = '<html><head><meta http-equiv="refresh" content="0; url=/privacy"></head><body>y</body></html>'
    const { asked, found, because } = searchOver(
      { '/privacy': { text: a }, '/b': { text: b } },
      searching(link('/privacy', 'Privacy')),
    )
    expect(found).toBeNull()
    expect(new Set(asked).size).toBe(asked.length)
    expect(because[0]).toBe('policy.nothing-found')
  })
  it('asks a bounded number of times', () => {
    const many = Array.from({ length: 500 }, (_, at) => link(`/privacy/${at}`, 'Privacy policy'))
    expect(searchOver({}, searching(...many)).asked.length).toBeLessThanOrEqual(10)
  })
  it.each([
    ['redirects', 'policy.redirect-loop'],
    ['unreachable', 'policy.no-answer'],
    ['too-large', 'policy.too-large'],
  ] as const)('says why: %s', (failed, id) => {
    const search = searching(link('/privacy', 'Privacy'))
    const next = nextAddress(search)
    const step = next && afterAnswer(search, next, answer({ failed, text: '' }), '2026-01-01')
    expect(step && !step.found && step.because.map(reason => reason.id)).toEqual([id])
  })
})

describe('this address did not give a policy', () => {
  const policy = {
    text: 'We collect personal information and cookies with your consent. '.repeat(20),
    title: 'Privacy',
  }
  it.each([
    ['policy.error-page', { ...policy, status: 404 }],
    ['policy.error-page', { text: 'Sorry, the page you asked for could not be found. 404', title: 'Not found' }],
    [
      'policy.error-page',
      { text: 'Just a moment... Checking your browser before you continue', title: 'Just a moment...' },
    ],
    ['policy.not-text', { ...policy, contentType: 'application/pdf' }],
    ['policy.not-text', { text: '%PDF-1.7 obj stream', title: '' }],
    ['policy.not-text', { ...policy, contentType: 'image/png' }],
    ['policy.not-text', { text: '\u0000\u0001\u0002\ufffd'.repeat(300), title: '' }],
    ['policy.empty', { text: ' \n ', title: '' }],
    [
      'policy.log-in-page',
      { text: 'Welcome back. Log in with e-mail and password. Forgot password? Sign in with a key.', title: 'Log in' },
    ],
    ['policy.too-short', { text: 'We respect your privacy. Personal information is safe.', title: '' }],
    [
      'policy.hardly-a-policy',
      { text: 'Our garden grows roses and tulips in every colour. '.repeat(20), title: 'Garden' },
    ],
  ])('%s', (id, given) => expect(whyNotPolicy(given)?.id).toBe(id))

  it.each([
    policy,
    { ...policy, status: 200, contentType: 'text/html; charset=utf-8' },
    { ...policy, title: 'How we handle 404 errors' },
  ])('but this may be one', given => expect(whyNotPolicy(given)).toBeNull())
})
