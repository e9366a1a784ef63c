import { describe, expect, it } from 'vitest'
import { ageGate } from '../../../lib/recognise/people/age-gate'
import { childDirected } from '../../../lib/recognise/people/child-directed'
import { consentChoices, marketingChoice } from '../../../lib/recognise/people/marketing-choice'
import { parentalConsentWording } from '../../../lib/recognise/people/parental-consent'
import { formOf, pageOf } from '../../observe/page-of'

function marketing(html: string, language = 'en') {
  const { form, page } = formOf(`<html lang="${language}"><body>${html}</body></html>`)
  return marketingChoice(form, page)
}
const box = (words: string, attributes = '') =>
  `<form><label>Email <input></label><label><input type=checkbox ${attributes}>${words}</label></form>`

describe('whether leaving the box as it came says yes', () => {
  it.each([
    ['Send me your newsletter', '', 'en', false, 'opted-out'],
    ['Send me your newsletter', 'checked', 'en', true, 'opted-in'],
    ['I do not want to receive offers', '', 'en', true, 'opted-in'],
    ["Don't send me promotional emails", 'checked', 'en', false, 'opted-out'],
    ['Untick if you do not wish to receive offers', 'checked', 'en', true, 'opted-in'],
    ['Untick to get our newsletter', '', 'en', true, 'opted-in'],
    ['Ich möchte keinen Newsletter und keine Werbung, nicht heute', '', 'de', false, 'opted-out'],
    ['Ich möchte keine Werbung', '', 'de', true, 'opted-in'],
    ['Je ne souhaite pas recevoir la newsletter', '', 'fr', true, 'opted-in'],
    ['No deseo recibir publicidad', '', 'es', true, 'opted-in'],
    ['Не хочу получать рекламу', '', 'ru', true, 'opted-in'],
    ['メールマガジンを希望しない', '', 'ja', true, 'opted-in'],
    ['お得な情報を受け取る', 'checked', 'ja', true, 'opted-in'],
  ] as const)('%s [%s] in %s', (words, attributes, language, preTicked, choice) => {
    expect(marketing(box(words, attributes), language)).toMatchObject({ preTicked, choice })
  })

  it.each([
    'Remember me',
    'I accept the terms of use',
    'Gift wrap this order',
    'Same as billing address',
    'I am over 13',
  ])('%s is no choice about marketing', words => {
    expect(marketing(box(words, 'checked'))).toBeNull()
  })
})

describe('whether it can be refused', () => {
  it.each([
    ['an open box can', box('Send me offers'), true],
    ['a required one cannot', box('Send me offers', 'required'), false],
    ['one that holds the terms too cannot', box('I accept the terms and want the newsletter'), false],
    ['a required one that is ticked to refuse can', box('I do not want offers', 'required'), true],
  ])('%s', (_, html, refusable) => {
    expect(marketing(html)?.refusable).toBe(refusable)
  })

  it('a sentence instead of a box cannot be refused', () => {
    expect(
      marketing('<form><input type=email><p>By signing up you agree to receive our newsletter.</p></form>'),
    ).toMatchObject({ refusable: false, field: null })
    expect(marketing('<form><input type=email><p>By signing up you agree to our terms.</p></form>')).toBeNull()
  })

  it('of several, the one that is hardest to refuse is told', () => {
    const html =
      '<form><label><input type=checkbox name=a>Send me offers</label><label><input type=checkbox name=b checked>Send me news about deals</label></form>'
    expect(marketing(html)?.text).toBe('Send me news about deals')
  })
})

it('sharing and terms are choices of their own', () => {
  const { form, page } = formOf(
    '<form><label><input type=checkbox checked>Share my details with selected partners</label><label><input type=checkbox>I accept the privacy policy</label></form>',
  )
  expect(consentChoices(form, page).map(({ kind, preTicked, choice }) => [kind, preTicked, choice])).toEqual([
    ['sharing', true, 'opted-in'],
    ['terms', false, 'opted-out'],
  ])
})

describe('words that send a young person to a parent', () => {
  const near = (words: string) => {
    const { form, page } = formOf(`<div><p>${words}</p><form><label>Email <input></label></form></div>`)
    return parentalConsentWording(form, page)
  }
  it.each([
    'Ask your parent or guardian first.',
    'Bitte frag deine Eltern!',
    "Demande à tes parents d'abord.",
    '保護者の同意が必要です。',
    '부모님의 동의를 받으세요.',
    'Get your parents to help.',
  ])('%s', words => {
    expect(near(words).answer).toBe(true)
  })
  it.each([
    'A message from our parent company.',
    'Great offers for parents and their homes.',
    'Eltern lieben diese Möbel.',
    'Choose a parent category.',
    'Ask. Your parent company knows.',
  ])('not: %s', words => {
    expect(near(words).answer).toBe(false)
  })
  it("a parent's address counts, and a step that checks is named", () => {
    const { form, page } = formOf(
      "<form><label>Parent's email <input></label><p>Please sign and return the consent form.</p></form>",
    )
    expect(parentalConsentWording(form, page)).toMatchObject({
      answer: true,
      asksParentContact: true,
      verifiable: true,
    })
  })
})

describe('a gate that asks the age', () => {
  it.each([
    [
      'a date and nothing else',
      '<h1>Welcome</h1><form><label>Date of birth <input></label><button>Enter</button></form>',
      true,
    ],
    [
      'two buttons',
      '<p>Are you old enough?</p><button>I am over 21 years old</button><button>I am under 21 years old</button>',
      true,
    ],
    [
      'a sign-up with a birth date',
      '<form><label>Email <input></label><label>Password <input type=password></label><label>Date of birth <input></label></form>',
      false,
    ],
    ['a shop', '<h1>Over 18 years of good wine</h1><form><input type=search></form>', false],
  ])('%s', (_, html, answer) => {
    expect(ageGate(pageOf(html)).answer).toBe(answer)
  })
})

describe('a page made for children', () => {
  const page = (title: string, description: string) =>
    childDirected(pageOf(`<title>${title}</title><meta name=description content="${description}">`))
  it.each([
    ['Fun games and coloring pages for kids', 'Play and learn with your favourite animals.'],
    ['Lernspiele für Kinder', 'Ausmalbilder, Märchen und Rätsel für die Grundschule.'],
    ['Jeux pour enfants', 'Coloriages, comptines et dessins animés.'],
    ['Раскраски для детей', 'Сказки и развивающие игры для малышей.'],
    ['こども向けゲーム', 'ぬりえや知育ゲームで遊ぼう'],
    ['어린이 동요와 동화', '유아를 위한 색칠 놀이'],
  ])('%s', (title, description) => {
    const { answer, because } = page(title, description)
    expect(answer).toBe(true)
    expect(because.every(({ id }) => id.startsWith('people.child-'))).toBe(true)
  })
  it.each([
    ['Kids clothing and shoes', 'Shop the sale: fashion for children, free shipping.'],
    ['Pediatric dentist', 'Our dental clinic treats children and adults.'],
    ['Online casino games', 'Play free slots and poker.'],
    ['Child support lawyers', 'Our law firm helps in custody cases.'],
    ['Games for kids? A policy paper', 'University research on children, media policy and advertising law.'],
    ['Industrial pumps', 'Spare parts and service.'],
  ])('not: %s', (title, description) => {
    expect(page(title, description).answer).toBe(false)
  })
})
