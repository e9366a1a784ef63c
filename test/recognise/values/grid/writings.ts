import { geohash } from './geohash'
import type { Random } from './random'

/** One way a value is written by whoever sends it, and the parameter that would say what it is. */
export interface Writing {
  readonly dataType: readonly string[]
  readonly form: string
  readonly text: string
  /** A name must speak for it, plain or digested. */
  readonly key: string
  readonly needsKey: boolean
  /** Compared as a number or by words, so that only some exact writings are known as digests. */
  readonly plainOnly?: boolean
  /** One of the writings a digest of a digest is made of. */
  readonly main?: boolean
}

type Values = Readonly<Record<string, readonly string[]>>

/** Written down apart from the product's own table of forms: the grid is what it promises. */
export function writingsOf(values: Values, random: Random): Writing[] {
  const first = (type: string): string => values[type]?.[0] ?? ''
  return [
    ...emailWritings(first('email')),
    ...phoneWritings(first('phone')),
    ...nameWritings(first('given-name'), first('family-name')),
    ...streetWritings(first('street')),
    ...placeWritings(first('city'), first('region'), first('postal-code'), first('country')),
    ...dateWritings(first('birth-date')),
    ...numberWritings('payment-card', first('payment-card'), 'card_number'),
    ...numberWritings('bank-account', first('bank-account'), 'iban'),
    ...numberWritings('government-id', first('government-id'), 'ssn'),
    ...spellings(['username', 'email'], 'as typed', first('username'), 'username', false),
    ...exact('password', first('password'), 'password'),
    ...exact('online-id', first('online-id'), 'idfa'),
    ...exact('online-id', first('online-id').replaceAll('-', ''), 'gaid'),
    ...exact('ip-address', first('ip-address'), 'client_ip'),
    ...exact('message-content', first('message-content'), 'message'),
    ...spellings(['school'], 'as typed', first('school'), 'school', true),
    ...spellings(['parent-contact'], 'as typed', first('parent-contact'), 'parent_email', false),
    ...locationWritings(first('location'), random),
    { dataType: ['gender'], form: 'initial', text: first('gender').slice(0, 1), key: 'gender', needsKey: true },
    { dataType: ['age'], form: 'as typed', text: first('age'), key: 'age', needsKey: true },
  ]
}

const exact = (dataType: string, text: string, key: string): Writing[] => [
  { dataType: [dataType], form: 'as typed', text, key, needsKey: false },
]

const spellings = (
  dataType: readonly string[],
  form: string,
  text: string,
  key: string,
  needsKey: boolean,
): Writing[] =>
  [...new Set([text, text.toLowerCase(), text.toUpperCase()])].map(spelled => ({
    dataType,
    form,
    text: spelled,
    key,
    needsKey,
  }))

/** Nobody shouts an address before hashing it twice. */
const usual = (writing: Writing): Writing => ({ ...writing, main: writing.text === writing.text.toLowerCase() })

function emailWritings(email: string): Writing[] {
  const [local = '', domain = ''] = email.split('@')
  const bare = local.split('+')[0] ?? ''
  const folded = domain.toLowerCase() === 'gmail.com' ? [`${bare.replaceAll('.', '')}@${domain}`] : []
  return [
    ...spellings(['email'], 'as typed', email, 'email', false).map(usual),
    ...spellings(['email'], 'plus tag removed', `${bare}@${domain}`, 'em', false),
    ...folded.flatMap(text => spellings(['email'], 'gmail folded', text, 'hem', false)),
    ...spellings(['email'], 'a label', email.toLowerCase().replace(/[^a-z\dü]+/g, '-'), 'em', false),
    ...spellings(['email', 'username'], 'local part', local, 'email', true),
  ]
}

function phoneWritings(phone: string): Writing[] {
  const e164 = phone.replace(/[^\d+]/g, '')
  const digits = e164.slice(1)
  const groups = phone.slice(1).split(/[ -]/)
  const national = groups.slice(1)
  const texts = [
    phone,
    e164,
    digits,
    `00${digits}`,
    national.join(''),
    groups.join('-'),
    groups.join('.'),
    `+${groups.join('-')}`,
  ]
  const plain = [
    national.join(' '),
    national.join('-'),
    national.join('.'),
    `(${national[0]}) ${national.slice(1).join('-')}`,
  ]
  return [
    ...texts
      .slice(0, 5)
      .map(text => ({ dataType: ['phone'], form: 'digits', text, key: 'phone', needsKey: false, main: text === e164 })),
    ...[...texts.slice(5), ...plain].map(text => ({
      dataType: ['phone'],
      form: 'punctuation',
      text,
      key: 'tel',
      needsKey: false,
      plainOnly: true,
    })),
    { dataType: ['phone'], form: 'last digits', text: digits.slice(-4), key: 'phone_last4', needsKey: true },
  ]
}

function nameWritings(given: string, family: string): Writing[] {
  const unmarked = family.replaceAll('ü', 'u')
  const orders = [
    `${given} ${family}`,
    `${family}, ${given}`,
    `${family} ${given}`,
    `${given}.${family}`,
    `${given} ${unmarked}`,
    `${given}${family}`,
  ]
  return [
    ...orders.flatMap(text => spellings(['name'], 'full', text, 'name', false)),
    ...spellings(['name'], 'initial', `${given[0]}. ${family}`, 'name', true),
    ...spellings(['given-name'], 'given', given, 'first_name', true),
    ...spellings(['given-name'], 'given', given, 'ud[fn]', true),
    ...spellings(['family-name'], 'family', family, 'lastName', true),
    ...spellings(['family-name'], 'family, unmarked', unmarked, 'ln', true),
  ]
}

