import { describe, expect, it } from 'vitest'
import type { Request } from '../../../lib/facts'
import { inJson, inQuery, inText, itemsOf, told } from './request-of'

describe('e-mail addresses', () => {
  it.each([
    'anna@mail.example',
    'Anna.B+news@sub.mail.example',
    'o’hara@x.example',
    'jürgen@müller.example',
    'a1@b2.co.uk',
  ])('told: %s', address => {
    expect(told(inJson({ note: `from ${address}, thanks` })).map(item => item.split(' ')[0])).toEqual(['email'])
  })
  it.each([
    'sprite@2x.png',
    'logo@3x.webp',
    'jquery@3.7.1',
    '@scope/package',
    'react@18.2.0-next',
    'https://key@o1.ingest.example/5',
    'git@github.example:a/b',
    'a@b',
    'user@localhost',
    'x@y.min',
    'font@1.css',
    '@media',
    'a@b..com',
    '%40',
    'someone @ home . com',
    'info@company.example',
    'support@other.example',
    'no-reply@x.example',
    'privacy@y.example',
    'anna@shop.example',
    'press-team@www.shop.example',
  ])('silent: %s', text => {
    expect(told(inJson({ note: text }))).toEqual([])
  })
  it('silent: the site’s own address in its page', () => {
    expect(
      told(
        inText('<p>Write to <a href="mailto:orders@shop.example">orders@shop.example</a> or hilda@shop.example</p>'),
      ),
    ).toEqual([])
  })
})

describe('accounts', () => {
  it.each(['4111 1111 1111 1111', '5555-5555-5555-4444', '3782 822463 10005'])('card told: %s', number => {
    expect(told(inJson({ note: number }))).toEqual(['payment-card body.json.note'])
  })
  it.each([
    '4111111111111111',
    '4111 1111 1111 1112',
    '1234 5678 9012 3456',
    '358947487606651',
    '2021 0615 1200 0000',
    '0000 0000 0000 0000',
    '99994111 1111 1111 1111',
  ])('card silent: %s', number => {
    expect(told(inJson({ note: number }))).toEqual([])
  })
  it.each(['DE89370400440532013000', 'GB82 WEST 1234 5698 7654 32', 'FR1420041010050500013M02606'])(
    'bank account told: %s',
    number => {
      expect(told(inJson({ note: number }))).toEqual(['bank-account body.json.note'])
      expect(told(inText(`pay to ${number} please`))).toEqual(['bank-account body.text'])
    },
  )
  it.each([
    'DE89370400440532013001',
    'GA1234567890123456',
    'XX89370400440532013000',
    'DE8937040044053201300',
    'AB12CD34EF56GH78IJ90',
  ])('bank account silent: %s', number => {
    expect(told(inJson({ note: number }))).toEqual([])
  })
  it.each([
    ['ssn', '536-90-4399'],
    ['nino', 'AB123456C'],
    ['pesel', '44051401359'],
    ['taxId', '36 574 261 809'],
    ['dni', '54362315K'],
    ['national_id', 'RSSMRA85T10A562S'],
    ['bsn', '111222333'],
  ])('national id told: %s=%s', (name, value) => {
    expect(told(inJson({ [name]: value }))).toEqual([`government-id body.json.${name}`])
  })
  it.each([
    ['ssn', '000-12-3456'],
    ['pesel', '44051401358'],
    ['order', '536-90-4399'],
    ['dni', '54362315A'],
    ['width', '111222333'],
  ])('national id silent: %s=%s', (name, value) => {
    expect(told(inJson({ [name]: value }))).toEqual([])
  })
})

describe('positions', () => {
  it.each([
    { lat: 37.7749, lng: -122.4194 },
    { latitude: '48.85837', longitude: '2.294481' },
    { ll: '37.7749,-122.4194' },
    { coords: '51.5007, -0.1246' },
  ])('told: %j', value => {
    expect(told(inJson(value)).every(item => item.startsWith('location'))).toBe(true)
    expect(told(inJson(value))).toHaveLength(1)
  })
  it.each([
    { lat: 37, lng: -122 },
    { lat: 0.0001, width: 37.7749 },
    { x: 37.7749, y: -122.4194 },
    { lat: 137.7749, lng: -122.4194 },
    { size: '300,250' },
    { sizes: '300.125,250.125' },
    { lat: 37.7749 },
    { lat: 0, lng: 0 },
    { scroll: '12.3456,78.9123' },
  ])('silent: %j', value => {
    expect(told(inJson(value))).toEqual([])
  })
})

