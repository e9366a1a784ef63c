import { expect, it } from 'vitest'
import { Lacking } from '../../entrypoints/background/intake/lacking'
import type { Body, Request } from '../../lib/facts'

const BODY: Body = { kind: 'text', text: 'said by the page' }
const shown = (id: string) => {
  const request: Request = {
    id,
    time: 1,
    method: 'POST',
    url: `https://${id.replace(':', '-')}.example/`,
    headers: [],
    body: { kind: 'unseen', why: 'blob' },
    kind: 'xhr',
    page: { url: null },
  }
  return { request, unseen: [] }
}

it('the page speaks once for all hops of a redirect, those before and those to come, and for nobody else', () => {
  const lacking = new Lacking()
  lacking.add('7:1', '7', shown('7:1'))
  lacking.add('7:2', '7', shown('7:2'))
  lacking.add('8:1', '8', shown('8:1'))
  const told = lacking.complete('7:1', BODY) ?? []
  expect(told.map(({ request }) => [request.id, request.url, request.body])).toEqual([
    ['7:1', 'https://7-1.example/', BODY],
    ['7:2', 'https://7-2.example/', BODY],
  ])
  expect(lacking.bodyOf('7')).toBe(BODY)
  expect(lacking.bodyOf('8')).toBeNull()
  expect(lacking.complete('7:1', BODY)).toBeUndefined()
})

it('what it forgets is what came first', () => {
  const lacking = new Lacking()
  for (let number = 0; number < 300; number++) lacking.add(`${number}:1`, `${number}`, shown(`${number}:1`))
  expect(lacking.complete('0:1', BODY)).toBeUndefined()
  expect(lacking.complete('299:1', BODY)).toHaveLength(1)
})
