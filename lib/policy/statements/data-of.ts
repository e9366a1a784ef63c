import { DATA_TYPES, type DataType } from '../../facts'
import type { Match } from './phrases'
import type { Token } from './tokens'

/** General terms and the data types they stand for: "contact information" is an address, a telephone number, an e-mail address. */
export const MEANS: Readonly<Record<string, readonly DataType[]>> = {
  contact: ['email', 'phone', 'postal-address'],
  financial: ['payment-card', 'bank-account'],
  demographic: ['age', 'gender'],
  'social-data': ['username'],
  cookie: ['online-id'],
  computer: ['online-id'],
  survey: ['message-content'],
}

/** "We send e-mail", "by e-mail": a way to write, and no address. */
export const isMeansOfWriting = (tokens: readonly Token[], { tag, from, to }: Match): boolean =>
  tag === 'email' &&
  to - from === 1 &&
  (/^(by|via|through|send|sends|sending|receive|receiving|reply)$/.test(tokens[from - 1]?.word ?? '') ||
    /^(provider|service|server|client|program|software|company)$/.test(tokens[to]?.stem ?? ''))

const KNOWN: ReadonlySet<string> = new Set(DATA_TYPES)

/** Data types named by these matches, each once; none for "personal information" at large. */
export function dataTypesOf(matches: readonly Match[]): DataType[] {
  const types = matches.flatMap(({ tag }) => (KNOWN.has(tag) ? [tag as DataType] : (MEANS[tag] ?? [])))
  return [...new Set(types)]
}
