import de from '../../lists/policy/de.json'
import es from '../../lists/policy/es.json'
import fr from '../../lists/policy/fr.json'
import type { DraftClause, Sentence } from '../passage'
import type { Action, Span, Statement, Topic } from '../statement'
import { dataTypesOf } from './data-of'
import { type Finder, finder, type Match, type PhraseList } from './phrases'
import { type Token, tokenise } from './tokens'

/**
 * German, French and Spanish are read by their words, part of a sentence by part of a sentence: an action, whether it
 * is denied, the data and the recipient named with it. That gives the clause that governs; finer shades are English only.
 */
export interface Tongue {
  readonly verbs: readonly (readonly [beginning: string, action: Action])[]
  readonly apart: Readonly<Record<string, { readonly with: readonly string[]; readonly action: string }>>
  readonly not: ReadonlySet<string>
  /** "Sans vendre" denies; "sans votre accord" is a condition. */
  readonly without: ReadonlySet<string>
  readonly may: ReadonlySet<string>
  readonly turn: ReadonlySet<string>
  readonly function: ReadonlySet<string>
  readonly data: Finder
  readonly parties: Finder
  readonly people: Finder
  readonly purposes: Finder
  readonly terms: Finder
  readonly topics: Finder
  readonly under: readonly string[]
}

type List = typeof de & typeof fr & typeof es

const tongue = (list: Omit<List, 'apart'> & { apart: Tongue['apart'] }): Tongue => ({
  verbs: Object.entries(list.verbs).flatMap(([action, beginnings]) =>
    beginnings.map(beginning => [beginning, action as Action] as const),
  ),
  apart: list.apart,
  not: new Set(list.not),
  without: new Set<string>(list.without),
  may: new Set(list.may),
  turn: new Set(list.turn),
  function: new Set(list.function),
  data: finder(list.data as PhraseList),
  parties: finder(list.parties as PhraseList),
  people: finder(list.people as PhraseList),
  purposes: finder(list.purposes as PhraseList),
  terms: finder({ consent: list.consent, 'opt-out': list['opt-out'], except: list.except }),
  topics: finder(list.topics as PhraseList),
  under: list.under,
})

export const TONGUES: readonly Tongue[] = [de, fr, es].map(list =>
  tongue(list as unknown as Parameters<typeof tongue>[0]),
)

const ENGLISH = new Set('the and of to we you your our with for not this that or is are by in may will'.split(' '))

const PARTED = /[^a-zà-ɏß]+/
const KNOWN = new WeakMap<DraftClause, Tongue | 'none'>()

/** The tongue of a clause, by its little words; null for English and for any other. */
export function tongueOf(clause: DraftClause): Tongue | null {
  const known = KNOWN.get(clause) ?? guess(clause) ?? 'none'
  KNOWN.set(clause, known)
  return known === 'none' ? null : known
}

function guess({ sentences }: DraftClause): Tongue | null {
  const heads = sentences.slice(0, 6).map(({ plain }) => plain.slice(0, 300).toLowerCase())
  if (isEnglish(heads)) return null
  const words = heads.flatMap(head => head.split(PARTED))
  const count = (set: ReadonlySet<string>) => words.filter(word => set.has(word)).length
  const english = count(ENGLISH)
  const [best] = TONGUES.map(one => ({ one, hits: count(one.function) })).sort((a, b) => b.hits - a.hits)
  return best && best.hits >= 2 && best.hits > 1.5 * english ? best.one : null
}

/** Every sixth word is one of the little words of English: nearly every text that is met, told without cutting it up. */
function isEnglish(heads: readonly string[]): boolean {
  let words = 0
  let english = 0
  for (const head of heads)
    for (let from = 0, at = 0; at <= head.length; at++) {
      if (at < head.length && isSmall(head.charCodeAt(at))) continue
      if (at > from || at === 0 || at === head.length) words++
      if (at > from && at <= from + LONGEST && ENGLISH.has(head.slice(from, at))) english++
      from = at + 1
    }
  return english > words / 6
}
const LONGEST = 4
const isSmall = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f)

export function foreignStatements(clause: DraftClause, tongue: Tongue): Statement[] {
  return clause.sentences.flatMap(sentence => (/\?\s*$/.test(sentence.plain) ? [] : ofSentence(sentence, tongue)))
}

function ofSentence(sentence: Sentence, tongue: Tongue): Statement[] {
  const lead = sentence.leadIn ? tokenise(sentence.leadIn.plain) : []
  const tokens = tokenise(sentence.plain)
  const quote: Span = { start: sentence.start, end: sentence.end }
  const inLead = lead.flatMap(token => actionOf(tongue, token, lead)?.action ?? [])
  const context = {
    tongue,
    sentence,
    quote,
    all: tokens,
    carried: inLead.at(-1) ?? null,
    denied: lead.some(({ word }) => tongue.not.has(word)),
  }
  return parts(tokens, tongue).flatMap(part => ofPart(part, context))
}

interface Context {
  readonly tongue: Tongue
  readonly sentence: Sentence
  readonly quote: Span
  readonly all: readonly Token[]
  readonly carried: Action | null
  readonly denied: boolean
}

