import { screenOf } from '../screen'

const WORDS: Readonly<Record<string, number>> = {
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  'twenty-one': 21,
}
const N = '(\\d{1,2}|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty-one)'
const OF_AGE = '(?:the )?(?:ages? (?:of )?)?(?:majority \\()?'
interface Pattern {
  readonly form: RegExp
  /** "12 and under" means younger than 13. */
  readonly plus: 0 | 1
  /** "You must be 18 or older" says who may use the service, and only by the way who is a child. */
  readonly weak?: boolean
}
const PATTERNS: readonly Pattern[] = [
  {
    form: new RegExp(
      `\\b(?:under|below|younger than|less than|beneath)(?: or equal to)? ${OF_AGE}["“]?${N}\\b(?!%| ?(?:days|months|hours|minutes|U\\.?S))`,
      'gi',
    ),
    plus: 0,
  },
  {
    form: new RegExp(
      `\\bnot (?:yet )?(?:reached|attained|turned|be|at least)? ?(?:the )?(?:age of )?(?:at least )?${N}\\b(?= ?(?:years|or|$|[.,)]))`,
      'gi',
    ),
    plus: 0,
  },
  {
    form: new RegExp(`\\b(?:ages? )?${N} ?(?:years(?: of age| old)? )?(?:and|or|&) (?:under|younger|below)\\b`, 'gi'),
    plus: 1,
  },
  { form: new RegExp(`\\bunder[- ]${N}s?\\b`, 'gi'), plus: 0 },
  {
    form: new RegExp(
      `\\b(?:over|older than|above) (?:the )?(?:age of )?${N}\\b(?!%| ?(?:days|months|countries))`,
      'gi',
    ),
    plus: 0,
    weak: true,
  },
  { form: /\b(1[3-8]|21) ?\+(?!\d)/g, plus: 0, weak: true },
  { form: new RegExp(`\\bat least ${N}\\b(?= years| or|[.,)])`, 'gi'), plus: 0, weak: true },
  {
    form: new RegExp(`\\b${N} (?:years (?:of age |old )?)?(?:and|or|&) (?:older|over|above)\\b`, 'gi'),
    plus: 0,
    weak: true,
  },
  { form: /\bunter (?:dem Alter von )?(\d{1,2})(?= Jahren?\b|[.,)]|$)/gi, plus: 0 },
  { form: /\bjünger als (\d{1,2})\b/gi, plus: 0 },
  { form: /\b(\d{1,2})\. Lebensjahr(?:es)?\b/gi, plus: 0 },
  { form: /\bmoins de (\d{1,2}) ans\b/gi, plus: 0 },
  { form: /\bmenor(?:es)? de (?:los )?(\d{1,2})\b/gi, plus: 0 },
  {
    form: /\b(\d{1,2}) ans et plus\b|\bau moins (\d{1,2}) ans\b|\bmindestens (\d{1,2}) Jahre\b|\bal menos (\d{1,2}) años\b/gi,
    plus: 0,
    weak: true,
  },
]

const likely = screenOf(PATTERNS, ({ form }) => [form])

export interface Age {
  /** In years: who is younger is meant. */
  readonly age: number
  /** Offset into the sentence. */
  readonly at: number
  readonly weak: boolean
}

/** Cheap, and true of every sentence that names an age. */
export const mayNameAge = (plain: string): boolean => /\d|teen|twelve|twenty/i.test(plain)

/** The ages a sentence sets apart, from 10 to 21: "under 13" and "12 and under" are 13. */
export function agesIn(plain: string): Age[] {
  return likely(plain).flatMap(({ form, plus, weak }) =>
    [...plain.matchAll(form)].flatMap(match => {
      const said = match.slice(1).find(group => group !== undefined) ?? ''
      const age = (WORDS[said.toLowerCase()] ?? Number(said)) + plus
      return age >= 10 && age <= 21 ? [{ age, at: match.index, weak: weak === true }] : []
    }),
  )
}

/** "You must be at least 16 to open an account": the age is said of everybody. */
export const MUST_BE =
  /^\W*(?:1[3-8]|21) ?\+|\b(?:must|have to|has to|should|need to|only if you|unless you)(?: all)? (?:be|are)\b/i
