import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { maskedAddress } from '../../lib/show/address'
import { markdownCode, markdownText } from '../../lib/show/export/markdown-text'
import { asOneLine } from '../../lib/show/quote'
import { visible } from '../../lib/show/visible'
import { wordsFrom } from '../../lib/show/words'

describe('writing that would look like other writing', () => {
  it.each([
    ['turned round', 'url.query.\u202Emoc.elgoog\u202C', 'url.query.�moc.elgoog�'],
    ['an isolate', '\u2066evil\u2069', '�evil�'],
    ['nothing to see', 'goo\u200Bgle\u2060.com', 'goo�gle�.com'],
    ['a file name', 'body.multipart.photo\u202Egnp.exe', 'body.multipart.photo�gnp.exe'],
    ['a terminal’s own language', '\u001B[2Jgone', '�[2Jgone'],
    ['letters that are only blank', 'goo\u3164gle\u115F.com', 'goo�gle�.com'],
    ['a text in tags', 'shop\u{E0065}\u{E0076}.com', 'shop����.com'],
    ['half a letter', 'a\uD83Db', 'a�b'],
    ['a soft hyphen', 'pri\u00ADvacy', 'pri�vacy'],
  ])('%s', (_, given, shown) => expect(visible(given)).toBe(shown))

  it.each([
    ['Hebrew', 'מדיניות \u200Fפרטיות'],
    ['Arabic', 'سياسة\u200F الخصوصية'],
    ['an emoji of several', '👩\u200D👧'],
    ['Persian with its joiner', 'می\u200Cخواهم'],
    ['a heart, and a name in its own form', '❤\uFE0F 葛\u{E0100}城'],
    ['lines', 'a\n\tb'],
  ])('%s stays as it is', (_, text) => expect(visible(text)).toBe(text))

  it('is the same done twice, and as long', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const once = visible(text)
        return visible(once) === once && once.length === text.length
      }),
    ))
})

describe('where it is shown', () => {
  const say = wordsFrom('en', { 'x.to': 'to {host}' })

  it('in a sentence', () => expect(say('x.to', { host: '\u202Emoc.knab' })).toBe('to �moc.knab'))
  it('in a ticket', () => {
    expect(markdownText('to \u202Emoc.knab')).toBe('to �moc.knab')
    expect(markdownCode('body.multipart.photo\u202Egnp.exe')).toBe('`body.multipart.photo�gnp.exe`')
  })
  it('in a quotation', () => expect(asOneLine('we \u202Elles\u202C data')).toBe('we �lles� data'))

  it.each([
    ['Cyrillic letters', 'https://аpple.com/x', 'xn--pple-43d.com'],
    ['a dot that is none', 'https://bank.example。evil.example/', 'bank.example.evil.example'],
    ['full-width letters', 'https://ｅvil.example/', 'evil.example'],
    ['a name and a password before it', 'https://bank.example@evil.example/', 'evil.example'],
  ])('%s in a host are told apart', (_, url, host) => {
    expect(recipientOf(new URL(url).href, 'https://shop.example/', null).host).toBe(host)
    expect(maskedAddress(url).startsWith(host)).toBe(true)
  })

  it('in a parameter’s name', () => expect(maskedAddress('https://t.example/?\u202Eeman=1')).not.toMatch(/\u202E/))
})
