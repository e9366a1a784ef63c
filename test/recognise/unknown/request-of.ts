import type { DataItem, Request } from '../../../lib/facts'
import { piecesOf } from '../../../lib/recognise/payload/pieces'
import { unknownItems } from '../../../lib/recognise/unknown/unknown-items'

export const base: Request = {
  id: 1,
  time: 0,
  method: 'GET',
  url: 'https://c.tracker.example/p',
  headers: [],
  body: null,
  kind: 'xhr',
  page: { url: 'https://www.shop.example/account' },
}

export const itemsOf = (given: Partial<Request>): DataItem[] => {
  const request = { ...base, ...given }
  return unknownItems(piecesOf(request).pieces, request)
}
export const inQuery = (query: string, host = 'c.tracker.example') => itemsOf({ url: `https://${host}/p?${query}` })
export const inText = (text: string) => itemsOf({ method: 'POST', body: { kind: 'text', text } })
export const inJson = (value: unknown) => inText(JSON.stringify(value))

/** `email url.query.em`, as a tester reads it. */
export const told = (items: readonly DataItem[]): string[] => items.map(({ dataType, where }) => `${dataType} ${where}`)
