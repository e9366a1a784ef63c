import { createHash } from 'node:crypto'
import type { Body, Header, Person, Request } from '../../../lib/facts'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import { buildSearch, type Search } from '../../../lib/recognise/values/search'

/** What a message is made of; everything else is the same in all of them. */
export interface Sent {
  readonly url?: string
  readonly json?: unknown
  readonly form?: string
  readonly text?: string
  readonly bytes?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  readonly kind?: Request['kind']
}

export const JANE: Person = {
  label: 'Jane',
  values: {
    email: ['Jane.Doerington+news@Gmail.com'],
    phone: ['+1 415 555 0132'],
    'given-name': ['Jane'],
    'family-name': ['Doerington'],
    street: ['742 Evergreen Terrace Apt 5'],
    city: ['Springfield'],
    region: ['California'],
    'postal-code': ['94117'],
    country: ['United States'],
    'birth-date': ['1988-03-09'],
    username: ['doering_88'],
    password: ['Tr0ub4dor&3x'],
    'payment-card': ['4111 1111 1111 1111'],
    'government-id': ['536-22-8441'],
    location: ['37.774929,-122.419416'],
    'online-id': ['38400000-8cf0-11bd-b23e-10b96e40000d'],
    gender: ['female'],
    age: ['37'],
  },
}
/** As their receivers ask for them before hashing. */
export const EMAIL = 'jane.doerington+news@gmail.com'
export const E164 = '+14155550132'

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
export const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex')
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
export const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64')
export const json = (value: unknown): string => encodeURIComponent(JSON.stringify(value))

const searches = new Map<Person, Search>()

/** Which of the person's data the message is said to carry. */
export function told(person: Person, sent: Sent): Set<string> {
  const search = searches.get(person) ?? buildSearch([person])
  searches.set(person, search)
  return new Set(
    recogniseRequest(requestOf(sent), search).items.flatMap(({ known, dataType }) => (known ? [dataType] : [])),
  )
}

export function requestOf({ url = 'https://c.tracker.example/e', headers = {}, kind = 'xhr', ...sent }: Sent): Request {
  const list: Header[] = Object.entries(headers).map(([name, value]) => ({ name, value }))
  const [body, type] = bodyOf(sent)
  if (type) list.push({ name: 'content-type', value: type })
  return {
    id: 1,
    time: 0,
    method: body ? 'POST' : 'GET',
    url,
    headers: list,
    body,
    kind,
    page: { url: 'https://shop.example/' },
  }
}

function bodyOf({ json, form, text, bytes }: Sent): [Body | null, string] {
  if (json !== undefined) return [{ kind: 'text', text: JSON.stringify(json) }, 'application/json']
  if (form !== undefined) return [{ kind: 'text', text: form }, 'application/x-www-form-urlencoded']
  if (text !== undefined) return [{ kind: 'text', text }, 'text/plain']
  return bytes ? [{ kind: 'bytes', bytes }, 'application/octet-stream'] : [null, '']
}