describe('the internet address of the visitor', () => {
  it.each(['ip=203.0.113.7', 'client_ip=8.8.8.8', 'userIp=2001:db8:85a3::8a2e:370:7334'])('told: %s', query => {
    expect(told(inQuery(query))).toEqual([`ip-address url.query.${query.split('=')[0]}`])
  })
  it.each([
    'ip=1',
    'ip=0',
    'ip=192.168.1.4',
    'ip=127.0.0.1',
    'ip=10.0.0.1',
    'v=1.2.3.4',
    'version=8.8.8.8',
    'aip=1',
    'ip=999.1.1.1',
  ])('silent: %s', query => {
    expect(told(inQuery(query))).toEqual([])
  })
  it('told: a header that carries it on', () => {
    expect(told(itemsOf({ headers: [{ name: 'x-forwarded-for', value: '203.0.113.7' }] }))).toEqual([
      'ip-address header.x-forwarded-for',
    ])
  })
})

describe('stable ids', () => {
  it.each([
    'uid=588a3b2f-6a68-4855-a4ad-b5ccba9ee929',
    'cid=1234567890.1621484596',
    'fbp=fb.1.1623735642927.880894267',
    'idfa=6D92078A-8246-4BA4-AE5B-76104861E7DC',
    'visitorId=Qk3mZ8sT01xYp7',
    'device_id=7f3a9c2b11de4f60',
  ])('told: %s', query => {
    expect(told(inQuery(query, 'www.google-analytics.com'))).toEqual([`online-id url.query.${query.split('=')[0]}`])
  })
  it.each([
    'uid=1',
    'uid=guest',
    'uid=00000000-0000-0000-0000-000000000000',
    'cid=5',
    'user_id=12345',
    'device=desktop',
    'visitor=returningCustomer',
    'uid=1621484596674',
    'browserId=chrome',
    'mid=2021-06-15',
    'guid=ON',
    'sid=8d32e8f91e859cd9764dd32679f05b33',
    'v=588a3b2f-6a68-4855-a4ad-b5ccba9ee929',
    'size=300x250',
    'ver=2.9.41',
    'rnd=8273648273648',
  ])('silent: %s', query => {
    expect(told(inQuery(query))).toEqual([])
  })
})

describe('what a person does, told beside who it is', () => {
  const ID = 'uid=588a3b2f-6a68-4855-a4ad-b5ccba9ee929'
  const page = encodeURIComponent('https://www.shop.example/health/allergies')
  it('the page’s address beside a stable id', () => {
    expect(told(inQuery(`${ID}&dl=${page}`))).toEqual(['online-id url.query.uid', 'browsing-activity url.query.dl'])
  })
  it('with its title, that is a reason more', () => {
    const item = inQuery(`${ID}&dl=${page}&dt=Allergies`).find(({ dataType }) => dataType === 'browsing-activity')
    expect(item?.because[0]).toEqual({
      id: 'unknown.activity-title',
      with: { name: 'dl', id: 'url.query.uid', title: 'dt' },
    })
  })
  it('the id may stand in a cookie', () => {
    const request: Partial<Request> = {
      url: `https://c.tracker.example/p?dl=${page}`,
      headers: [{ name: 'cookie', value: 'IDE=AHWqTUkGm9Qx7Z2LwVbR; x=1' }],
    }
    expect(told(itemsOf(request))).toEqual(['online-id cookie.IDE', 'browsing-activity url.query.dl'])
  })
  it.each([
    `dl=${page}`,
    `${ID}&dl=${encodeURIComponent('https://cdn.elsewhere.example/a.js')}`,
    `${ID}&q=${page}x`,
    `${ID}&dl=1`,
  ])('silent: %s', query => {
    expect(told(inQuery(query)).filter(item => item.startsWith('browsing'))).toEqual([])
  })
})

describe('ordinary traffic is silent', () => {
  it.each([
    'sz=300x250&sizes=728x90,970x250&w=1440&h=900',
    't=1621484596674&ts=1621484596&cb=1623722417508&_=110721',
    'f=app.5f4dcc3b5aa765d61d8327deb882cf99.js&v=2.9.41&r=stable',
    'z=94117&n=10001&k=33101',
    'color=%23336699&rgb=51,102,153&bg=fff',
    'q=red+shoes&sort=price&page=2&currency=USD&price=19.99',
  ])('%s', query => {
    expect(told(inQuery(query))).toEqual([])
  })
})
