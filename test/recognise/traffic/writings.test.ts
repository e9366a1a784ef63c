import { Buffer } from 'node:buffer'
import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../lib/facts'
import { base64, EMAIL, JANE, type Sent, sha256, told } from './told'

/** How the same data are written in other countries, by other forms, and packed by other scripts. */

const uri = encodeURIComponent
const person = (values: Person['values']): Person => ({ label: 'Somebody', values })

const JURGEN = person({
  phone: ['+49 171 5550132'],
  'given-name': ['Jürgen'],
  'family-name': ['Müßig'],
  street: ['Karl-Marx-Straße 5'],
  city: ['Köln'],
  'postal-code': ['50667'],
  country: ['Germany'],
  'birth-date': ['1975-12-24'],
})
const SIAN = person({
  phone: ['+44 7911 123456'],
  'given-name': ['Siân'],
  'family-name': ['Okoro-Smith'],
  street: ['Flat 2, 10 Downing Street'],
  city: ['London'],
  'postal-code': ['SW1A 2AA'],
  country: ['United Kingdom'],
  'government-id': ['QQ 12 34 56 C'],
})
const ZOE = person({
  'given-name': ['Zoé'],
  'family-name': ["L'Hôpital-Lefèvre"],
  street: ['12 bis rue de la République'],
  city: ['Saint-Étienne'],
  'birth-date': ['1999-07-14'],
})
const LUKASZ = person({
  phone: ['+48 512 345 678'],
  'given-name': ['Łukasz'],
  'family-name': ['Woźniak'],
  street: ['ul. Marszałkowska 10/12'],
  city: ['Łódź'],
  'postal-code': ['90-001'],
})
const HANAKO = person({ name: ['山田 花子'], phone: ['+81 90-1234-5678'], 'postal-code': ['150-0041'] })
const MARK = person({ 'given-name': ['Mark'], 'family-name': ['Doerington'] })

const WRITTEN: Readonly<Record<string, readonly (readonly [name: string, value: string, type: string])[]>> = {
  German: [
    ['q', 'Jürgen Müßig', 'name'],
    ['q', 'Juergen Muessig', 'name'],
    ['q', 'Jurgen Mussig', 'name'],
    ['q', 'JÜRGEN MÜSSIG', 'name'],
    ['q', 'Ju\u0308rgen Mu\u0308ßig', 'name'],
    ['ud[ln]', sha256('müssig'), 'family-name'],
    ['ud[fn]', sha256('juergen'), 'given-name'],
    ['q', '01715550132', 'phone'],
    ['q', '+49 (0)171 5550132', 'phone'],
    ['q', '0171/5550132', 'phone'],
    ['q', '0049 171 555 01 32', 'phone'],
    ['q', 'Karl-Marx-Str. 5', 'street'],
    ['q', 'KARL MARX STRASSE 5', 'street'],
    ['q', 'Karl-Marx-Straße 5, D-50667 Köln', 'postal-code'],
    ['strasse', 'Karl-Marx-Straße', 'street'],
    ['ort', 'Koeln', 'city'],
    ['land', 'Deutschland', 'country'],
    ['q', '24.12.1975', 'birth-date'],
    ['geburtstag', '24. Dezember 1975', 'birth-date'],
    ['geburtsjahr', '1975', 'birth-date'],
  ],
  British: [
    ['q', 'Sian Okoro Smith', 'name'],
    ['q', 'sianokorosmith', 'name'],
    ['q', '07911 123456', 'phone'],
    ['q', '+44 (0) 7911 123 456', 'phone'],
    ['q', '10 Downing St', 'street'],
    ['q', 'Flat 2, 10 Downing Street, London SW1A 2AA, UK', 'postal-code'],
    ['q', 'SW1A 2AA', 'postal-code'],
    ['postcode', 'sw1a2aa', 'postal-code'],
    ['postcode', 'SW1A', 'postal-code'],
    ['country', 'UK', 'country'],
    ['country', 'GBR', 'country'],
    ['q', 'qq123456c', 'government-id'],
  ],
  French: [
    ['q', 'Zoé L’Hôpital-Lefèvre', 'name'],
    ['q', "zoe l'hopital lefevre", 'name'],
    ['q', 'zoelhopitallefevre', 'name'],
    ['ud[ln]', sha256('lhopitallefevre'), 'family-name'],
    ['q', '12 BIS, RUE DE LA REPUBLIQUE', 'street'],
    ['ville', 'St Etienne', 'city'],
    ['date_naissance', '14 juillet 1999', 'birth-date'],
  ],
  Polish: [
    ['q', 'Lukasz Wozniak', 'name'],
    ['q', 'WOŹNIAK Łukasz', 'name'],
    ['ud[fn]', sha256('lukasz'), 'given-name'],
    ['q', 'Marszałkowska 10/12', 'street'],
    ['q', 'Marszalkowska 10/12', 'street'],
    ['kod_pocztowy', '90-001', 'postal-code'],
    ['miasto', 'Lodz', 'city'],
    ['q', '512-345-678', 'phone'],
  ],
  Japanese: [
    ['q', '山田 花子', 'name'],
    ['q', '山田花子', 'name'],
    ['q', '山田　花子', 'name'],
    ['q', '09012345678', 'phone'],
    ['zip', '1500041', 'postal-code'],
  ],
  'a given name that is a word': [
    ['q', 'Mark Doerington', 'name'],
    ['q', 'hello Mark Doerington, welcome', 'name'],
    ['q', 'Mark Q. Doerington', 'family-name'],
  ],
}

