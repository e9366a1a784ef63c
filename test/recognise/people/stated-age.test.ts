import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseForm } from '../../../lib/recognise/fields/recognise-fields'
import { ageOfButton, statedAge } from '../../../lib/recognise/people/stated-age'
import { ageOn, orderHint, orderOf, parseTyped } from '../../../lib/recognise/people/typed-date'
import { formOf } from '../../observe/page-of'

const TODAY = '2026-11-22'

/** What a form is told when its fields hold `values`, first to last. */
function told(html: string, values: readonly string[], language = 'en') {
  const { form, page } = formOf(`<html lang="${language}"><body>${html}</body></html>`)
  const typed = new Map(form.controls.map((control, at) => [control.field, values[at] ?? '']))
  return statedAge(form, recogniseForm(form, page), typed, page, TODAY)
}

describe('a birth date in one field, in any order', () => {
  const field = (placeholder = '') => `<form><label>Date of birth <input placeholder="${placeholder}"></label></form>`
  it.each([
    ['2015-03-09', 'en', '', 11],
    ['03/09/2015', 'en-US', '', 11],
    ['25/12/2013', 'en-US', '', 12],
    ['12/25/2013', 'de', '', 12],
    ['09.03.2015', 'de', '', 11],
    ['22.11.2013', 'de', '', 13],
    ['23.11.2013', 'de', '', 12],
    ['11/12/2013', 'en', 'DD/MM/YYYY', 12],
    ['11/12/2013', 'fr', 'MM/DD/YYYY', 13],
    ['2015年3月9日', 'ja', '', 11],
    ['2015. 3. 9.', 'ko', '', 11],
    ['20150309', 'zh', '', 11],
    ['9 mars 2015', 'fr', '', 11],
    ['March 9, 2015', 'en', '', 11],
    ['9 марта 2015', 'ru', '', 11],
    ['09/03/15', 'es', '', 11],
    ['2012', 'en', '', 13],
  ] as const)('%s on a page in %s (%s) is %i', (typed, language, placeholder, age) => {
    expect(told(field(placeholder), [typed], language)?.age).toBe(age)
  })

  it.each(['', 'soon', '99/99/2015', '2090-01-01', '1700-01-01', '31', '0000', '1'.repeat(5000)])(
    '%.20s says no age',
    typed => {
      expect(told(field(), [typed])).toBeNull()
    },
  )
})

describe('a birth date in three fields', () => {
  const three = (a: string, b: string, c: string) =>
    `<form><fieldset><legend>Date of birth</legend><input name="${a}"><input name="${b}"><input name="${c}"></fieldset></form>`
  it.each([
    ['day', 'month', 'year', ['4', '12', '2013'], 'en-US', 12],
    ['month', 'day', 'year', ['12', '4', '2013'], 'de', 12],
    ['year', 'month', 'day', ['2013', '11', '21'], 'ja', 13],
    ['bday_1', 'bday_2', 'bday_3', ['11', '12', '2013'], 'de', 12],
    ['bday_1', 'bday_2', 'bday_3', ['11', '12', '2013'], 'en-US', 13],
  ] as const)('%s, %s, %s holding %s in %s', (a, b, c, values, language, age) => {
    expect(told(three(a, b, c), values, language)?.age).toBe(age)
  })

  it('reads a month by the words of its option, not by its number', () => {
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ]
    const html = `<form><fieldset><legend>Birthday</legend><select name=m>${months.map((month, at) => `<option value="${at}">${month}</option>`)}</select><input name=d><input name=y></fieldset></form>`
    expect(told(html, ['11', '1', '2013'])?.age).toBe(12)
  })

  it('takes the youngest age the parts allow where some are missing', () => {
    expect(told(three('day', 'month', 'year'), ['', '', '2013'])).toMatchObject({ age: 12, exact: false })
  })
})

describe('an age, or a ready-made answer', () => {
  it('typed', () => {
    expect(told('<form><label>How old are you? <input type=number></label></form>', ['11'])).toMatchObject({
      age: 11,
      exact: true,
    })
  })

  it('picked with a radio button', () => {
    const html =
      '<form><label><input type=radio name=a>I am 13 years or older</label><label><input type=radio name=a checked>I am under 13 years old</label></form>'
    expect(told(html, [])).toMatchObject({ age: 12, exact: false })
  })

  it.each([
    ['I am under 13', 12],
    ['I am over 18 years old', 18],
    ['Ich bin unter 16 Jahre alt', 15],
    ["J'ai moins de 15 ans", 14],
    ['Tengo menos de 14 años', 13],
    ['Ho meno di 14 anni', 13],
    ['Tenho menos de 12 anos', 11],
    ['Ik ben jonger dan 16 jaar', 15],
    ['Mam poniżej 16 lat', 15],
    ['Мне меньше 14 лет', 13],
    ['18 yaşından küçüğüm', 17],
    ['13歳未満です', 12],
    ['未满14岁', 13],
    ['만 14세 미만입니다', 13],
    ['만 14세 이상입니다', 14],
    ['13+ years', 13],
  ])('on a button: %s', (words, age) => {
    expect(ageOfButton(words)?.age).toBe(age)
  })

  it.each(['18 items in your cart', 'Over 20 games', 'Room 13', 'Save', 'Older posts', 'Page 12 of 18'])(
    'not: %s',
    words => {
      expect(ageOfButton(words)).toBeNull()
    },
  )

  it('no reason holds a birth date', () => {
    const answer = told('<form><label>Date of birth <input></label></form>', ['2015-03-09'])
    expect(answer?.because).toHaveLength(1)
    expect(JSON.stringify(answer)).not.toMatch(/2015|03-09/)
  })
})

describe('any day, written in any order the page uses, gives the same age', () => {
  it('by property', () => {
    let checked = 0
    const date = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    fc.assert(
      fc.property(date, fc.constantFrom('en-US', 'de', 'fr', 'ja', 'pl', 'ru'), (day, language) => {
        const [year = '', month = '', dayOfMonth = ''] = day.toISOString().slice(0, 10).split('-')
        const order = orderOf(language)
        const written = [...order].map(part => ({ y: year, m: month, d: dayOfMonth })[part]).join('/')
        const parts = parseTyped(written, order, 2026)
        expect(parts).toEqual({ year: Number(year), month: Number(month), day: Number(dayOfMonth) })
        const age = parts ? ageOn(parts, TODAY) : -1
        const birthday = `${Number(year) + age}-${month}-${dayOfMonth}`
        const next = `${Number(year) + age + 1}-${month}-${dayOfMonth}`
        expect(birthday <= TODAY && next > TODAY).toBe(true)
        checked++
      }),
      { numRuns: 300 },
    )
    expect(checked).toBe(300)
  })
})

describe('the order a hint shows', () => {
  it.each([
    ['MM/DD/YYYY', 'mdy'],
    ['dd.mm.yyyy', 'dmy'],
    ['TT.MM.JJJJ', 'dmy'],
    ['jj/mm/aaaa', 'dmy'],
    ['GG/AA/YYYY', 'dmy'],
    ['YYYY-MM-DD', 'ymd'],
    ['your birthday', null],
  ] as const)('%s', (hint, order) => {
    expect(orderHint(`${hint} `)).toBe(order)
  })
})
