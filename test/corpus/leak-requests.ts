import type { Header, Person, Request } from '../../lib/facts'

export interface LeakRow {
  readonly id: number
  readonly first_party: string
  readonly method: string
  readonly url: string
  readonly body: string | null
  readonly cookie: string | null
  readonly referer: string | null
  readonly verified?: boolean
  readonly found: readonly { readonly type: string; readonly encoding: string }[]
}

/** Whoever signed up at all those shops. */
export const PERSONA: Person = {
  label: 'persona',
  values: {
    email: ['sonoroustada@protonmail.com'],
    username: ['sonoroustada'],
    'given-name': ['Demon'],
    'family-name': ['Vinci'],
  },
}

export const post = (
  id: number,
  url: string,
  headers: readonly Header[],
  body: string | null,
  page: string,
): Request => ({
  id,
  time: 0,
  method: body === null ? 'GET' : 'POST',
  url,
  headers,
  body: body === null ? null : { kind: 'text', text: body },
  kind: 'xhr',
  page: { url: page },
})

export const requestOf = (row: LeakRow): Request => {
  const headers = [
    ...(row.referer ? [{ name: 'referer', value: row.referer }] : []),
    ...(row.cookie ? [{ name: 'cookie', value: row.cookie }] : []),
  ]
  return post(row.id, row.url, headers, row.body, `https://${row.first_party}/`)
}
