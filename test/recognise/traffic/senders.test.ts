import { Buffer } from 'node:buffer'
import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { base64, E164, EMAIL, JANE, json, md5, type Sent, sha1, sha256, told } from './told'

/** What the public scripts of receivers send, with somebody's data in it. */

const base64url = (text: string): string => createHash('sha256').update(text).digest('base64url')
const uri = encodeURIComponent
const hashed = { em: sha256(EMAIL), ph: sha256('14155550132'), fn: sha256('jane'), ln: sha256('doerington') }
const META = Object.entries({ ...hashed, ct: sha256('springfield'), st: sha256('ca'), zp: sha256('94117') })
const GOOGLE = `tv.1~em.${base64url(EMAIL)}~pn0.${base64url(E164)}~fn0.${base64url('jane')}~pc0.94117~ct0.springfield`

const ADDRESSES: readonly (readonly [who: string, url: string, types: string])[] = [
  [
    'Meta',
    `https://www.facebook.com/tr/?${META.map(([k, v]) => `ud[${k}]=${v}`).join('&')}`,
    'email phone city region',
  ],
  [
    'Meta, birth',
    `https://www.facebook.com/tr/?ud[db]=${sha256('19880309')}&ud[ge]=${sha256('f')}`,
    'birth-date gender',
  ],
  [
    'Google, hashed and plain',
    `https://www.google.com/ccm/form-data/1?em=${uri(GOOGLE)}`,
    'email phone postal-code city',
  ],
  ['GA4, user property', `https://www.google-analytics.com/g/collect?v=2&up.email=${uri(EMAIL)}`, 'email'],
  [
    'GA4, page address',
    `https://www.google-analytics.com/g/collect?dl=${uri(`https://x.example/?zip=94117`)}`,
    'postal-code',
  ],
  [
    'Pinterest',
    `https://ct.pinterest.com/v3/?pd=${json({ ...hashed, zp: sha256('94117') })}`,
    'email phone postal-code',
  ],
  ['LinkedIn', `https://px.ads.linkedin.com/collect?hem=${sha256(EMAIL)}`, 'email'],
  ['X', `https://t.co/i/adsct?event=${json({ email_address: sha256(EMAIL) })}`, 'email'],
  ['Microsoft', `https://bat.bing.com/action/0?pid=${json({ em: sha256(EMAIL), ph: sha256(E164) })}`, 'email phone'],
  ['Criteo, MD5', `https://sslwidget.criteo.com/event?p0=${uri(`e=ce&m=${uri(`[${md5(EMAIL)}]`)}`)}`, 'email'],
  ['Criteo, plain', `https://widget.criteo.com/event?p0=${uri(`e=ce&m=${uri(`[${uri(EMAIL)}]`)}`)}`, 'email'],
  [
    'Klaviyo',
    `https://a.klaviyo.com/api/track?data=${base64(JSON.stringify({ $email: EMAIL, $zip: '94117' }))}`,
    'email postal-code',
  ],
  ['HubSpot', `https://track.hubspot.com/__ptq.gif?i=${uri(`email=${uri(EMAIL)}&firstname=Jane`)}`, 'email given-name'],
  ['Adobe', `https://x.omtrdc.net/b/ss/r/1?AQB=1&v12=${sha256(EMAIL)}&zip=94117`, 'email postal-code'],
  ['LiveRamp', `https://api.rlcdn.com/api/identity/envelope?it=4&iv=${sha1(EMAIL)}`, 'email'],
  ['Reddit', `https://alb.reddit.com/rp.gif?pn=${sha256(E164)}&external_id=${sha256('doering_88')}`, 'phone username'],
  [
    'Listrak',
    `https://s1.listrakbi.com/t/T.ashx?e_0=${uri(EMAIL)}&fn_0=Jane&ln_0=Doerington`,
    'email given-name family-name',
  ],
  ['Sailthru, with a tail', `https://ak.sail-horizon.com/h?hid=${md5(EMAIL)}0123456789abcdef`, 'email'],
  [
    'RTB House, in an id',
    `https://creativecdn.com/tags?id=pr_xyz_uid_${Buffer.from(EMAIL).toString('base64url')}`,
    'email',
  ],
  ['Floodlight', 'https://ad.doubleclick.net/activity;src=1;u2=Jane;fn=Jane;zip=94117;ord=1', 'given-name postal-code'],
  [
    'Mailchimp',
    `https://x.us1.list-manage.com/s?EMAIL=${uri(EMAIL)}&FNAME=Jane&LNAME=Doerington`,
    'email given-name family-name',
  ],
  ['WhatsApp', 'https://wa.me/14155550132?text=hi', 'phone'],
  ['a year of birth', 'https://x.example/?yob=1988', 'birth-date'],
  ['a birth date nobody named', 'https://x.example/?v=1988-03-09', 'birth-date'],
  ['a user before the host', 'https://doering_88:secret@x.example/', 'username'],
  ['an advertising id without dashes', 'https://x.example/?gaid=384000008cf011bdb23e10b96e40000d', 'online-id'],
  ['a password, hashed', `https://x.example/?password=${md5('Tr0ub4dor&3x')}`, 'password'],
  ['the end of a card', `https://x.example/?card=${uri('**** **** **** 1111')}`, 'payment-card'],
  ['the end of a number', `https://x.example/?ssn_last4=8441&phone=${uri('***-***-0132')}`, 'government-id phone'],
  ['a salt with signs', `https://x.example/?hem=${sha256(`s3cr3t!${EMAIL}`)}&salt=${uri('s3cr3t!')}`, 'email'],
  [
    'SHA-512 with a salt',
    `https://x.example/?salt=f00ba4&hem=${createHash('sha512').update(`f00ba4${EMAIL}`).digest('hex')}`,
    'email',
  ],
]

