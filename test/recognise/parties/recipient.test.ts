import { describe, expect, it } from 'vitest'
import { CATEGORIES, type Category, type Company, type Header, type Relation, type Request } from '../../../lib/facts'
import type { Clues } from '../../../lib/recognise/parties/hidden-collector'
import { recipientOf } from '../../../lib/recognise/parties/recipient'
import words from '../../../lib/show/words/en/parties.json'

const PAGE = 'https://www.corner-shop.example/basket'
const COMPANY: Company = {
  name: 'Corner Shop',
  sites: ['corner-shop.example'],
  subsidiaries: ['corner-books.example'],
  serviceProviders: [{ name: 'Deskbird', sites: ['deskbird.example'] }],
  recipients: [{ name: 'AdBloom', sites: ['adbloom.example'], category: 'advertising' }],
}
const idsOf = (url: string, page = PAGE, company: Company | null = null) =>
  recipientOf(url, page, company).because.map(({ id }) => id)

describe('who a host belongs to, and what for', () => {
  it.each<[string, string, Category]>([
    ['https://a.klaviyo.com/api/track', 'Klaviyo', 'email-marketing'],
    ['https://list-manage.com/subscribe/post', 'Mailchimp', 'email-marketing'],
    ['https://tr.attentivemobile.com/', 'Attentive', 'email-marketing'],
    ['https://sdk.iad-01.braze.com/api/v3/data/', 'Braze', 'email-marketing'],
    ['https://stats.g.doubleclick.net/j/collect', 'Google', 'advertising'],
    ['https://www.google.com/pagead/1p-conversion', 'Google', 'advertising'],
    ['https://www.google.co.jp/ads/ga-audiences', 'Google', 'advertising'],
    ['https://www.google.com/recaptcha/api2/reload', 'Google', 'fraud-prevention'],
    ['https://maps.googleapis.com/maps/api/js', 'Google', 'maps'],
    ['https://fonts.gstatic.com/s/a.woff2', 'Google', 'hosting'],
    ['https://www.googletagmanager.com/gtm.js', 'Google', 'tag-manager'],
    ['https://region1.google-analytics.com/g/collect', 'Google', 'analytics'],
    ['https://accounts.google.com/o/oauth2', 'Google', 'identity'],
    ['https://www.facebook.com/tr/?id=1', 'Meta', 'advertising'],
    ['https://www.facebook.com/plugins/like.php', 'Meta', 'social'],
    ['https://ct.pinterest.com/v3/', 'Pinterest', 'advertising'],
    ['https://px.ads.linkedin.com/collect', 'Microsoft', 'advertising'],
    ['https://bat.bing.com/action/0', 'Microsoft', 'advertising'],
    ['https://www.clarity.ms/collect', 'Microsoft', 'session-recording'],
    ['https://browser-intake-datadoghq.com/api/v2/rum', 'Datadog', 'analytics'],
    ['https://r.lr-in-prod.com/i', 'LogRocket', 'session-recording'],
    ['https://rs.fullstory.com/rec/bundle', 'FullStory', 'session-recording'],
    ['https://in.hotjar.com/api/v2', 'Hotjar', 'session-recording'],
    ['https://eu.i.posthog.com/e/', 'PostHog', 'analytics'],
    ['https://events.statsigapi.net/v1/rgstr', 'Statsig', 'analytics'],
    ['https://hosted.rudderlabs.com/v1/track', 'RudderStack', 'analytics'],
    ['https://api.segment.io/v1/t', 'Twilio', 'analytics'],
    ['https://api-iam.intercom.io/messenger/web/ping', 'Intercom', 'chat-support'],
    ['https://shop.zendesk.com/embeddable_blip', 'Zendesk', 'chat-support'],
    ['https://api.livechatinc.com/v3', 'LiveChat', 'chat-support'],
    ['https://js.driftt.com/include', 'Drift', 'chat-support'],
    ['https://api.stripe.com/v1/tokens', 'Stripe', 'payment'],
    ['https://www.paypal.com/sdk/js', 'PayPal', 'payment'],
    ['https://cdn.sift.com/s.js', 'Sift', 'fraud-prevention'],
    ['https://cdn0.forter.com/x', 'Forter', 'fraud-prevention'],
    ['https://beacon.riskified.com/', 'Riskified', 'fraud-prevention'],
    ['https://hcaptcha.com/getcaptcha', 'hCaptcha', 'fraud-prevention'],
    ['https://cdn.cookielaw.org/consent', 'OneTrust', 'consent-management'],
    ['https://consent.cookiebot.com/uc.js', 'Cookiebot', 'consent-management'],
    ['https://api.mapbox.com/styles', 'Mapbox', 'maps'],
    ['https://tenant.okta.com/login', 'Okta', 'identity'],
    ['https://tenant.eu.auth0.com/authorize', 'Okta', 'identity'],
    ['https://cdnjs.cloudflare.com/ajax/libs', 'Cloudflare', 'hosting'],
  ])('%s: %s, %s', (url, organisation, category) => {
    const recipient = recipientOf(url, PAGE, null)
    expect(recipient).toMatchObject({ organisation, category, relation: 'third-party' })
    expect(recipient.because[0]).toMatchObject({ id: `parties.listed.${category}`, with: { organisation } })
    expect(recipient.because[0]?.with?.source).toMatch(/^third-party-web |^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
  })

  it.each([
    'https://stats.nobody-knows.example/collect',
    'https://tracker-analytics-ads.example/pixel.gif',
    'https://notfacebook.com/tr',
    'https://facebook.com.evil.example/tr',
    'https://klaviyo.com.example/',
    'https://192.0.2.7/collect',
    'https://google.evil.example/pagead/',
  ])('%s: nobody knows, and a suspicious name makes no tracker', url => {
    expect(recipientOf(url, PAGE, null)).toMatchObject({ organisation: null, category: 'unknown' })
    expect(idsOf(url)).toContain('parties.unlisted')
  })

  it.each([
    'https://d111.cloudfront.net/pixel',
    'https://someone.herokuapp.com/hook',
    'https://someone.github.io/x',
    'https://a.global.ssl.fastly.net/x',
    'https://shop.s3.amazonaws.com/x',
  ])('%s is rented: whose it is, is not said', url => {
    expect(recipientOf(url, PAGE, null).organisation).toBeNull()
    expect(idsOf(url)).toContain('parties.rented')
  })

  it('takes the person’s own knowledge before the lists', () => {
    expect(recipientOf('https://px.adbloom.example/p', PAGE, COMPANY)).toMatchObject({
      organisation: 'AdBloom',
      category: 'advertising',
      relation: 'third-party',
    })
  })
})

it.each(CATEGORIES)('has words for %s', category => {
  expect(words).toHaveProperty([`parties.listed.${category}`])
  expect(words).toHaveProperty([`parties.profile.${category}`])
})

describe('what a recipient is to the company of the page', () => {
  it.each<[string, string, Company | null, Relation, string]>([
    ['its own host', 'https://www.corner-shop.example/x', COMPANY, 'first-party', 'parties.own-site'],
    [
      'a host under the page’s site, without a profile',
      'https://cdn.corner-shop.example/x',
      null,
      'first-party',
      'parties.same-site',
    ],
    ['a subsidiary', 'https://corner-books.example/x', COMPANY, 'affiliate', 'parties.subsidiary'],
    [
      'a declared service provider',
      'https://chat.deskbird.example/x',
      COMPANY,
      'service-provider',
      'parties.declared-provider',
    ],
    ['anybody else', 'https://px.adbloom.example/x', COMPANY, 'third-party', 'parties.other-company'],
    [
      'the declared provider, where no profile declares it',
      'https://chat.deskbird.example/x',
      null,
      'third-party',
      'parties.other-company',
    ],
  ])('%s', (_, url, company, relation, id) => {
    expect(recipientOf(url, PAGE, company).relation).toBe(relation)
    expect(idsOf(url, PAGE, company)).toContain(id)
  })

  it.each<[string, string, string, Relation]>([
    ['two sites of one organisation', 'https://www.instagram.com/', 'https://www.facebook.com/tr', 'affiliate'],
    ['a company and its own collector', 'https://www.adobe.com/', 'https://dpm.demdex.net/id', 'affiliate'],
    ['two shops at one host', 'https://one.myshopify.com/', 'https://two.myshopify.com/x', 'third-party'],
    ['two pages at one host', 'https://one.github.io/', 'https://two.github.io/x', 'third-party'],
    ['two buckets at one host', 'https://one.herokuapp.com/', 'https://two.herokuapp.com/x', 'third-party'],
  ])('%s', (_, page, url, relation) => {
    expect(recipientOf(url, page, null).relation).toBe(relation)
  })

  it.each<[string, string, string, Relation]>([
    ['a site its owner declares', 'https://www.bild.de/', 'https://www.welt.de/x', 'affiliate'],
    ['seen from the other side', 'https://www.welt.de/', 'https://www.bild.de/x', 'affiliate'],
    ['one that serves the set', 'https://www.welt.de/', 'https://www.asadcdn.com/x', 'affiliate'],
    ['the same site of another country', 'https://www.mercadolibre.com.ar/', 'https://mercadopago.cl/x', 'affiliate'],
    ['a site of another’s set', 'https://www.bild.de/', 'https://o2.pl/x', 'third-party'],
    ['a site of no set', 'https://www.bild.de/', 'https://px.adbloom.example/x', 'third-party'],
    ['a set that the page is not in', 'https://www.corner-shop.example/', 'https://www.welt.de/x', 'third-party'],
    ['a name that ends alike', 'https://www.bild.de/', 'https://notwelt.de/x', 'third-party'],
  ])('related websites: %s', (_, page, url, relation) => {
    expect(recipientOf(url, page, null).relation).toBe(relation)
  })

  it('a related site is said with its set and the source', () => {
    expect(recipientOf('https://www.asadcdn.com/x', 'https://www.welt.de/', null).because).toContainEqual({
      id: 'parties.related-set',
      with: { site: 'asadcdn.com', primary: 'bild.de', role: 'service', source: 'Related Website Sets' },
    })
  })

  it('a subsidiary’s page and its parent are one house', () => {
    expect(
      recipientOf('https://www.corner-shop.example/login', 'https://corner-books.example/', COMPANY).relation,
    ).toBe('first-party')
  })

  it('a profile says nothing of a stranger’s page', () => {
    expect(recipientOf('https://www.corner-shop.example/x', 'https://www.elsewhere.example/', COMPANY).relation).toBe(
      'third-party',
    )
  })

  it('without a page the profile decides', () => {
    expect(recipientOf('https://www.corner-shop.example/x', null, COMPANY).relation).toBe('first-party')
    expect(recipientOf('https://px.adbloom.example/x', null, COMPANY).relation).toBe('third-party')
  })
})

describe('a first party that is none', () => {
  const own = 'https://metrics.corner-shop.example'

  it.each([
    ['/b/ss/corner/1/JS-2.1/s1?AQB=1&pageName=x', 'Adobe', 'analytics'],
    ['/g/collect?v=2&tid=G-1&cid=1.2', 'Google', 'analytics'],
    ['/com.snowplowanalytics.snowplow/tp2', 'Snowplow', 'analytics'],
    ['/capig/events', 'Meta', 'advertising'],
    ['/rec/bundle?OrgId=o&UserId=u', 'FullStory', 'session-recording'],
  ])('by its path: %s is %s', (path, organisation, category) => {
    expect(recipientOf(own + path, PAGE, null)).toMatchObject({ organisation, category, relation: 'third-party' })
    expect(idsOf(own + path)).toEqual(['parties.collector-path'])
  })

  it.each(['/collect?item=3', '/g/collector?tid=1&cid=2', '/blog/b/ss/', '/rec/bundle', '/e/news?ver=2', '/id?name=x'])(
    'but not: %s',
    path => {
      expect(recipientOf(own + path, PAGE, null).relation).toBe('first-party')
    },
  )

  const GA = { name: 'cookie', value: 'theme=dark; _ga=GA1.1.1234567890.1700000000' }
  const META = { name: 'cookie', value: '_fbp=fb.1.1700000000000.987654321' }
  const message = (header: Header, text: string, kind: Request['kind'] = 'xhr') => ({
    message: { headers: [header], body: text ? ({ kind: 'text', text } as const) : null, kind },
  })

  it.each<[string, string, Clues, string]>([
    ['a path beside the vendor’s cookie', '/g/collect?v=2', message(GA, ''), 'Google'],
    [
      'a path that says an account in the cookie’s name',
      '/ingest/batch/',
      message({ name: 'cookie', value: 'ph_phc_abc_posthog=%7B%7D' }, ''),
      'PostHog',
    ],
    [
      'any path, where the vendor’s id stands in the address',
      '/a7/x?tid=G-ABC1&c=1234567890.1700000000',
      message(GA, ''),
      'Google',
    ],
    [
      'any path, where the vendor’s id stands in the body with an event',
      '/api/signal',
      message(META, '{"event_name":"Lead","user":{"fbp":"fb.1.1700000000000.987654321"}}'),
      'Meta',
    ],
    [
      'the same in a form’s body',
      '/api/signal',
      message(META, 'event_name=Lead&fbp=fb.1.1700000000000.987654321', 'beacon'),
      'Meta',
    ],
  ])('by its cookies: %s', (_, path, clues, organisation) => {
    expect(recipientOf(own + path, PAGE, null, clues)).toMatchObject({ organisation, relation: 'third-party' })
  })

  it.each<[string, string, Clues]>([
    ['a cookie that goes to every page of the site', '/basket', message(GA, '')],
    ['a document whose address repeats the id', '/?tid=1&c=1234567890.1700000000', message(GA, '', 'document')],
    ['the vendor’s path without its cookie', '/g/collect?v=2', message(META, '')],
    [
      'a contact form that keeps the id for later',
      '/contact',
      message(META, '{"email":"a@b.example","fbp":"fb.1.1700000000000.987654321"}'),
    ],
    ['an event without the id', '/api/signal', message(META, '{"event_name":"Lead"}')],
    ['a cookie that is called so and holds something else', '/x?tid=1&c=yes', message({ ...GA, value: '_ga=yes' }, '')],
  ])('by its cookies, but not: %s', (_, path, clues) => {
    expect(recipientOf(own + path, PAGE, null, clues).relation).toBe('first-party')
  })

  it('by its canonical name, where the browser tells it', () => {
    const recipient = recipientOf(`${own}/x`, PAGE, null, { canonicalName: 'corner.sc.omtrdc.net' })
    expect(recipient).toMatchObject({ organisation: 'Adobe', category: 'analytics', relation: 'third-party' })
    expect(recipient.because).toEqual([
      {
        id: 'parties.alias',
        with: { host: 'metrics.corner-shop.example', alias: 'corner.sc.omtrdc.net', organisation: 'Adobe' },
      },
    ])
  })

  it.each([
    'd111.cloudfront.net',
    'corner.zendesk.com',
    'corner.eu.auth0.com',
    'edge.corner-shop.example',
    'nobody.example',
  ])('an alias that serves the company’s own pages stays its own: %s', alias => {
    expect(recipientOf(`${own}/x`, PAGE, null, { canonicalName: alias }).relation).toBe('first-party')
  })

  it('a host no list names is known by whose collector stands there', () => {
    const path = '/b/ss/corner/1/JS-2.1/s1?AQB=1'
    expect(recipientOf(`https://smetrics.nobody.example${path}`, PAGE, null)).toMatchObject({
      organisation: 'Adobe',
      category: 'analytics',
      relation: 'third-party',
      because: [{ id: 'parties.collector-elsewhere' }, { id: 'parties.other-company' }],
    })
    // The profile knows better.
    const known = {
      ...COMPANY,
      recipients: [{ name: 'Nobody', sites: ['nobody.example'], category: 'hosting' }],
    } as const
    expect(recipientOf(`https://smetrics.nobody.example${path}`, PAGE, known).organisation).toBe('Nobody')
  })

  it('a declared provider behind the company’s host is a provider', () => {
    const declared = { ...COMPANY, serviceProviders: [{ name: 'Adobe', sites: ['omtrdc.net'] }] }
    expect(recipientOf(`${own}/b/ss/x/1?AQB=1`, PAGE, declared).relation).toBe('service-provider')
  })
})
