import type { Consent } from '../../facts'
import { consentsOfGpp, consentsOfUsPrivacy } from './gpp'
import { consentsOfTcf } from './tcf'

/** What a banner's categories are called, in the words consents are recorded with. */
const PURPOSES: Readonly<Record<string, readonly string[]>> = {
  advertising: ['marketing', 'advertising', 'advertisement', 'targeting', 'c0004'],
  social: ['social', 'c0005'],
  analytics: ['statistics', 'statistic', 'analytics', 'performance', 'measurement', 'c0002'],
}

type Read = (value: string) => Consent[]
const choice = (purpose: string, yes: boolean): Consent => ({
  source: 'banner',
  state: yes ? 'given' : 'refused',
  purpose,
})

/** A choice for each purpose a pattern finds: `(name)` and `(value)`, in that order. */
const choices =
  (pattern: RegExp, means: (value: string) => boolean): Read =>
  value =>
    [...value.matchAll(pattern)]
      .slice(0, 50)
      .flatMap(([, name = '', said = '']) =>
        Object.entries(PURPOSES).flatMap(([purpose, names]) =>
          names.includes(name.toLowerCase()) ? [choice(purpose, means(said))] : [],
        ),
      )

/** Where a banner numbers its purposes. */
const numbered =
  (pattern: RegExp, purposes: Readonly<Record<string, string>>): Read =>
  value =>
    [...value.matchAll(pattern)]
      .slice(0, 50)
      .flatMap(([, number = '', said = '']) =>
        purposes[number] === undefined ? [] : [choice(purposes[number], isYes(said))],
      )

const everything = (yes: boolean): Consent[] => Object.keys(PURPOSES).map(purpose => choice(purpose, yes))

const isYes = (value: string): boolean => /^(?:1|true|yes|allow|granted)$/i.test(value)

/** First-party cookies in which the common banners keep the answer, as their makers document them. */
const COOKIES: readonly { readonly name: RegExp; readonly read: Read }[] = [
  { name: /^euconsent-v2$/, read: consentsOfTcf },
  { name: /^__?gpp$|^IABGPP_HDR_GppString$/, read: consentsOfGpp },
  { name: /^us_?privacy$/, read: consentsOfUsPrivacy },
  // OneTrust: …&groups=C0001:1,C0002:0,C0004:1
  { name: /^OptanonConsent$/, read: choices(/\b(C000\d):([01])/g, isYes) },
  // Cookiebot: {stamp:'…',necessary:true,preferences:false,statistics:false,marketing:true}
  { name: /^CookieConsent$/, read: choices(/\b(statistics|marketing):(true|false)/g, isYes) },
  // CookieYes: consent:yes,action:yes,analytics:yes,advertisement:no
  { name: /^cookieyes-consent$/, read: choices(/\b(analytics|performance|advertisement):(yes|no)/g, isYes) },
  // Cookie Script and others: JSON with the names of the categories agreed to
  { name: /^CookieScriptConsent$/, read: value => (/"action":"reject"/.test(value) ? everything(false) : []) },
  // TrustArc: 0: = required only, 1: = and functional, 2: = and advertising
  {
    name: /^notice_preferences$/,
    read: value => [choice('advertising', /^[23]:/.test(value)), choice('analytics', /^[123]:/.test(value))],
  },
  // Osano's Cookie Consent: one answer for everything; `dismiss` closes a notice that asked nothing
  {
    name: /^cookieconsent_status$/,
    read: value => (value === 'allow' ? everything(true) : value === 'deny' ? everything(false) : []),
  },
  // HubSpot: 1 analytics, 2 advertising, 3 functions, as in 1:true,2:false,3:true
  { name: /^__hs_cookie_cat_pref$/, read: numbered(/\b([12]):(true|false)\b/g, { 1: 'analytics', 2: 'advertising' }) },
  // iubenda: {"purposes":{"1":true,"4":false,"5":true}}, 4 measurement, 5 marketing
  { name: /^_iub_cs-\d+$/, read: numbered(/"([45])":(true|false)\b/g, { 4: 'analytics', 5: 'advertising' }) },
  // Shopify: {"con":{"CMP":{"a":"1","m":"0",…}}}, a analytics, m marketing; empty where nobody answered
  { name: /^_tracking_consent$/, read: numbered(/"([am])":"([01])"/g, { a: 'analytics', m: 'advertising' }) },
]

/** Complianz keeps a cookie a category: cmplz_marketing=allow. */
const CMPLZ = /^cmplz_(marketing|statistics)$/

/**
 * What a banner was answered, read from the site's own cookies. Empty where no known banner left any: that is
 * "none found" only where cookies could be looked at.
 */
export function consentsOfCookies(cookies: readonly (readonly [name: string, value: string])[]): Consent[] {
  return cookies.flatMap(([name, raw]) => {
    const value = decoded(raw.slice(0, 20_000))
    const category = CMPLZ.exec(name)?.[1]
    if (category) return choices(/^(\w+)=(\w+)$/g, isYes)(`${category}=${value}`)
    return COOKIES.find(cookie => cookie.name.test(name))?.read(value) ?? []
  })
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
