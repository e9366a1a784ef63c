import { describe, expect, it } from 'vitest'
import { bare, fieldWords } from '../../../lib/recognise/sources/field-words'
import { pageOf } from '../../observe/page-of'

/** What each control of a page is called: its field and its form. */
const called = (html: string) => {
  const { forms } = pageOf(html)
  return forms.flatMap(form =>
    form.controls
      .filter(({ tag }) => tag !== 'button')
      .map(control => fieldWords(control, form, forms))
      .map(({ label, name, form }) => [label || name, form && (form.label || form.name)]),
  )
}

describe('what a field and its form are called', () => {
  it.each([
    ['by its label', '<h2>Join</h2><form><label>E-mail *: <input></label></form>', [['E-mail', 'Join']]],
    ['by what stands in it', '<h2>Join</h2><form><input placeholder="Your e-mail"></form>', [['Your e-mail', 'Join']]],
    ['by its name alone', '<form name="f"><input name="mail"></form>', [['mail', 'f']]],
    [
      'by what a screen reader says',
      '<form aria-label="News"><input aria-label="E-mail" placeholder="you@here"></form>',
      [['E-mail', 'News']],
    ],
    [
      'by the words it is labelled by',
      '<b id="w">Write to us</b><form aria-labelledby="w"><label>E-mail<input></label></form>',
      [['E-mail', 'Write to us']],
    ],
    ['of no form', '<h2>Join</h2><label>E-mail <input></label>', [['E-mail', null]]],
    [
      'a second form after the same heading, by its button',
      '<h2>Join</h2><form><label>E-mail <input></label></form><form><label>Your mail <input></label><button>Subscribe</button></form>',
      [
        ['E-mail', 'Join'],
        ['Your mail', 'Subscribe'],
      ],
    ],
    ['without a word', '<form><input></form>', [['', '']]],
  ])('%s', (_, html, expected) => {
    expect(called(html)).toEqual(expected)
  })

  it('in few words, whatever a page says', () => {
    const long = 'word '.repeat(1000)
    const [[label, form] = []] = called(`<form aria-label="${long}"><input aria-label="${long}" name="${long}"></form>`)
    expect([label?.length, form?.length]).toEqual([80, 80])
  })
})

describe('an address without what was asked of it', () => {
  it.each([
    ['https://shop.example/join?em=jane%40mail.example#top', 'https://shop.example/join'],
    ['javascript:send("jane@mail.example")', 'javascript:'],
    ['data:text/html,jane', 'data:'],
    [`https://shop.example/${'x'.repeat(9000)}`, `https://shop.example/${'x'.repeat(479)}`],
    ['', ''],
  ])('%s', (address, expected) => expect(bare(address)).toBe(expected))
})
