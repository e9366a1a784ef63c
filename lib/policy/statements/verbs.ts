import verbs from '../../lists/policy/verbs.json'
import type { Action } from '../statement'
import type { Reading } from './reading'

/** `allow` is no action of a statement: what is allowed is, with someone else as its actor. */
export type VerbAction = Action | 'allow'
export type Form = 'base' | 's' | 'ed' | 'ing'

export interface Verb {
  readonly base: string
  readonly action: VerbAction
  readonly form: Form
  /** Also a noun ("your use", "a request"): counts as a verb only where its neighbours say so. */
  readonly nounlike: boolean
  /** Not a verb by its word: "available to", "access to". */
  readonly adjective?: boolean
}

const { about: _, forms, doubled, nounlike, ...actions } = verbs

function inflect(base: string): Record<string, Form> {
  const irregular = (forms as Record<string, string[]>)[base]
  if (irregular) {
    const [s = '', past = '', participle = '', ing = ''] = irregular
    return {
      [base]: 'base',
      [s]: 's',
      [past]: base === past ? 'base' : 'ed',
      [participle]: base === participle ? 'base' : 'ed',
      [ing]: 'ing',
    }
  }
  const stem = doubled.includes(base) ? base + base.at(-1) : base
  if (base.endsWith('e'))
    return { [base]: 'base', [`${base}s`]: 's', [`${base}d`]: 'ed', [`${base.slice(0, -1)}ing`]: 'ing' }
  if (/[^aeou]y$/.test(base))
    return {
      [base]: 'base',
      [`${base.slice(0, -1)}ies`]: 's',
      [`${base.slice(0, -1)}ied`]: 'ed',
      [`${base}ing`]: 'ing',
    }
  const s = /(s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`
  return { [base]: 'base', [s]: 's', [`${stem}ed`]: 'ed', [`${stem}ing`]: 'ing' }
}

const TABLE: ReadonlyMap<string, Verb> = new Map(
  Object.entries(actions).flatMap(([action, bases]) =>
    bases.flatMap(base =>
      Object.entries(inflect(base)).map(([word, form]): [string, Verb] => [
        word,
        { base, action: action as VerbAction, form, nounlike: nounlike.includes(base) },
      ]),
    ),
  ),
)

/** Nouns and adjectives that say as much as a verb: "have access to", "is visible to", "is available to". */
const AS_VERBS: Readonly<Record<string, Verb>> = {
  access: { base: 'have access', action: 'use', form: 'base', nounlike: false, adjective: true },
  available: { base: 'make available', action: 'share', form: 'ed', nounlike: false, adjective: true },
  visible: { base: 'show', action: 'share', form: 'ed', nounlike: false, adjective: true },
  viewable: { base: 'show', action: 'share', form: 'ed', nounlike: false, adjective: true },
  accessible: { base: 'make available', action: 'share', form: 'ed', nounlike: false, adjective: true },
  public: { base: 'make public', action: 'share', form: 'ed', nounlike: false, adjective: true },
}

/** The verb at a token, if the word can be one there. */
export function verbAt({ tokens, idle }: Pick<Reading, 'tokens' | 'idle'>, at: number): Verb | undefined {
  const word = tokens[at]?.word ?? ''
  const verb = TABLE.get(word)
  if (idle[at] || (verb === undefined && !(word in AS_VERBS))) return undefined
  const previous = tokens[at - 1]?.word ?? ''
  if (word === 'access' && tokens[at + 1]?.word === 'to')
    return /^(have|has|had|having|gain|get|limited|with)$/.test(previous) ? AS_VERBS.access : undefined
  const next = tokens[at + 1]?.word ?? ''
  if (['available', 'visible', 'viewable', 'accessible'].includes(word))
    return next === 'to' || next === 'by' ? AS_VERBS[word] : undefined
  // "We need your address" asks for it; "we need to know" and "more than is needed" do not.
  if (/^need(?:s|ed|ing)?$/.test(word) && (previous !== 'we' || next === 'to')) return undefined
  if (word === 'public') return ['become', 'becomes', 'made', 'make'].includes(previous) ? AS_VERBS.public : undefined
  return verb
}

export const AUXILIARIES: ReadonlySet<string> = new Set(
  'will shall may can could might must would should do does did is are was were be been being am has have had need to'.split(
    ' ',
  ),
)
/** Adverbs in -ly are too many to list; these only look like one. */
const NO_ADVERB = new Set([
  'reply',
  'supply',
  'apply',
  'family',
  'rely',
  'july',
  'italy',
  'comply',
  'early',
  'daily',
  'imply',
  'assembly',
])
export const isAdverb = (word: string): boolean => ADVERBS.has(word) || (word.endsWith('ly') && !NO_ADVERB.has(word))

export const BE: ReadonlySet<string> = new Set('is are was were be been being am'.split(' '))

/** Words that may stand between an auxiliary and its verb. */
export const ADVERBS: ReadonlySet<string> = new Set(
  (
    'also only knowingly intentionally willfully wilfully automatically otherwise ever never always generally usually ' +
    'sometimes occasionally typically periodically directly in turn then further additionally not only just simply ' +
    'currently specifically actively independently subsequently temporarily securely publicly voluntarily routinely ' +
    'internally from time still even thus therefore hereby normally regularly solely merely longer no ' +
    'potentially similarly separately still either both neither passively electronically lawfully deliberately ' +
    'often now already attempt seek try continue reserve right permitted allowed required able authorized entitled need want wish intend'
  ).split(' '),
)

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'of from with to by on for in through via about at into under within upon among between against as than without ' +
    'before after including during'
  ).split(' '),
)
