import type { Consent, DataItem, DataType, Subject } from '../../lib/facts'
import { judgeAccess } from '../../lib/judge/account'
import { joinActivity, judgeVisit, type Visit } from '../../lib/judge/activity'
import { judgeChange } from '../../lib/judge/changes'
import { judgeChildLink } from '../../lib/judge/child-links'
import { judgeDirectory } from '../../lib/judge/directory'
import type { Finding } from '../../lib/judge/finding'
import { type FormFacts, judgeForm } from '../../lib/judge/form'
import { judgeFlow } from '../../lib/judge/judge'
import type { Situation } from '../../lib/judge/situation'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { pageOf } from './page-of'
import { ADULT, CHILD, flowOf, situationOf } from './situation-of'
import type { Setting } from './two-policies'

/** An ordinary thing that happens on a well-behaved site, and what judging makes of it. */
export type Ordinary = readonly [name: string, happens: (setting: Setting) => readonly Finding[]]

type Items = readonly (DataType | Partial<DataItem>)[]
interface Who {
  readonly subject?: Subject
  readonly consent?: readonly Consent[]
  readonly childDirected?: boolean
}

const situation = (
  { policy, company, page }: Setting,
  { subject = ADULT, consent, childDirected = false }: Who = {},
): Situation => {
  const base = situationOf({ policy, company, subject, url: page, ...(consent ? { consent } : {}) })
  return { ...base, page: { ...base.page, childDirected } }
}

/** A message to `to`; `own:` stands for the company's site. */
const sends =
  (to: string, items: Items, who: Who = {}) =>
  (setting: Setting) => {
    const own = new URL(setting.page)
    const url = to.replace(/^own:/, own.origin)
    return judgeFlow(flowOf({ to: url, items, from: setting.page, company: setting.company }), situation(setting, who))
  }

const visits = (messages: readonly (readonly [to: string, items: Items])[]) => (setting: Setting) => {
  const flows = messages.map(([to, items]) => flowOf({ to, items, from: setting.page, company: setting.company }))
  const visit = flows.reduce<Visit>(joinActivity, {})
  return [...judgeVisit(visit, situation(setting)), ...flows.flatMap(flow => judgeFlow(flow, situation(setting)))]
}

const fills =
  (form: Partial<FormFacts> & { asks: FormFacts['asks'] }, who: Who = {}) =>
  (setting: Setting) =>
    judgeForm(
      {
        recipient: recipientOf(setting.page, setting.page, setting.company),
        purpose: 'sign-up',
        ordersElsewhere: false,
        marketing: null,
        parentalWording: false,
        ...form,
      },
      situation(setting, who),
    )
const asks = (...types: DataType[]): FormFacts['asks'] => types.map(dataType => ({ dataType, because: [] }))

/** What a message holds besides the person's own values: nothing, or that a page was looked at. */
const LOOKS: Items = ['browsing-activity']
const WEBFINGER = '/.well-known/webfinger?resource=acct%3Arobin%40mail.example'

const HASHED: Partial<DataItem> = { dataType: 'online-id', transforms: ['sha256', 'hex'], known: false }

