import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../lib/facts'
import { maskFrame, maskSource } from '../../lib/keep/mask-source'
import { maskText } from '../../lib/keep/mask-text'

const person: Person = {
  label: 'Jane',
  values: { email: ['jane.d+news@mail.example'], name: ['Jane Doerington'], 'given-name': ['Jane'], age: ['9'] },
}

describe('words of a page are kept without the person’s values', () => {
  it.each([
    ['Hello Jane Doerington, nearly there', 'Hello …, nearly there'],
    ['JANE’s e-mail', '…’s e-mail'],
    ['New password for jane.d+news@mail.example', 'New password for …'],
    ['You are 9', 'You are 9'],
    ['E-mail', 'E-mail'],
    ['', ''],
  ])('%j', (text, expected) => expect(maskText(text, person)).toBe(expected))

  it('whatever the words and the values are', () => {
    const word = fc.string({ minLength: 4, maxLength: 12, unit: 'grapheme' }).map(text => text.trim())
    fc.assert(
      fc.property(word, fc.string(), fc.string(), (value, before, after) => {
        fc.pre(value.length >= 4 && !value.includes('…'))
        const kept = maskText(`${before}${value}${after}`, { label: '', values: { email: [value] } })
        expect(kept).not.toContain(value)
      }),
    )
  })
})

describe('the address of a frame', () => {
  it.each([
    ['https://pay.example/card?em=jane%40mail.example&v=2#x', 'https://pay.example/card'],
    ['https://pay.example/jane.d+news@mail.example/card', 'https://pay.example/…/card'],
    ['about:srcdoc', 'about:srcdoc'],
    ['about:blank', 'about:blank'],
    ['data:text/html,<p>Jane Doerington', 'data:…'],
    ['blob:https://pay.example/0af1', 'blob:…'],
    ['about:blank#jane', 'about:…'],
  ])('%s', (address, expected) => expect(maskFrame(address, person)).toBe(expected))
})

it('nothing of a field that is kept holds a value', () => {
  const words = 'Jane Doerington'
  const kept = maskSource(
    {
      label: words,
      name: words,
      dataType: 'email',
      where: [],
      form: { label: words, name: words, action: `https://shop.example/${encodeURIComponent(words)}`, method: 'post' },
      frame: `https://shop.example/?q=${words}`,
      because: [],
    },
    person,
  )
  expect(JSON.stringify(kept)).not.toMatch(/jane|doerington/i)
})
