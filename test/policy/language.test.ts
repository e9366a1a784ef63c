import { describe, expect, it } from 'vitest'
import { languageOf } from '../../lib/policy/language'
import { readPolicy } from '../../lib/policy/read-policy'

const TEXTS: readonly (readonly [string, string])[] = [
  ['en', 'We collect the information that you give us when you use our site, and we do not sell it.'],
  ['de', 'Wir erheben Ihre Daten, wenn Sie unsere Seite nutzen, und geben sie nicht an Dritte weiter.'],
  ['fr', 'Nous recueillons vos données pour vous répondre et nous ne les vendons pas à des tiers.'],
  ['es', 'Recogemos los datos que usted nos da para atender sus pedidos y no los vendemos a terceros.'],
  ['it', 'Raccogliamo i dati che ci fornisci per il servizio e non sono venduti a terzi nel nostro sito.'],
  ['pt', 'Coletamos os dados que você nos fornece para os nossos serviços e não são vendidos.'],
  ['nl', 'Wij verzamelen uw gegevens voor het leveren van onze diensten en verkopen deze niet.'],
  ['pl', 'Zbieramy dane użytkownika oraz nie sprzedajemy ich, jest to opisane w naszej polityce przez nas.'],
  ['tr', 'Kişisel verileri bir hizmet için topluyoruz ve bu bilgileri size sormadan vermiyoruz.'],
  ['ru', 'Мы собираем данные, которые вы нам предоставляете, и не продаём их.'],
  ['ja', '当社はお客様の個人情報を販売しません。'],
  ['zh', '我们收集您提供的个人信息，不会出售。'],
  ['ko', '회사는 이용자의 개인정보를 판매하지 않습니다.'],
]

describe('the language of a policy', () => {
  it.each(TEXTS)('%s', (language, text) => expect(languageOf(text)).toBe(language))
  it('is unknown where there are no words', () => expect(languageOf('12 34 !')).toBe('und'))
})

describe('what cannot be read is said so', () => {
  const warned = (text: string) => readPolicy({ text, format: 'text' }).warnings.map(({ id }) => id)
  const padded = (text: string) => Array.from({ length: 8 }, () => `${text} privacy cookies consent`).join('\n\n')

  it.each(TEXTS.slice(4))('%s', (_language, text) => expect(warned(padded(text))).toContain('policy.language-unread'))
  it.each(TEXTS.slice(0, 4))('%s is read', (_language, text) =>
    expect(warned(padded(text))).not.toContain('policy.language-unread'),
  )
  it('and its text is kept whole', () => {
    const text = padded(TEXTS[10]?.[1] ?? '')
    expect(readPolicy({ text, format: 'text' }).clauses.at(-1)?.end).toBe(text.length)
  })
})
