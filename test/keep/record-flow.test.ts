import { expect, it } from 'vitest'
import type { Flow, Person, Request } from '../../lib/facts'
import { recordFlow } from '../../lib/keep/record-flow'
import { recogniseRequest } from '../../lib/recognise/recognise-request'
import { buildSearch } from '../../lib/recognise/values/search'

const EMAIL = 'ottoline.fairweather@mail.example'
const PHONE = '+447700900123'
const PERSON: Person = { label: 'Ottoline', values: { email: [EMAIL], phone: [PHONE] } }

it.each<readonly [what: string, request: Partial<Request>, items: number]>([
  ['the name of a form’s field', { body: { kind: 'form', fields: [[EMAIL, PHONE]] } }, 2],
  ['a key of JSON', { body: { kind: 'text', text: JSON.stringify({ user: { [EMAIL]: PHONE } }) } }, 2],
  ['the name of a parameter', { url: `https://far.example/?${encodeURIComponent(EMAIL)}=${PHONE}` }, 1],
  ['the method', { method: PHONE, body: { kind: 'text', text: EMAIL } }, 1],
])('no value is kept as %s', (_, odd, items) => {
  const request: Request = {
    id: 1,
    time: 0,
    kind: 'xhr',
    method: 'POST',
    url: 'https://far.example/',
    headers: [],
    body: null,
    page: { url: null },
    ...odd,
  }
  const found = recogniseRequest(request, buildSearch([PERSON]))
  expect(found.items.length).toBeGreaterThanOrEqual(items)
  const recipient = { host: 'far.example', organisation: null, relation: 'unknown', category: null } as unknown
  const flow = { ...found, request, recipient } as Flow
  const kept = JSON.stringify(recordFlow(flow, { site: 'near.example', trigger: 'typing', person: PERSON }, []))
  expect(kept).not.toContain(EMAIL)
  expect(kept).not.toContain(PHONE)
})
