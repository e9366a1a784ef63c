import type { Query } from '../query'
import type { Clause, Policy, Span, Statement } from '../statement'
import { TONGUES } from '../statements/foreign'
import { namedIn } from '../statements/named-in'
import { tokenise } from '../statements/tokens'

/** One sentence's worth of a clause, with what its words name: tags of the lists of data, parties and people. */
export interface Line extends Span {
  readonly data: readonly string[]
  readonly parties: readonly string[]
  readonly people: readonly string[]
  readonly purposes: readonly string[]
  /** What it tells by its words, though no statement says so: "you can opt out under Settings", "6 months". */
  readonly tells: readonly Query['action'][]
  readonly statements: readonly Statement[]
}

export interface Profile {
  readonly clause: Clause
  readonly lines: readonly Line[]
  readonly heading: string
}

const PERIOD =
  /\b(?:\d{1,3}|one|two|three|four|five|six|seven|ten|twelve|fourteen|thirty|sixty|ninety)[ -](?:hours?|days?|weeks?|months?|years?)\b|\buntil\b/i
const LINE_END = /(?<=[.;!?])\s+|\n+/
/** A clause is looked at this far, in characters. */
const MOST = 20_000

/** A policy is asked many questions; what its clauses name is found once and forgotten with it. */
const KNOWN = new WeakMap<Policy, readonly Profile[]>()

export function profilesOf(policy: Policy): readonly Profile[] {
  const known = KNOWN.get(policy)
  if (known) return known
  const profiles = policy.clauses.map(clause => profileOf(policy, clause))
  KNOWN.set(policy, profiles)
  return profiles
}

function profileOf({ text, source: { language } }: Policy, clause: Clause): Profile {
  let at = clause.start
  const isEnglish = language === 'en'
  const lines = text
    .slice(clause.start, Math.min(clause.end, clause.start + MOST))
    .split(LINE_END)
    .filter(line => line.trim() !== '')
    .map((line): Line => {
      const start = text.indexOf(line, at)
      at = start + line.length
      const tokens = tokenise(line)
      const named = namedIn(tokens)
      // Lists of the other tongues too: the question does not know what language answers it.
      const found = (kind: 'data' | 'parties' | 'people') => TONGUES.flatMap(tongue => tongue[kind](tokens))
      const refusals = [...named.consent, ...(isEnglish ? [] : TONGUES.flatMap(tongue => tongue.terms(tokens)))]
      return {
        start,
        end: at,
        data: [...named.data, ...(isEnglish ? [] : found('data'))].map(({ tag }) => tag),
        parties: [...named.parties, ...(isEnglish ? [] : found('parties'))].map(({ tag }) => tag),
        people: [...named.people, ...(isEnglish ? [] : found('people'))]
          .map(({ tag }) => tag)
          .filter(tag => tag !== 'residents'),
        purposes: named.purposes.map(({ tag }) => tag),
        tells: [
          ...(refusals.some(({ tag, from }) => tag === 'opt-out' && tokens[from - 1]?.word !== 'we')
            ? ['choice' as const]
            : []),
          ...(PERIOD.test(line) ? ['retain' as const] : []),
        ],
        statements: clause.statements.filter(({ quote }) => quote.start < at && quote.end > start),
      }
    })
  return { clause, lines, heading: clause.headings.at(-1) ?? '' }
}
