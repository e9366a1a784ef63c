import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import { buildSearch } from '../../../lib/recognise/values/search'

const search = buildSearch([{ label: 'Jane', values: { email: ['Jane@Example.test'], phone: ['+1 415 555 0132'] } }])
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const md5 = (text: string) => createHash('md5').update(text).digest('hex')

const known = (query: string) =>
  recogniseRequest(
    {
      id: 1,
      time: 0,
      method: 'GET',
      url: `https://c.tracker.example/p?${query}`,
      headers: [],
      body: null,
      kind: 'image',
      page: { url: 'https://www.shop.example/' },
    },
    search,
  ).items.filter(item => item.known)

describe('salted digests', () => {
  it.each([
    ['a salt in the same message, before', `salt=f00ba4&hem=${sha256('f00ba4jane@example.test')}`],
    ['… after', `salt=f00ba4&hem=${md5('jane@example.testf00ba4')}`],
    ['… with a colon', `nonce=f00ba4&email_hash=${sha256('jane@example.test:f00ba4')}`],
    ['the page’s host', `em=${sha256('shop.examplejane@example.test')}`],
    ['the recipient’s host', `uid=${sha256('Jane@Example.testc.tracker.example')}`],
    ['a published salt', `email=${sha256('QX4QkKEUjane@example.test')}`],
    ['an HMAC', `key=f00ba4&hem=${createHmac('sha256', 'f00ba4').update('jane@example.test').digest('hex')}`],
    ['a telephone number', `salt=f00ba4&phone=${sha256('f00ba4+14155550132')}`],
  ])('%s', (_, query) => {
    expect(known(query)).toHaveLength(1)
    expect(known(query)[0]?.transforms).toContain('salted')
  })

  it.each([
    ['a salt that is not there', `salt=f00ba4&hem=${sha256('f00ba5jane@example.test')}`],
    ['nobody’s value', `salt=f00ba4&hem=${sha256('f00ba4mary@example.test')}`],
  ])('not %s', (_, query) => {
    expect(known(query)).toEqual([])
  })
})