/** Nothing of severity `low` or higher may come of any of these. */
export const ORDINARY: readonly Ordinary[] = [
  ['logging in to the company itself', sends('own:/log-in', ['username', 'password'])],
  ['signing up with the company itself', sends('own:/sign-up', ['name', 'email', 'phone', 'postal-address'])],
  [
    'an order with address and card at the company itself',
    sends('own:/order', ['name', 'street', 'city', 'postal-code', 'payment-card']),
  ],
  ['a birth date sent to the company itself', sends('own:/sign-up', ['email', 'birth-date'])],
  ['a message written to the company itself', sends('own:/contact', ['message-content', 'email'])],
  ['the company’s own page views', sends('own:/count', ['browsing-activity', 'online-id'])],
  ['the company’s own page views of somebody logged in', sends('own:/count', ['browsing-activity', 'username'])],
  [
    'a chat with the declared chat vendor',
    sends('https://chat.deskbird.example/socket', ['message-content', 'name', 'email']),
  ],
  ['the chat’s own id and page', sends('https://chat.deskbird.example/ping', ['online-id', 'browsing-activity'])],
  [
    'fraud prevention at the log-in',
    sends('https://check.surefoot.example/check', ['email', 'ip-address', 'online-id']),
  ],
  [
    'fraud prevention with the pages somebody saw',
    sends('https://check.surefoot.example/check', ['browsing-activity', 'online-id']),
  ],
  ['a captcha', sends('https://www.google.com/recaptcha/api2/reload', ['online-id', 'browsing-activity'])],
  ['a CDN', sends('https://cdn.jsdelivr.net/npm/x', [])],
  [
    'a CDN that sees an address and an id',
    sends('https://cdnjs.cloudflare.com/x.js', ['ip-address', 'online-id', 'browsing-activity']),
  ],
  ['an image host', sends('https://res.cloudinary.com/x.png', ['ip-address'])],
  ['a map', sends('https://maps.googleapis.com/maps/api/js', ['browsing-activity'])],
  ['a map of where somebody is', sends('https://api.mapbox.com/styles', ['location'])],
  ['fonts', sends('https://fonts.gstatic.com/s/a.woff2', [])],
  ['fonts that hear of the page', sends('https://fonts.googleapis.com/css', ['browsing-activity', 'ip-address'])],
  ['a video', sends('https://player.vimeo.com/video/1', ['browsing-activity'])],
  ['a consent banner’s own record', sends('https://cdn.cookielaw.org/consent', ['online-id', 'browsing-activity'])],
  ['web analytics without ids', sends('https://stats.tallyfox.example/hit', ['browsing-activity'])],
  [
    'seven page views without an id',
    visits(Array.from({ length: 7 }, () => ['https://stats.tallyfox.example/hit', ['browsing-activity']] as const)),
  ],
  [
    'a page view here and an id there',
    visits([
      ['https://stats.tallyfox.example/hit', ['browsing-activity']],
      ['https://px.adbloom.example/p', ['online-id']],
    ]),
  ],
  [
    'an advertising pixel that learns only an address of the network',
    sends('https://px.adbloom.example/p', ['ip-address']),
  ],
  ['an advertising pixel that learns a country', sends('https://px.adbloom.example/p', ['country'])],
  ['a city alone', sends('https://stats.tallyfox.example/hit', ['city', 'region', 'postal-code'])],
  ['an age and a gender alone', sends('https://px.adbloom.example/p', ['age', 'gender'])],
  ['a birth year in a page’s address', sends('own:/born?y=1988', [{ dataType: 'age', where: 'url.query.y' }])],
  [
    'an identifier in the company’s own address',
    sends('own:/page?sid=1', [{ dataType: 'online-id', where: 'url.query.sid' }]),
  ],
  ['a hash that is a file’s name', sends('https://px.adbloom.example/app.9f86d081.js', [HASHED])],
  [
    'a hash of the person’s address in the company’s own link',
    sends('own:/u', [{ where: 'url.query.h', transforms: ['sha256', 'hex'] }]),
  ],
  ['an empty message to a tracker', sends('https://www.facebook.com/tr', [])],
  ['a message to nobody known, with nothing in it', sends('https://x.nobody.example/', [])],
  [
    'an affiliate’s single sign-on',
    ({ company, ...setting }) =>
      sends(`https://login.${company.subsidiaries[0]}/sso`, ['email', 'username'])({ company, ...setting }),
  ],
  [
    'the company’s second site',
    ({ company, ...setting }) => sends(`https://static.${company.sites.at(-1)}/x`, ['email'])({ company, ...setting }),
  ],
  [
    'two hosts of one organisation',
    setting =>
      judgeFlow(flowOf({ to: 'https://www.facebook.com/tr', items: ['email'], from: 'https://www.instagram.com/' }), {
        ...situation({ ...setting, page: 'https://www.instagram.com/' }),
        company: null,
      }),
  ],
  [
    'paying through a declared payment provider',
    setting => {
      const company = { ...setting.company, serviceProviders: [{ name: 'Stripe', sites: ['stripe.com'] }] }
      return sends('https://api.stripe.com/v1/tokens', ['name', 'payment-card', 'postal-code'])({ ...setting, company })
    },
  ],
  [
    'a machine of one’s own, without encryption',
    setting =>
      sends('http://localhost:3000/sign-up', ['email'])({
        ...setting,
        company: { ...setting.company, sites: ['localhost'] },
        page: 'http://localhost:3000/',
      }),
  ],
  [
    'a marketing box nobody touched, and the address sent to the declared mailer',
    setting => {
      const company = { ...setting.company, serviceProviders: [{ name: 'Mailmoth', sites: ['mailmoth.example'] }] }
      const untouched: Consent = { source: 'checkbox', state: 'pending', purpose: 'marketing', text: 'Send me offers' }
      return sends('https://api.mailmoth.example/list', ['email'], { consent: [untouched] })({ ...setting, company })
    },
  ],
  [
    'somebody flagged by hand who is past the policy’s own age, logging in',
    setting => {
      const age = setting.policy.minorAge ?? 18
      return sends('own:/log-in', ['email', 'password'], { subject: { ...ADULT, age, minor: true } })(setting)
    },
  ],
  [
    'a page view while a consent banner is waiting',
    sends('https://stats.tallyfox.example/hit', ['browsing-activity'], {
      consent: [{ source: 'banner', state: 'pending' }],
    }),
  ],
  ['a password manager filling a log-in form', fills({ asks: asks('username', 'password'), purpose: 'log-in' })],
  ['a search box', fills({ asks: [], purpose: 'search' })],
  ['a shop finder that asks for a town', fills({ asks: asks('city', 'postal-code'), purpose: 'search' })],
  ['a newsletter that asks for an address', fills({ asks: asks('email'), purpose: 'newsletter' })],
  [
    'a sign-up form with an empty marketing box',
    fills({
      asks: asks('name', 'email'),
      marketing: { selector: '#m', preTicked: false, refusable: true, text: 'Send me offers' },
    }),
  ],
  ['an order by call-back', fills({ asks: asks('name', 'phone'), ordersElsewhere: true })],
  ['a grown-up on a form without a word about parents', fills({ asks: asks('name', 'email'), parentalWording: false })],
  [
    'somebody exactly of the policy’s age',
    setting =>
      fills({ asks: asks('name', 'email') }, { subject: { ...ADULT, age: setting.policy.minorAge ?? 18 } })(setting),
  ],
  [
    'a person who said no to marketing, logging in',
    sends('own:/log-in', ['email', 'password'], { subject: { ...ADULT, choices: { marketing: 'opted-out' } } }),
  ],
  [
    'a page that shows the person’s own name',
    setting =>
      judgeDirectory(
        { page: pageOf({ title: 'Welcome back', text: 'Hello Robin Winterbourne' }), shows: ['name'] },
        situation(setting),
      ),
  ],
  [
    'an account page with the person’s own data',
    setting =>
      judgeDirectory(
        {
          page: pageOf({ title: 'Your account', text: 'Robin, robin@mail.example, 020 7946 0123' }),
          shows: ['name', 'email'],
        },
        situation(setting),
      ),
  ],
  [
    'a directory with a way out',
    setting =>
      judgeDirectory(
        {
          page: pageOf({
            title: 'Shop directory',
            text: 'Robin 020 7946 0123, Ash 020 7946 0456',
            links: ['Remove my entry'],
          }),
          shows: ['name'],
        },
        situation(setting),
      ),
  ],
  [
    'a directory that does not list the person',
    setting =>
      judgeDirectory(
        { page: pageOf({ title: 'Shop directory', text: 'Ash 020 7946 0456, Elm 020 7946 0457' }), shows: [] },
        situation(setting),
      ),
  ],
  [
    'an account page with a way to the data',
    setting =>
      judgeAccess(
        pageOf({ url: 'https://www.shop.example/account', links: ['Edit your details'] }),
        situation(setting),
      ),
  ],
  ['a page that is no account page', setting => judgeAccess(pageOf({ title: 'Home' }), situation(setting))],
  [
    'a policy that is the same as last time',
    setting => judgeChange({ before: setting.policy, clauses: [], announced: false }, situation(setting)),
  ],
  [
    'a policy that was changed and said so',
    setting =>
      judgeChange(
        {
          before: { source: { ...setting.policy.source, hash: 'other' }, updated: null },
          clauses: ['a'],
          announced: true,
        },
        situation(setting),
      ),
  ],
  [
    'a children’s page that links to a site with a policy',
    setting =>
      judgeChildLink(
        {
          link: { href: 'https://play.nobody.example/', text: 'Play', rel: '', inFooter: false },
          page: pageOf({ url: 'https://play.nobody.example/', links: ['Privacy policy'] }),
          asksForData: true,
        },
        situation(setting, { childDirected: true }),
      ),
  ],
  [
    'a children’s page that links to a site that asks for nothing',
    setting =>
      judgeChildLink(
        {
          link: { href: 'https://play.nobody.example/', text: 'Play', rel: '', inFooter: false },
          page: pageOf({ url: 'https://play.nobody.example/' }),
          asksForData: false,
        },
        situation(setting, { childDirected: true }),
      ),
  ],
  ['a way back to a forgotten password', sends('own:/reset', ['email'])],
  ['a code by text message asked for at the company itself', sends('own:/verify', ['phone'])],
  ['the company’s own search as it is typed', sends('own:/search?q=shoes', LOOKS)],
  ['another host of the company', setting => sends(`https://api.${setting.company.sites[0]}/v2`, ['email'])(setting)],
  ['a page counter the company runs itself, without ids', sends('own:/matomo.php?action_name=Home', LOOKS)],
  ['a worker that fetches the site’s files beforehand', sends('own:/assets/app.4f2a9c.js', [])],
  ['a report of the browser that a page broke its own rules', sends('own:/csp-report', LOOKS)],
  ['the same report at a service for it', sends('https://larkline.report-uri.com/r/d/csp/enforce', LOOKS)],
  ['an error report that names the page', sends('https://o1.ingest.sentry.io/api/1/envelope/', LOOKS)],
  ['a page that asks how fast it was', sends('https://bam.nr-data.net/events/1/x', LOOKS)],
  ['a test of two versions of a page, without ids', sends('https://cdn.optimizely.com/datafiles/x.json', LOOKS)],
  ['a switch for features, without ids', sends('https://clientsdk.launchdarkly.com/sdk/evalx', LOOKS)],
  ['an embedded film without ids', sends('https://www.youtube-nocookie.com/embed/x', LOOKS)],
  ['a tag manager that is loaded', sends('https://www.googletagmanager.com/gtm.js?id=GTM-1', LOOKS)],
  ['a frame to pay in, before anything is typed', sends('https://m.stripe.com/6', ['online-id', ...LOOKS])],
  ['a puzzle that tells people from robots', sends('https://hcaptcha.com/getcaptcha', ['online-id', ...LOOKS])],
  ['a chat window nobody opened', sends('https://api-iam.intercom.io/messenger/web/ping', ['online-id', ...LOOKS])],
  ['signing up for notices of the browser', sends('https://fcm.googleapis.com/fcm/connect/subscribe', ['online-id'])],
  ['a name looked up over an encrypted line', sends('https://cloudflare-dns.com/dns-query', [])],
  ['the list of vendors a consent banner loads', sends('https://vendor-list.consensu.org/v3/vendor-list.json', [])],
  ['a service that tells the country from the line', sends('https://ipapi.co/json/', ['ip-address', 'country'])],
  [
    'a password manager that asks whether a password was stolen, by five letters of its digest',
    sends('https://api.pwnedpasswords.com/range/21BD1', []),
  ],
  [
    'a log-in service of the company’s, asked who logs in, as the standard has it',
    setting => {
      const company = { ...setting.company, serviceProviders: [{ name: 'Okta', sites: ['okta.com'] }] }
      const asked = [{ dataType: 'email', where: 'url.query.resource' }] as const
      return sends(`https://larkline.okta.com${WEBFINGER}`, asked)({ ...setting, company })
    },
  ],
  [
    'one log-in for two sites that their owner declares related',
    setting =>
      judgeFlow(flowOf({ to: 'https://www.welt.de/sso', items: ['email'], from: 'https://www.bild.de/' }), {
        ...situation({ ...setting, page: 'https://www.bild.de/' }),
        company: null,
      }),
  ],
  [
    'a letter asked for, and the address sent to the declared mailer',
    setting => {
      const company = { ...setting.company, serviceProviders: [{ name: 'Mailmoth', sites: ['mailmoth.example'] }] }
      const yes: Consent = { source: 'checkbox', state: 'given', purpose: 'marketing', text: 'Send me offers' }
      return sends('https://api.mailmoth.example/list', ['email'], { consent: [yes] })({ ...setting, company })
    },
  ],
  ['a child who looks at a page with fonts', sends('https://fonts.gstatic.com/s/a.woff2', LOOKS, { subject: CHILD })],
  ['a child who watches a film without ids', sends('https://player.vimeo.com/video/1', LOOKS, { subject: CHILD })],
  ['a child who searches', fills({ asks: [], purpose: 'search' }, { subject: CHILD })],
  ['a child who plays on a page for children', sends('own:/score', LOOKS, { subject: CHILD, childDirected: true })],
]
