import type { DraftClause, Sentence } from '../passage'
import { screenOf } from '../screen'
import { spanIn } from '../sentence-span'
import type { Policy } from '../statement'
import { dataTypesOf } from '../statements/data-of'
import { readingOf } from '../statements/reading'

const TERM =
  '(?:(?:individually|personally|personal)[- ]+identif(?:iable|ying)(?: (?:information|data))?|(?:non-?public )?personal (?:information|data|details)|identif(?:iable|ying) (?:information|data)|PII|personenbezogene[nr]? Daten|données (?:à caractère )?personnelles?|datos (?:de carácter )?personales|información personal)'
const QUOTE = '["“”\'’»)*]{0,3}'
const MEANS =
  "(?:means?|shall mean|refers? to|is defined as|(?:is|are) (?:any |all |the |those |generally |typically |usually )?(?:information|data|details|pieces?)\\b|consists? of|includes?|may include|can include|sind (?:alle )?|désigne|s['’]entend|significa|son (?:aquellos|los|toda)|es (?:toda|aquella))"
const FORMS: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `\\b${TERM}${QUOTE}(?:,? ?\\([^)]{1,80}\\)${QUOTE},?|,[^,.]{1,80},|,| as used (?:here|in this)[^.,]{0,40},?)? ?${MEANS}`,
      'i',
    ),
    3,
  ],
  [
    new RegExp(
      `\\b(?:by|we (?:use|define)(?: the term)?|the terms?|when we (?:say|refer to)|definition of)\\b[^.]{0,30}${TERM}${QUOTE}[^.]{0,40}\\b(?:mean|refer|include|describe|as (?:any )?(?:information|data))`,
      'i',
    ),
    3,
  ],
  [
    /\b(?:information|data) (?:that|which) (?:\w+ ){0,4}(?:identif(?:y|ies|ied|iable)|(?:be )?(?:associated|linked|traced|used to (?:identify|contact|locate)))[^.]{0,120}\b(?:such as|including|for example|e\.g|like)\b/i,
    2,
  ],
  [new RegExp(`["“‘'(]${TERM}${QUOTE}\\)?[^.]{0,60}\\b(?:such as|including|for example|e\\.g)`, 'i'), 2],
  [
    new RegExp(
      `\\b${TERM}[^.]{0,15}(?:,| \\(| -| –| —)\\s?(?:such as|including|for example|e\\.g|like|which includes?)\\b`,
      'i',
    ),
    1,
  ],
]
const likely = screenOf(FORMS, ([words]) => [words])
const NEGATED = /\bnon-?(?:personal|personally|identif)|\b(?:not|n['’]t|does not include|anonymous|aggregate)\b/i
const IDENTIFIES =
  /\b(?:identif(?:y|ies|iable|ied)|associated with|relat(?:es?|ing) to|specific (?:individual|person)|particular (?:individual|person|consumer)|contact (?:you|a person|an individual)|about an individual|natural person|natürliche person|personne physique|persona física)/i

/** The sentence in which the policy says what it means by personal data, and the data types that sentence names. */
export function definitionIn(clauses: readonly DraftClause[]): Policy['definition'] {
  let best: { weight: number; clause: string; sentence: Sentence } | null = null
  for (const { id, headings, sentences } of clauses) {
    for (const sentence of sentences) {
      if (sentence.plain.length > 3000) continue
      const weight = weightOf(sentence, headings)
      if (weight > (best?.weight ?? 3)) best = { weight, clause: id, sentence }
    }
  }
  if (!best) return null
  const { clause, sentence } = best
  return {
    ...spanIn(sentence, 0, sentence.plain.length),
    clause,
    dataTypes: dataTypesOf(readingOf({ ...sentence, leadIn: null }).data),
  }
}

function weightOf({ plain }: Sentence, headings: readonly string[]): number {
  const form = likely(plain).find(([words]) => words.test(plain))
  if (!form) return 0
  const found = form[0].exec(plain)
  const before = plain.slice(Math.max(0, (found?.index ?? 0) - 12), (found?.index ?? 0) + (found?.[0].length ?? 0))
  if (NEGATED.test(before)) return 0
  const identifies = IDENTIFIES.test(plain) ? 2 : 0
  const lists = /\b(?:such as|including|include|for example|e\.g|like|comme|tels? que|como|zum beispiel|wie)\b/i.test(
    plain,
  )
    ? 1
    : 0
  const titled = /\bdefin|what (?:is|are|do we mean)|identifiable|personal/i.test(headings.slice(-1).join('')) ? 0.5 : 0
  const early = (found?.index ?? 0) < 80 ? 0.5 : 0
  return form[1] + identifies + lists + titled + early
}