describe.each([
  ['German', JURGEN],
  ['British', SIAN],
  ['French', ZOE],
  ['Polish', LUKASZ],
  ['Japanese', HANAKO],
  ['a given name that is a word', MARK],
] as const)('%s', (country, somebody) => {
  const rows = WRITTEN[country] ?? []

  it.each(rows)('%s=%s is %s', (name, value, type) => {
    expect([...told(somebody, { url: `https://x.example/p?${uri(name)}=${uri(value)}` })]).toContain(type)
  })
})

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const field = (number: number, content: string | Uint8Array): Uint8Array => {
  const bytes = Buffer.from(content)
  return Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes])
}
const SAYS = JSON.stringify({ source: 5, text: EMAIL, id: 3 })

describe('packings', () => {
  it.each<[string, Sent, string]>([
    ['a recorder’s event, zlib in a string', { json: { events: [latin1(deflateSync(SAYS))] } }, 'email'],
    ['… gzip in a string', { json: { data: latin1(gzipSync(SAYS)), cv: '2024-10' } }, 'email'],
    ['a nested message that reads as text', { bytes: field(2, field(1, base64(gzipSync(EMAIL)))) }, 'email'],
    ['a name in a nested message', { bytes: field(1, field(2, field(1, 'Jane Doerington'))) }, 'name'],
    [
      'keys that go down and come up',
      {
        json: {
          ev: [...'doering_88'].flatMap(key => [
            { type: 'keydown', key },
            { type: 'keyup', key },
          ]),
        },
      },
      'username',
    ],
    [
      'a file called after its owner',
      {
        text: '--b\r\nContent-Disposition: form-data; name="cv"; filename="Jane Doerington CV.pdf"\r\n\r\nx\r\n--b--\r\n',
      },
      'name',
    ],
    [
      'base64 that begins with two slashes',
      { json: { data: `n=1&phone=${uri('//uPBUQi2W')}&em=${sha256(EMAIL)}` } },
      'email',
    ],
    [
      'a label in hex',
      { url: `https://${Buffer.from('jane.doerington@gmail.com').toString('hex')}.x.example/` },
      'email',
    ],
    ['a socket’s line', { text: `42/chat,["join",{"user":"${EMAIL}"}]`, kind: 'websocket' }, 'email'],
    ['gzip, in base64, in a query', { url: `https://x.example/?p=${uri(base64(gzipSync(SAYS)))}` }, 'email'],
  ])('%s', (_, sent, type) => {
    expect([...told(JANE, sent)]).toContain(type)
  })
})