function streetWritings(street: string): Writing[] {
  const [number = '', name = '', kind = '', , flat = ''] = street.split(' ')
  const short: Record<string, string> = {
    Street: 'St',
    Avenue: 'Ave',
    Road: 'Rd',
    Terrace: 'Ter',
    Lane: 'Ln',
    Court: 'Ct',
    Drive: 'Dr',
    Square: 'Sq',
  }
  const writing = (form: string, text: string, plainOnly: boolean): Writing => ({
    dataType: ['street', 'postal-address'],
    form,
    text,
    key: 'address',
    needsKey: false,
    plainOnly,
  })
  return [
    ...spellings(['street', 'postal-address'], 'as typed', street, 'street', false),
    writing('abbreviated', `${number} ${name} ${short[kind]} Apt ${flat}`, false),
    writing('abbreviated', `${number} ${name} ${kind} #${flat}`, true),
    writing('abbreviated', `${number} ${name} ${short[kind]}., Apartment ${flat}`, true),
    writing('without the flat', `${number} ${name} ${kind}`, false),
    writing('split lines', `${number} ${name} ${kind}\r\nApt ${flat}`, true),
  ]
}

function placeWritings(city: string, region: string, code: string, country: string): Writing[] {
  return [
    ...spellings(['city'], 'city', city, 'city', true),
    ...spellings(['city'], 'letters alone', city.replaceAll(' ', '').toLowerCase(), 'ct', true),
    ...spellings(['region'], 'region', region, 'state', true),
    ...spellings(['postal-code'], 'code', code, 'zip', true),
    ...spellings(['postal-code'], 'code', code, 'zp', true),
    ...spellings(['country'], 'country', country, 'country', true),
  ]
}

function dateWritings(date: string): Writing[] {
  const [y = '', m = '', d = ''] = date.split('-')
  const short = (part: string) => String(Number(part))
  const orders = [
    [y, m, d],
    [d, m, y],
    [m, d, y],
    [y, short(m), short(d)],
    [short(d), short(m), y],
    [short(m), short(d), y],
  ]
  const texts = orders.flatMap(parts => ['-', '/', '.', ' '].map(between => parts.join(between)))
  const compact = [
    y + m + d,
    d + m + y,
    m + d + y,
    `${m}/${d}/${y.slice(2)}`,
    String(Date.parse(date) / 1000),
    String(Date.parse(date)),
  ]
  const word = new Date(date).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
  const words = [`${word} ${short(d)}, ${y}`, `${short(d)} ${word.slice(0, 3)} ${y}`, `${date}T00:00:00.000Z`]
  return [...texts, ...compact, ...words].map(text => ({
    dataType: ['birth-date'],
    form: 'date',
    text,
    key: 'birthday',
    needsKey: true,
  }))
}

function numberWritings(dataType: string, typed: string, key: string): Writing[] {
  const bare = typed.replace(/[^\dA-Z]/g, '')
  const texts = [typed, bare, typed.replace(/[ -]/g, '-'), typed.replace(/[ -]/g, ' ')]
  return [...new Set(texts)].map(text => ({ dataType: [dataType], form: 'number', text, key, needsKey: false }))
}

function locationWritings(typed: string, random: Random): Writing[] {
  const [latitude = '', longitude = ''] = typed.split(',')
  const whole = (text: string, decimals: number) => String(Math.round(Number(text) * 10 ** decimals))
  const hash = geohash(Number(latitude), Number(longitude), 6 + random.below(5))
  const degrees = [inDegrees(latitude, 'N', 'S'), inDegrees(longitude, 'E', 'W')].join(random.pick([' ', ', ']))
  const cut = (text: string, decimals: number) => text.slice(0, text.indexOf('.') + 1 + decimals)
  return [
    { dataType: ['location'], form: 'both', text: typed, key: 'pos', needsKey: false },
    { dataType: ['location'], form: 'both', text: `${latitude}, ${longitude}`, key: 'pos', needsKey: false },
    {
      dataType: ['location'],
      form: 'cut',
      text: cut(latitude, 2 + random.below(3)),
      key: 'lat',
      needsKey: true,
      plainOnly: true,
    },
    {
      dataType: ['location'],
      form: 'more decimals',
      text: `${longitude}${random.text('0123456789', 4)}`,
      key: 'longitude',
      needsKey: true,
      plainOnly: true,
    },
    { dataType: ['location'], form: 'geohash', text: hash, key: 'geohash', needsKey: true },
    { dataType: ['location'], form: 'whole number', text: whole(latitude, 7), key: 'latitudeE7', needsKey: true },
    { dataType: ['location'], form: 'whole number', text: whole(longitude, 6), key: 'lng_e6', needsKey: true },
    { dataType: ['location'], form: 'degrees', text: degrees, key: 'exif', needsKey: false, plainOnly: true },
  ]
}

function inDegrees(text: string, positive: string, negative: string): string {
  const seconds = Math.abs(Number(text)) * 3600
  const minutes = Math.floor(seconds / 60)
  return `${Math.floor(minutes / 60)}°${minutes % 60}′${(seconds % 60).toFixed(2)}″${Number(text) < 0 ? negative : positive}`
}