/** A sentence turns at "but" and at a semicolon. */
function parts(tokens: readonly Token[], { turn }: Tongue): Token[][] {
  const found: Token[][] = [[]]
  for (const token of tokens) {
    if (turn.has(token.word) || token.word === ';') found.push([])
    else found.at(-1)?.push(token)
  }
  return found.filter(part => part.length > 1)
}

function ofPart(part: readonly Token[], { tongue, sentence, quote, all, carried, denied }: Context): Statement[] {
  const data = tongue.data(part)
  const named = data.length > 0 ? data : tongue.data(all)
  const party = tongue.parties(part)[0]
  const terms = tongue.terms(all)
  const words = (match: Match) => sentence.plain.slice(all[match.from]?.start, all[match.to - 1]?.end)
  const purpose = tongue.purposes(part)[0]
  const no = denied || part.some((token, at) => denies(token, part[at + 1], tongue))
  const may = part.some(({ word }) => tongue.may.has(word))
  const seen = new Set<Action>()
  const found = part.flatMap(token => actionOf(tongue, token, part) ?? [])
  const acts = found.length > 0 ? found : carried && part[0] ? [{ action: carried, token: part[0] }] : []
  return acts.flatMap(({ action, token }): Statement[] => {
    // "We keep bookings for five years" says how long, of whatever kind they are.
    if (seen.has(action) || (named.length === 0 && action !== 'notify' && action !== 'retain')) return []
    seen.add(action)
    return [
      {
        actor: 'we',
        modality: no ? (may ? 'may-not' : 'will-not') : may ? 'may' : 'will',
        action,
        dataTypes: dataTypesOf(named),
        ...(named.length === 0 && action === 'retain' ? { unnamed: true as const } : {}),
        recipient: party?.tag ?? null,
        purpose: purpose?.tag ?? null,
        subject: subjectOf(all, tongue),
        conditions: terms.filter(({ tag }) => tag !== 'except').map(words),
        exceptions: terms.filter(({ tag }) => tag === 'except').map(words),
        quote,
        marks: marksOf(sentence, [
          [token.start, token.end],
          ...named.slice(0, 3).map(({ from, to }) => spanIn(data.length > 0 ? part : all, from, to)),
        ]),
      },
    ]
  })
}

const denies = ({ word }: Token, next: Token | undefined, tongue: Tongue): boolean =>
  tongue.not.has(word) || (tongue.without.has(word) && next !== undefined && actionOf(tongue, next, []) !== null)

/** "Wir geben … weiter": a verb whose first half stands at the end counts by that half. */
function actionOf(tongue: Tongue, token: Token, part: readonly Token[]): { action: Action; token: Token } | null {
  const verb = tongue.verbs.find(([beginning]) => token.word.startsWith(beginning))
  if (verb) return { action: verb[1], token }
  const apart = tongue.apart[token.word]
  return apart && part.some(({ word }) => apart.with.some(half => word.startsWith(half)))
    ? { action: apart.action as Action, token }
    : null
}

function subjectOf(tokens: readonly Token[], tongue: Tongue): Statement['subject'] {
  const text = tokens.map(({ word }) => word).join(' ')
  for (const word of tongue.under) {
    const at = text.indexOf(`${word} `)
    const age = at < 0 ? null : /^\D{0,12}(\d{1,2})\b/.exec(text.slice(at + word.length))
    if (age) return { under: Number(age[1]) }
  }
  const [people] = tongue.people(tokens)
  return people ? { group: people.tag === 'teenagers' ? 'teenagers' : 'children' } : null
}

const spanIn = (tokens: readonly Token[], from: number, to: number): [number, number] => [
  tokens[from]?.start ?? 0,
  tokens[to - 1]?.end ?? 0,
]

function marksOf({ offsets, start }: Sentence, spans: readonly (readonly [number, number])[]): Span[] {
  const at = (offset: number) => offsets[offset] ?? start
  return [...spans]
    .sort((one, other) => one[0] - other[0])
    .filter(([from, to], index, all) => to > from && (index === 0 || from >= (all[index - 1]?.[1] ?? 0)))
    .map(([from, to]) => ({ start: at(from), end: at(to - 1) + 1 }))
}

const FROM_ACTION: Partial<Record<Action, Topic>> = {
  collect: 'first-party',
  use: 'first-party',
  share: 'third-party',
  sell: 'third-party',
  rent: 'third-party',
  disclose: 'third-party',
  transfer: 'third-party',
  retain: 'retention',
  protect: 'security',
  'give-access': 'access',
  correct: 'access',
}

/** Topics of a clause in another tongue: those of its statements, and those its turns of phrase name. */
export function foreignTopics({ sentences }: DraftClause, statements: readonly Statement[], tongue: Tongue): Topic[] {
  const named = sentences.flatMap(({ plain }) => tongue.topics(tokenise(plain)).map(({ tag }) => tag as Topic))
  const said = statements.flatMap(
    ({ action, subject }): Topic[] => (subject ? ['audience'] : []).concat(FROM_ACTION[action] ?? []) as Topic[],
  )
  const topics = [...new Set([...said, ...named.filter(topic => topic !== 'introduction')])]
  return topics.length > 0 ? topics : named.length > 0 ? ['introduction'] : ['other']
}