const address = {
  address1: '742 Evergreen Terrace',
  city: 'Springfield',
  provinceCode: 'CA',
  zip: '94117',
  country: 'USA',
}
const BODIES: readonly (readonly [who: string, sent: Sent, types: string])[] = [
  [
    'Google, user data',
    { json: { user_data: { sha256_email_address: [sha256(EMAIL)], address: { postal_code: '94117' } } } },
    'email postal-code',
  ],
  ['TikTok', { json: { context: { user: { email: sha256(EMAIL), phone_number: sha256(E164) } } } }, 'email phone'],
  ['Snap', { form: `u_hem=${sha256(EMAIL)}&u_hpn=${sha256('14155550132')}` }, 'email phone'],
  ['LinkedIn, packed', { text: base64(JSON.stringify({ hem: sha256(EMAIL) })) }, 'email'],
  [
    'Segment',
    { json: { traits: { email: EMAIL, name: 'Jane Doerington', birthday: '1988-03-09T00:00:00.000Z' } } },
    'email name birth-date',
  ],
  ['Mixpanel', { form: `data=${uri(base64(JSON.stringify([{ $set: { $phone: '4155550132' } }])))}` }, 'phone'],
  ['Amplitude', { form: `e=${json([{ user_properties: { age: 37, gender: 'female' } }])}` }, 'age gender'],
  ['Intercom', { form: `user_data=${json({ email: EMAIL, name: 'Jane Doerington' })}` }, 'email name'],
  [
    'Braze',
    { json: { attributes: [{ dob: '1988-3-9', phone: E164, home_city: 'Springfield' }] } },
    'birth-date phone city',
  ],
  ['Adobe, identities', { json: { identityMap: { Email_LC_SHA256: [{ id: sha256(EMAIL) }] } } }, 'email'],
  [
    'Yandex',
    {
      json: {
        __ym: {
          fpp: [
            ['fn', 'jane'],
            ['em', sha256(EMAIL)],
          ],
        },
      },
    },
    'given-name email',
  ],
  ['HubSpot, fields', { json: { fields: [{ name: 'date_of_birth', value: '03/09/1988' }] } }, 'birth-date'],
  [
    'a form builder',
    { json: { answers: [{ type: 'text', text: 'Jane', field: { ref: 'first_name' } }] } },
    'given-name',
  ],
  [
    'Shopify',
    { json: { checkout: { email: EMAIL, shippingAddress: address } } },
    'email street city region postal-code country',
  ],
  [
    'an address line in one field',
    { json: { x: '742 Evergreen Terrace, Springfield, CA 94117, USA' } },
    'street city postal-code',
  ],
  [
    'an address beside other names',
    { json: { a1: '742 Evergreen Ter #5', a2: 'Springfield', a3: '94117' } },
    'street city postal-code',
  ],
  ['a house number of its own', { json: { houseNumber: '742', street: 'Evergreen Terrace' } }, 'street'],
  ['a number in three fields', { form: 'phone1=415&phone2=555&phone3=0132' }, 'phone'],
  ['Sentry', { text: `{"event_id":"a"}\n${JSON.stringify({ user: { username: 'doering_88' } })}` }, 'username'],
  ['HTTP authentication', { headers: { authorization: `Basic ${base64(`${EMAIL}:Tr0ub4dor&3x`)}` } }, 'email password'],
  [
    'an HMAC',
    { json: { api_key: 'pk_99aa88', email_hash: createHmac('sha256', 'pk_99aa88').update(EMAIL).digest('hex') } },
    'email',
  ],
  ['PHP', { text: 'a:1:{s:3:"zip";s:5:"94117";}' }, 'postal-code'],
  [
    'a card of vCard',
    { text: 'FN:Jane Doerington\r\nADR:;;742 Evergreen Terrace Apt 5;Springfield;CA;94117;USA\r\nBDAY:19880309' },
    'name street postal-code birth-date',
  ],
  [
    'a row of pairs',
    {
      json: [
        ['first_name', 'Jane'],
        ['zip', '94117'],
      ],
    },
    'given-name postal-code',
  ],
  [
    'a script',
    { text: "user = {firstName: 'Jane', zip: '94117', dob: '3/9/1988'};" },
    'given-name postal-code birth-date',
  ],
]

describe('what receivers are sent', () => {
  it.each(ADDRESSES)('%s', (_, url, types) => {
    expect(told(JANE, { url })).toEqual(new Set([...told(JANE, { url }), ...types.split(' ')]))
  })

  it.each(BODIES)('%s, in a body', (_, sent, types) => {
    expect(told(JANE, sent)).toEqual(new Set([...told(JANE, sent), ...types.split(' ')]))
  })
})

describe('one value is told once', () => {
  it.each([
    ['a name within an address', { url: `https://x.example/?q=${uri(EMAIL)}` }, ['email']],
    ['a given name within a full one', { json: { traits: { name: 'Jane Doerington' } } }, ['name']],
    ['a number within a link', { url: `https://x.example/?q=${uri('tel:+1-415-555-0132')}` }, ['phone']],
  ] as const)('%s', (_, sent, types) => {
    expect([...told(JANE, sent)]).toEqual(types)
  })
})
