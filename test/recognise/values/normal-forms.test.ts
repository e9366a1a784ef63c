import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DataType, Person, Request } from '../../../lib/facts'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import { buildSearch } from '../../../lib/recognise/values/search'

/** For each kind of value: how it may be written and must be found, and what looks like it and must not. */

const JANE: Person = {
  label: 'Jane',
  values: {
    email: ['Jane.Doerington+shop@gmail.com'],
    phone: ['+1 415 555 0132'],
    'given-name': ['Jané'],
    'family-name': ['Doerington'],
    street: ['742 Evergreen Terrace Apt 5'],
    city: ['San Francisco'],
    region: ['California'],
    'postal-code': ['94117'],
    'birth-date': ['2014-05-01'],
    'payment-card': ['4111 1111 1111 1111'],
    'bank-account': ['DE89 3704 0044 0532 0130 00'],
    'government-id': ['536-90-4399'],
    location: ['37.77493,-122.41942'],
  },
}
const search = buildSearch([JANE])

const sent = (name: string, value: string): Request => ({
  id: 1,
  time: 0,
  method: 'GET',
  url: `https://c.tracker.example/p?v=1&${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  headers: [],
  body: null,
  kind: 'xhr',
  page: { url: 'https://shop.example/' },
})

const found = (name: string, value: string): DataType[] => {
  const items = recogniseRequest(sent(name, value), search).items
  return [...new Set(items.filter(({ known }) => known).map(({ dataType }) => dataType))]
}

interface Table {
  /** Any of them is right. */
  readonly is: readonly DataType[]
  /** Each with the parameter it is sent in: `q` speaks for nothing. */
  readonly must: readonly (readonly [name: string, value: string])[]
  readonly mustNot: readonly (readonly [name: string, value: string])[]
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
const uuid = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
/** As `UUID.nameUUIDFromBytes` marks it. */
const version3 = (hex: string): string =>
  `${hex.slice(0, 12)}3${hex.slice(13, 16)}${((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)}${hex.slice(17)}`

const TABLES: Readonly<Record<string, Table>> = {
  'e-mail address': {
    is: ['email'],
    must: [
      ['q', 'Jane.Doerington+shop@gmail.com'],
      ['q', 'JANE.DOERINGTON+SHOP@GMAIL.COM'],
      ['q', ' jane.doerington+shop@gmail.com '],
      ['q', 'jane.doerington@gmail.com'],
      ['q', 'janedoerington@gmail.com'],
      ['email', 'jane.doerington'],
      ['q', 'write to jane.doerington@gmail.com today'],
      ['q', md5('janedoerington@gmail.com')],
      ['q', uuid(md5('jane.doerington+shop@gmail.com'))],
      ['q', uuid(md5('jane.doerington@gmail.com')).toUpperCase()],
      ['q', uuid(version3(md5('jane.doerington@gmail.com')))],
      ['q', 'moc.liamg@notgnireod.enaj'],
      ['q', 'jane-doerington-shop-gmail-com'],
      ['q', 'https://jane-doerington-shop-gmail-com.tracker.example/p'],
      ['q', 'ｊａｎｅ．ｄｏｅｒｉｎｇｔｏｎ＠ｇｍａｉｌ．ｃｏｍ'],
      ['q', 'jane.doerington=40gmail.com'],
      ['q', 'To: jane.doer=\r\nington=40gmail.com=0D'],
    ],
    mustNot: [
      ['q', 'mary.jane.doerington@gmail.com'],
      ['q', 'jane.doerington@gmail.com.example'],
      ['q', 'jane.doerington@gmail.co'],
      ['q', 'doerington@gmail.com'],
      ['q', 'mary-jane-doerington-shop-gmail-com'],
      ['q', 'jane-doerington-shop-gmail-com-fans'],
      ['q', 'jane-doerington-shop-gmail.example'],
      ['q', 'ｊａｎｅ＠ｇｍａｉｌ．ｃｏｍ'],
      ['q', 'jane.doerington=41gmail.com'],
      ['q', uuid(md5('somebody@gmail.com'))],
      ['q', '550e8400-e29b-41d4-a716-446655440000'],
    ],
  },
  telephone: {
    is: ['phone'],
    must: [
      ['q', '+14155550132'],
      ['q', '14155550132'],
      ['q', '0014155550132'],
      ['q', '01114155550132'],
      ['q', '4155550132'],
      ['q', '(415) 555-0132'],
      ['q', '415.555.0132'],
      ['q', '+1-415-555-0132'],
      ['q', '1 (415) 555 0132'],
      ['q', 'tel:+1-415-555-0132'],
      ['phone_last4', '0132'],
      ['q', '０１１－１－４１５－５５５－０１３２'],
      ['q', '（４１５）　５５５－０１３２'],
      ['q', md5('+14155550132')],
      ['q', uuid(md5('+14155550132'))],
    ],
    mustNot: [
      ['q', '+44 4155550132'],
      ['q', '94155550132'],
      ['q', '41555501321'],
      ['q', '5550132'],
      ['q', '0132'],
      ['order', '4155-5501-3'],
      ['q', '0.4155550132'],
      ['q', '415 555 0133'],
      ['q', '４１５－５５５－０１３３'],
    ],
  },
  name: {
    is: ['name', 'given-name', 'family-name'],
    must: [
      ['q', 'Jané Doerington'],
      ['q', 'JANE DOERINGTON'],
      ['q', 'Doerington, Jané'],
      ['q', 'doerington jane'],
      ['q', 'jane.doerington'],
      ['q', 'Jane%20Doerington'],
      ['name', 'J. Doerington'],
      ['first_name', 'jane'],
      ['vorname', 'Jané'],
      ['ln', 'doerington'],
      ['q', md5('jane doerington')],
      ['q', 'Ｊａｎｅ　Ｄｏｅｒｉｎｇｔｏｎ'],
      ['ud[fn]', md5('jane')],
    ],
    mustNot: [
      ['q', 'Jane'],
      ['q', 'jane street capital'],
      ['q', 'Janet Doering'],
      ['q', 'Doeringtons'],
      ['q', 'plain jane'],
      ['city', 'Jane'],
    ],
  },
  address: {
    is: ['street', 'postal-address'],
    must: [
      ['q', '742 Evergreen Terrace Apt 5'],
      ['q', '742 EVERGREEN TERRACE, APT 5'],
      ['q', '742 Evergreen Ter Apt 5'],
      ['q', '742 Evergreen Ter. #5'],
      ['q', '742 Evergreen Terrace Apartment 5'],
      ['q', '742 Evergreen Terrace'],
      ['q', '742 Evergreen Terrace\nApt 5'],
      ['q', '742 Evergreen Terrace Apt 5, San Francisco, CA 94117'],
      ['q', md5('742 evergreen terrace apt 5')],
    ],
    mustNot: [
      ['q', '743 Evergreen Terrace'],
      ['q', '1742 Evergreen Terrace'],
      ['q', 'Evergreen Terrace'],
      ['q', '742 evergreen trees'],
      ['q', '742'],
      ['q', '742 Terrace Evergreen'],
    ],
  },
  'city, region and postal code': {
    is: ['city', 'region', 'postal-code'],
    must: [
      ['city', 'San Francisco'],
      ['ct', 'sanfrancisco'],
      ['state', 'CA'],
      ['region', 'california'],
      ['zip', '94117'],
      ['postal_code', '94117'],
    ],
    mustNot: [
      ['q', 'San Francisco'],
      ['q', '94117'],
      ['size', '94117x250'],
      ['price', '94117'],
      ['zip', '941170'],
      ['q', 'CA'],
      ['q', 'california'],
    ],
  },
  'birth date': {
    is: ['birth-date'],
    must: [
      ['dob', '2014-05-01'],
      ['dob', '01/05/2014'],
      ['dob', '05/01/2014'],
      ['dob', '1.5.2014'],
      ['dob', '20140501'],
      ['dob', '01052014'],
      ['birthday', 'May 1, 2014'],
      ['birthday', '1 May 2014'],
      ['birthdate', '2014-05-01T00:00:00Z'],
      ['birthdate', String(Date.UTC(2014, 4, 1))],
      ['birthdate', String(Date.UTC(2014, 4, 1) / 1000)],
      ['db', md5('20140501')],
    ],
    mustNot: [
      ['t', '2014-05-01'],
      ['released', '2014-05-01'],
      ['q', '20140501'],
      ['dob', '2014-05-02'],
      ['dob', '12014-05-011'],
      ['v', '01.05.2014'],
      ['ts', String(Date.UTC(2014, 4, 1))],
    ],
  },
  'payment card': {
    is: ['payment-card'],
    must: [
      ['q', '4111 1111 1111 1111'],
      ['q', '4111111111111111'],
      ['q', '4111-1111-1111-1111'],
      ['q', md5('4111111111111111')],
    ],
    mustNot: [
      ['q', '41111111111111112'],
      ['q', '4111 1111 1111 1112'],
      ['q', '0.4111111111111111'],
      ['q', '1111'],
    ],
  },
  'bank account': {
    is: ['bank-account'],
    must: [
      ['q', 'DE89 3704 0044 0532 0130 00'],
      ['q', 'DE89370400440532013000'],
      ['q', 'de89370400440532013000'],
      ['q', 'DE89-3704-0044-0532-0130-00'],
      ['q', md5('DE89370400440532013000')],
    ],
    mustNot: [
      ['q', 'DE88370400440532013000'],
      ['q', 'XDE89370400440532013000'],
      ['q', 'DE893704004405320130001'],
    ],
  },
  'government number': {
    is: ['government-id'],
    must: [
      ['q', '536-90-4399'],
      ['q', '536904399'],
      ['q', '536 90 4399'],
      ['ssn', md5('536904399')],
    ],
    mustNot: [
      ['q', '5369043991'],
      ['q', '1536904399'],
      ['q', '536-90-4398'],
      ['q', '0.536904399'],
    ],
  },
  place: {
    is: ['location'],
    must: [
      ['q', '37.77493,-122.41942'],
      ['ll', '37.77493, -122.41942'],
      ['lat', '37.77493'],
      ['lng', '-122.41942'],
      ['lat', '37.7749'],
      ['lat', '37.774930012'],
      ['q', '9q8yyk8y'],
      ['q', '9Q8YYK8YUV'],
      ['geohash', '9q8yyk'],
      ['q', '37°46\'29.7"N 122°25\'9.9"W'],
      ['q', '37° 46′ 29.75″ N, 122° 25′ 9.91″ W'],
      ['q', '-122°25.165′ 37°46.496′'],
      ['lat', '37°46′30″'],
      ['latE7', '377749300'],
      ['lng_e7', '-1224194200'],
      ['longitudeE6', '-122419420'],
      ['q', '377749300,-1224194200'],
    ],
    mustNot: [
      ['q', '37.77'],
      ['lat', '37.9'],
      ['lat', '38.77493'],
      ['width', '122.41'],
      ['q', '9q8yyk'],
      ['q', '9q8yyk8z'],
      ['geohash', '9q8yym'],
      ['q', '37°'],
      ['q', '37° 46′'],
      ['q', '37°46\'29.7"S 122°25\'9.9"E'],
      ['q', '37°46\'28.1"N 122°25\'8.2"W'],
      ['q', '37:46:29'],
      ['q', '377749300'],
      ['order', '377749300'],
      ['latE7', '377749400'],
      ['css', 'left:37.7749%;top:122.4194px'],
    ],
  },
}

describe.each(Object.entries(TABLES))('%s', (_, { is, must, mustNot }) => {
  it.each(must)('must be found: %s=%s', (name, value) => {
    expect(found(name, value).filter(type => is.includes(type))).not.toEqual([])
  })
  it.each(mustNot)('must not: %s=%s', (name, value) => {
    expect(found(name, value).filter(type => is.includes(type))).toEqual([])
  })
})
