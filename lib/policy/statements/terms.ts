import cues from '../../lists/policy/cues.json'
import de from '../../lists/policy/de.json'
import es from '../../lists/policy/es.json'
import fr from '../../lists/policy/fr.json'
import { finder, type Match } from './phrases'
import type { Reading } from './reading'
import { tokenise } from './tokens'

/** Words that bind what a sentence says: its exceptions, and its terms of consent or refusal. Tokens, end exclusive. */
export interface Term {
  readonly kind: 'exception' | 'consent' | 'opt-out'
  readonly from: number
  readonly to: number
}

const STOP = new Set([';', '.', '!', '?', ':', '—', '•'])
const OPENERS = new Set([
  'without',
  'with',
  'upon',
  'after',
  'if',
  'when',
  'unless',
  'by',
  'subject',
  'where',
  'until',
  'provided',
  'based',
  'only',
  'through',
  'once',
  'while',
])

/** "Other than what you choose to give us", "unless you send it to us": with one's own hand, which is consent. */
const GIVEN =
  /\b(?:you|users?|visitors?|customers?|members?|they)\b(?: [\w-]+){0,5}? (?:give|provide|submit|supply|send|enter|tell|share)s?\b(?: [\w-]+){0,4}? ?\b(?:us|it|them)\b/i

/** How far a term reaches: to the next stop, to its closing bracket, or, when it opens the sentence, to the comma after it. */
function reach({ tokens, own }: Reading, from: number): number {
  const opensSentence = from <= own + 1
  const bracketed = tokens[from - 1]?.word === '('
  // "We do not, except in an emergency, share": put in between commas.
  const putIn =
    tokens[from - 1]?.word === ',' && /^(not|will|may|can|shall|do|does)$/.test(tokens[from - 2]?.word ?? '')
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const word = tokens[at]?.word ?? ''
    if (word === '(') depth++
    else if (word === ')') {
      if (depth === 0) return at
      depth--
    } else if (STOP.has(word) && !(word === '.' && at < tokens.length - 1 && (tokens[at - 1]?.word.length ?? 0) < 3))
      return at
    else if (depth === 0 && !bracketed && word === ',') {
      const next = tokens[at + 1]?.word ?? ''
      if (putIn) return at
      if (opensSentence && at - from >= 2 && startsMain(next)) return at
      if (!opensSentence && ['we', 'but', 'however', 'which', 'you'].includes(next)) return at
    } else if (
      depth === 0 &&
      at > from + 1 &&
      word === 'and' &&
      ['we', 'will', 'may', 'does', 'do'].includes(tokens[at + 1]?.word ?? '')
    )
      return at
  }
  return tokens.length
}

/** "Bound by a written agreement" binds the one who works for the company; nobody is asked. */
const isContract = ({ tokens }: Reading, { from, to }: Match): boolean =>
  tokens.slice(from, to).some(({ word }) => word === 'agreement') &&
  tokens
    .slice(Math.max(0, from - 5), from)
    .some(({ word }) => /^(bound|under|contract|confidentiality|license|service|processing|user|terms)$/.test(word))

/** After "Except as described below," comes the sentence proper. */
const startsMain = (word: string): boolean => !['and', 'or', 'including', 'such', 'as', 'by'].includes(word)

export function termsOf(reading: Reading): Term[] {
  const { tokens } = reading
  const terms: Term[] = []
  const covered = (at: number) => terms.some(term => term.from <= at && at < term.to)
  for (const { from } of reading.exceptions) {
    if (covered(from)) continue
    // "If you are outside the United States, …": what is supposed ends where its clause does.
    const within = reading.supposed.find(clause => clause.from < from && from < clause.to)
    const to = Math.min(reach(reading, from), within?.to ?? tokens.length)
    const inside = reading.consent.find(match => match.from >= from && match.to <= to)
    // "unless you consent" is a matter of consent, as the contract has it; what else it excepts stays an exception.
    const kind =
      tokens[from]?.word === 'unless' || tokens[from]?.word === 'until' || tokens[from]?.word === 'without'
        ? inside?.tag
        : undefined
    const given = GIVEN.test(reading.wordsOf(from, to)) ? 'consent' : 'exception'
    terms.push({ kind: kind === 'consent' || kind === 'opt-out' ? kind : given, from, to })
  }
  for (const match of reading.consent) {
    if (covered(match.from) || isContract(reading, match)) continue
    // "We don't know your name and we don't want to": it is not the reader who refuses.
    if (match.tag === 'opt-out' && tokens[match.from - 1]?.word === 'we') continue
    let from = match.from
    for (let at = match.from; at >= Math.max(0, match.from - 8); at--) {
      const word = tokens[at]?.word ?? ''
      if (STOP.has(word) || word === '(') break
      if (OPENERS.has(word) && (at < match.from || match.tag === 'opt-out')) {
        from = at
        if (word !== 'by') break
      }
    }
    let to = match.to
    // "without the consent of the customer": whose consent it is belongs to the words.
    if (['of', 'from'].includes(tokens[to]?.word ?? '')) {
      to++
      while (
        to < tokens.length &&
        to < match.to + 5 &&
        /^(the|a|an|your|their|its|his|her|or|parent|customer|user|guardian|legal|individual|member|child|subscriber|you|person)s?$/.test(
          tokens[to]?.word ?? '',
        )
      )
        to++
    }
    if (from < match.from || match.tag === 'opt-out')
      terms.push({ kind: match.tag === 'opt-out' ? 'opt-out' : 'consent', from, to })
  }
  return terms.sort((one, other) => one.from - other.from)
}

const CONSENT = finder({
  consent: [...cues.consent, ...de.consent, ...fr.consent, ...es.consent],
  'opt-out': [...cues['opt-out'], ...de['opt-out'], ...fr['opt-out'], ...es['opt-out']],
})

/** Whether the words of a condition are about consent or refusal, and not about the form of the data ("in aggregate"). */
export const consentIn = (condition: string): boolean => CONSENT(tokenise(condition)).length > 0

/** Whether it is a way to refuse. */
export const optOutIn = (condition: string): boolean =>
  CONSENT(tokenise(condition)).some(({ tag }) => tag === 'opt-out')
