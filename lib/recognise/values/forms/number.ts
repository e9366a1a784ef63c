import { distinct, type Form, withCases } from './form'

const SHORTEST_TO_CUT = 9

/** "Ends in 1111" counts only where a name says so. */
const ending = (bare: string): Form[] =>
  /^\d+$/.test(bare) && bare.length >= SHORTEST_TO_CUT
    ? [{ text: bare.slice(-4), steps: ['digits', 'truncated'], proof: 'named' }]
    : []

/** Cards, accounts and identity numbers: as typed, bare, in groups of four, in the groups they were typed in. */
export function numberForms(typed: string): Form[] {
  const text = typed.trim()
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '')
  const groups = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const fours = bare.match(/.{1,4}/g) ?? []
  const proof = bare.length >= 8 ? 'anywhere' : 'named'
  const written = [groups, fours].flatMap(parts => [' ', '-', '.'].map(between => parts.join(between)))
  return distinct([
    ...[
      { text, steps: [], proof, main: true } satisfies Form,
      { text: bare, steps: ['digits'], proof, main: true } satisfies Form,
      ...written.map((other): Form => ({ text: other, steps: ['reformatted'], proof })),
    ].flatMap(withCases),
    ...ending(bare),
  ])
}
