import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DATA_TYPES } from '../../lib/facts'
import { readSettings, type SettingsFile, settingsText } from '../../lib/keep/settings-file'

const FILE: SettingsFile = {
  people: [
    {
      id: 'mia',
      person: {
        label: 'Mia',
        birthDate: '2015-02-03',
        minor: true,
        values: { email: ['mia@home.example'] },
        choices: { marketing: 'opted-out', consent: [{ source: 'checkbox', state: 'given' }] },
      },
    },
  ],
  companies: [
    {
      name: 'Harborline',
      sites: ['harborline.example'],
      subsidiaries: [],
      serviceProviders: [{ name: 'ChatDesk', sites: ['chatdesk.example'], policy: 'https://chatdesk.example/privacy' }],
      recipients: [{ name: 'AdBloom', sites: ['adbloom.example'], category: 'advertising' }],
    },
  ],
  settings: { inspect: 'companies', marks: false },
  blocks: [{ company: 'Harborline', recipient: 'adbloom.example' }],
}
const changed = (from: string, to: string) => readSettings(settingsText(FILE).replace(from, to))
const idsOf = (read: ReturnType<typeof readSettings>) =>
  'mistakes' in read ? read.mistakes.map(({ id, with: particulars }) => `${id} ${particulars?.place ?? ''}`.trim()) : []

it('reads back what it wrote', () => expect(readSettings(settingsText(FILE))).toEqual({ file: FILE }))

it('reads a file of before anybody could be blocked', () => {
  const { blocks: _, ...before } = FILE
  expect(readSettings(settingsText(before))).toEqual({ file: before })
})

describe('a mistake is named by its place, and nothing is handed out', () => {
  it.each([
    [
      'a key written wrong',
      '"label"',
      '"lable"',
      ['settings.missing people.0.person.label', 'settings.unknown-key people.0.person.lable'],
    ],
    ['a data type that is none', '"email"', '"emial"', ['settings.not-one-of people.0.person.values.emial']],
    ['a date in words', '2015-02-03', 'in May', ['settings.no-date people.0.person.birthDate']],
    ['a choice that is none', '"opted-out"', '"perhaps"', ['settings.not-one-of people.0.person.choices.marketing']],
    [
      'a text for a list',
      '[\n        "harborline.example"\n      ]',
      '"harborline.example"',
      ['settings.wrong companies.0.sites'],
    ],
    [
      'a way to inspect that is none',
      '"companies",\n    "marks"',
      '"some",\n    "marks"',
      ['settings.not-one-of settings.inspect'],
    ],
    ['a file of another kind', '"people"', '"persons"', ['settings.not-ours']],
    ['no JSON', '{', '', ['settings.no-json']],
  ])('%s', (_, from, to, told) => {
    const read = changed(from, to)
    expect(read).not.toHaveProperty('file')
    expect(idsOf(read)).toEqual(told)
  })

  it('two people of one id', () => {
    const twice = { ...FILE, people: [...FILE.people, ...FILE.people] }
    expect(idsOf(readSettings(settingsText(twice)))).toEqual(['settings.twice people'])
  })

  it('counts what are too many to name', () => {
    const people = Array.from({ length: 40 }, (_, index) => ({ id: `p${index}`, person: { label: '', values: {} } }))
    const told = idsOf(readSettings(settingsText({ ...FILE, people })))
    expect(told).toHaveLength(21)
    expect(told.at(-1)).toBe('settings.more')
  })
})

it('bears any text', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), text => void readSettings(text)))
})

it('keeps whatever a person may have, word for word', () => {
  const values = fc.dictionary(
    fc.constantFrom(...DATA_TYPES),
    fc.array(fc.string({ minLength: 1, maxLength: 50 }), { maxLength: 3 }),
  )
  fc.assert(
    fc.property(values, fc.string({ minLength: 1, maxLength: 100 }), (values, label) => {
      const file = { ...FILE, people: [{ id: 'x', person: { label, values } }] }
      expect(readSettings(settingsText(file))).toEqual({ file: JSON.parse(JSON.stringify(file)) })
    }),
  )
})
