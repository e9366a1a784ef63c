import { describe, expect, it } from 'vitest'
import type { Person } from '../../../lib/facts'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import { buildSearch } from '../../../lib/recognise/values/search'
import { base } from '../unknown/request-of'

const person: Person = {
  label: 'Jane',
  values: {
    email: ['jane@mail.example', 'june@mail.example'],
    'given-name': ['Jane'],
    'family-name': ['Doerington'],
  },
}
const search = buildSearch([person])

/** Of each item, which values it is, or what these are made of. */
const valuesIn = (body: string) => {
  const { items, values } = recogniseRequest({ ...base, method: 'POST', body: { kind: 'text', text: body } }, search)
  return items.map(item => [
    item.where,
    (values.get(item) ?? []).flatMap(({ typed, parts }) => parts?.map(([, part]) => part) ?? [typed]),
  ])
}

describe('an item says which values it is', () => {
  it.each<[string, object, unknown]>([
    ['one, in whatever writing', { em: 'JANE@mail.example' }, [['body.json.em', ['jane@mail.example']]]],
    [
      'two of one mask at one place',
      { em: 'jane@mail.example june@mail.example' },
      [['body.json.em', ['jane@mail.example', 'june@mail.example']]],
    ],
    ['what a full name is made of', { who: 'Doerington, Jane' }, [['body.json.who', ['Jane', 'Doerington']]]],
    ['none where the value is of nobody known', { email: 'other@mail.example' }, [['body.json.email', []]]],
  ])('%s', (_, body, expected) => {
    expect(valuesIn(JSON.stringify(body))).toEqual(expected)
  })
})
