import { describe, expect, it } from 'vitest'
import { readPolicy } from '../../../lib/policy/read-policy'

/** One sentence among others of its language: the little words around it tell which tongue it is. */
const AROUND = {
  de: 'Wir freuen uns, dass Sie bei uns sind, und helfen Ihnen mit der App.',
  fr: 'Nous sommes heureux que vous soyez avec nous et vous aidons avec le service.',
  es: 'Nos alegra que usted esté con nosotros y le ayudamos con el servicio.',
} as const

const said = (language: keyof typeof AROUND, sentence: string): string[] =>
  readPolicy({ text: `${AROUND[language]} ${sentence}`, format: 'text' }).clauses.flatMap(({ statements }) =>
    statements.map(({ modality, action, recipient }) => `${modality} ${action}${recipient ? ` > ${recipient}` : ''}`),
  )

describe('what denies, and what only sounds like it', () => {
  it.each([
    ['de', 'Ihre Daten bewahren wir noch 30 Tage auf.', 'will retain'],
    ['de', 'Wir verkaufen Ihre Daten weder heute noch morgen.', 'will-not sell'],
    ['de', 'Wir geben deine Daten nicht an andere Unternehmen heraus.', 'will-not share > third-party'],
    ['de', 'Wir geben deine Daten an andere Unternehmen heraus.', 'will share > third-party'],
    ['de', 'Wir verkaufen niemandem Ihre Daten.', 'will-not sell'],
    ['fr', 'Nous conservons vos données sans limite de durée.', 'will retain'],
    ['fr', 'Nous ne conservons pas vos données.', 'will-not retain'],
    ['fr', 'Le service fonctionne sans vendre vos données.', 'will-not sell'],
    ['es', 'Compartimos sus datos con terceros sin límite.', 'will share > third-party'],
    ['es', 'No compartimos sus datos con terceros.', 'will-not share > third-party'],
    ['es', 'El servicio funciona sin vender sus datos.', 'will-not sell'],
    ['es', 'Conservamos las reservas durante cinco años.', 'will retain'],
  ] as const)('%s: %s', (language, sentence, statement) => expect(said(language, sentence)).toContain(statement))
})
