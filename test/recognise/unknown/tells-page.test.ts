import { describe, expect, it } from 'vitest'
import type { Body } from '../../../lib/facts'
import { tellsPage } from '../../../lib/recognise/unknown/tells-page'

const PAGE = 'https://www.shop.example/basket?id=1'
const tells = (url: string, body: Body | null = null, page: string | null = PAGE) =>
  tellsPage({ id: 1, time: 0, method: 'GET', url, headers: [], body, kind: 'image', page: { url: page } })
const text = (said: string): Body => ({ kind: 'text', text: said })

describe('a message that tells where it comes from', () => {
  it.each<[string, string, Body | null]>([
    ['in a parameter', 'https://t.example/hit?url=https%3A%2F%2Fwww.shop.example%2Fbasket', null],
    ['in a parameter as it stands', 'https://t.example/hit?dl=https://www.shop.example/', null],
    ['in JSON', 'https://t.example/hit', text('{"page":"https://www.shop.example/a"}')],
    ['in JSON with its slashes escaped', 'https://t.example/hit', text('{"page":"https:\\/\\/www.shop.example\\/a"}')],
    ['in a form', 'https://t.example/hit', { kind: 'form', fields: [['u', 'https://www.shop.example/']] }],
  ])('%s', (_, url, body) => expect(tells(url, body)).toBe(true))

  it.each<[string, string, Body | null, string | null]>([
    ['a message without it', 'https://t.example/hit?v=1', null, PAGE],
    ['another site’s address', 'https://t.example/hit?url=https%3A%2F%2Fother.example%2F', null, PAGE],
    ['the address of the message itself', 'https://www.shop.example/basket', null, PAGE],
    ['no page known', 'https://t.example/hit?url=https%3A%2F%2Fwww.shop.example', null, null],
    ['bytes', 'https://t.example/hit', { kind: 'bytes', bytes: new Uint8Array(4) }, PAGE],
  ])('not: %s', (_, url, body, page) => expect(tells(url, body, page)).toBe(false))
})
