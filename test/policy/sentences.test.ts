import { describe, expect, it } from 'vitest'
import { plainOf } from '../../lib/policy/plain'
import { sentencesOf } from '../../lib/policy/sentences'

const cut = (text: string, language = 'en') =>
  sentencesOf(plainOf(text, { start: 0, end: text.length }, true), null, language).map(({ plain }) => plain)

describe('sentences', () => {
  it.each([
    [
      'Acme, Inc. Privacy Office is in St. Louis. We answer.',
      ['Acme, Inc. Privacy Office is in St. Louis.', 'We answer.'],
    ],
    ['We collect data, e.g. Your name. We keep it.', ['We collect data, e.g. Your name.', 'We keep it.']],
    ['Do we share? No! Never.', ['Do we share?', 'No!', 'Never.']],
    ['Under U.S. law we tell you. See Sec. 5 below.', ['Under U.S. law we tell you.', 'See Sec. 5 below.']],
    [
      'Shop is run by Acme, Inc. We sell paint, brushes, etc. You pay.',
      ['Shop is run by Acme, Inc.', 'We sell paint, brushes, etc.', 'You pay.'],
    ],
    ['one (a) two; (b) three', ['one (a) two; (b) three']],
    ['', []],
  ])('%j', (text, expected) => expect(cut(text)).toEqual(expected))

  it('in German', () =>
    expect(cut('Wir geben z. B. Ihre Adresse weiter. Gem. Art. 6 Abs. 1 DSGVO ist das erlaubt.', 'de')).toEqual([
      'Wir geben z. B. Ihre Adresse weiter.',
      'Gem. Art. 6 Abs. 1 DSGVO ist das erlaubt.',
    ]))
  it('know where they stand', () => {
    const text = '**One.** [Two](https://a.example) more.'
    const [, second] = sentencesOf(plainOf(text, { start: 0, end: text.length }, true), null, 'en')
    expect(second && text.slice(second.start, second.end)).toBe('Two](https://a.example) more.')
  })
  it('read as they look: letters of another alphabet are folded', () =>
    expect(cut('We wіll nоt sеll your data.')).toEqual(['We will not sell your data.']))
  it('leave a word of another alphabet alone', () => expect(cut('Политика Acme.')).toEqual(['Политика Acme.']))
})
