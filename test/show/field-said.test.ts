import { describe, expect, it } from 'vitest'
import type { FieldSource } from '../../lib/recognise/sources/field-source'
import { csvOf } from '../../lib/show/export/csv'
import { harOf } from '../../lib/show/export/har'
import { htmlOf } from '../../lib/show/export/html'
import { jsonOf } from '../../lib/show/export/json'
import { markdownOf } from '../../lib/show/export/markdown'
import { fieldSaid, fieldsSaid } from '../../lib/show/field-said'
import { EVERYTHING, showsFlow } from '../../lib/show/filter'
import { flowTicketOf } from '../../lib/show/flow-ticket'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import { finding, flow, reportWith } from './example-page'

const say = wordsFrom('en', en)
const FORM = { label: 'Sign up', name: 'join', action: 'https://harborline.example/done', method: 'post' }
const SOURCE: FieldSource = {
  label: 'E-mail',
  name: 'em',
  dataType: 'email',
  where: ['url.query.em'],
  form: FORM,
  because: [{ id: 'sources.typed' }],
}
const FRAME = 'https://pay.example/card'

describe('a field is said by its own words', () => {
  it.each<[string, Partial<FieldSource>]>([
    ['Field “E-mail” of the form “Sign up”', {}],
    ['Field “E-mail”', { form: null }],
    ['Field “em” of the form “join”', { label: '', form: { ...FORM, label: '' } }],
    ['Field “E-mail”', { form: { ...FORM, label: '', name: '' } }],
    ['Field “without a name”', { label: '', name: '', form: null }],
    ['Field “E-mail” of the form “Sign up”, in the frame pay.example/card', { frame: FRAME }],
    ['Field “E-mail”, in the frame about:srcdoc', { form: null, frame: 'about:srcdoc' }],
    ['Field “�liam-E{b}<i>”', { label: '\u202eliam-E{b}<i>', form: null }],
  ])('%s', (expected, given) => expect(fieldSaid({ ...SOURCE, ...given }, say)).toBe(expected))
})

const item = {
  dataType: 'email',
  value: 'j…@m…',
  transforms: [],
  where: 'url.query.em',
  known: true,
  because: [],
} as const
const SENT = flow({ id: 'flow-1', items: [item], sources: [SOURCE], form: FORM, frameUrl: FRAME })

it('only of the data that is asked about, and each once', () => {
  expect(fieldsSaid([SENT, SENT], ['email'], say)).toEqual(['Field “E-mail” of the form “Sign up”'])
  expect(fieldsSaid([SENT], ['phone'], say)).toEqual([])
})

describe('the field stands in what is handed on', () => {
  const report = reportWith([finding({ id: 'f', flows: ['flow-1'] })], [SENT])
  const page = {
    url: 'https://harborline.example/',
    who: 'you' as const,
    policy: { address: null, date: null, hash: null },
  }

  it.each([
    ['Markdown', () => markdownOf(report, say)],
    ['CSV', () => csvOf(report, say)],
    ['HTML', () => htmlOf(report, say)],
    ['the ticket of a message', () => flowTicketOf(SENT, [], page, say)],
  ])('%s', (_, written) => expect(written()).toContain('Field “E-mail” of the form “Sign up”'))

  it('JSON and HAR, whole', () => {
    expect(JSON.parse(jsonOf(report)).flows[0]).toMatchObject({ sources: [SOURCE], form: FORM, frameUrl: FRAME })
    expect(JSON.parse(harOf(report)).log.entries[0]._fineprint).toMatchObject({
      sources: [SOURCE],
      form: FORM,
      frame: FRAME,
    })
  })
})

describe('messages are found by it', () => {
  it.each([
    ['e-mail', true],
    ['sign UP', true],
    ['pay.example', true],
    ['phone', false],
  ])('%s', (text, shows) => expect(showsFlow({ ...EVERYTHING, text }, new Map())(SENT)).toBe(shows))
})
