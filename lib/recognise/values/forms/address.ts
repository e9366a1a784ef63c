import type { Person } from '../../../facts'
import table from '../../../lists/values/street-words.json' with { type: 'json' }
import { foldText } from '../../reading/fold'
import { distinct, type Form, withCases } from './form'
import { spellingsOf } from './spellings'

const SAME = new Map<string, string[]>()
for (const group of table.same) {
  for (const word of group) SAME.set(word, [...(SAME.get(word) ?? []), ...group.filter(other => other !== word)])
}
const UNIT = new Set(table.unit)
const LEADS = new Set(table.lead)

/** The words of an address line as typed; `#` is one of them, for it stands for "apartment". */
const wordsOf = (line: string): string[] => line.match(/#|[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
/** … as a text is compared with them: `Karl-Marx-Straße` is three. */
const bareWordsOf = (words: readonly string[]): string[] =>
  words.flatMap(word => word.match(/#|[\p{L}\p{M}\p{N}]+/gu) ?? [])

const otherSpellings = (word: string): string[] => {
  const folded = foldText(word)
  const compound = /^(.+)stra(?:ss|ß)e$/.exec(folded)?.[1]
  if (compound) return [`${compound}str`, `${compound}strasse`, `${compound}straße`].filter(other => other !== folded)
  return SAME.get(folded) ?? []
}

/**
 * A street line. Plain text is compared word by word, so punctuation, line breaks, case and any mix of
 * abbreviations need no listing; a digest is of one exact line, so the likeliest are spelled out.
 */
export function addressForms(typed: string): Form[] {
  const text = typed.trim()
  const words = wordsOf(text)
  const lines = [words, turned(words), ...withoutUnit(words), ...withoutLead(words)]
  const proof = /\p{N}/u.test(text) && words.length >= 2 ? 'anywhere' : 'named'
  const plain = lines.map(
    (line, at): Form => ({
      text: at === 0 ? text : line.join(' '),
      steps: at === 0 ? [] : ['reformatted'],
      proof,
      sequence: sequenceOf(line),
      main: at === 0,
    }),
  )
  const written = lines
    .flatMap(spelled)
    .map((line): Form => ({ text: line, steps: ['reformatted'], proof, digestOnly: true }))
  return distinct([...[...plain, ...written].flatMap(withCases), ...withoutNumber(words)])
}

const sequenceOf = (line: readonly string[]): string[][] =>
  bareWordsOf(line).map(word => [...spellingsOf(word), ...otherSpellings(word)])

/** Number and street change places: `Hauptstraße 5`, `5 Hauptstraße`. */
function turned(words: readonly string[]): string[] {
  const [first = '', ...rest] = words
  if (/^\p{N}/u.test(first)) return [...rest, first]
  const last = words.at(-1) ?? ''
  return /^\p{N}/u.test(last) && words.length > 1 ? [last, ...words.slice(0, -1)] : []
}

/** The flat often has a field of its own. */
function withoutUnit(words: readonly string[]): string[][] {
  const at = words.findIndex((word, place) => place >= 2 && UNIT.has(foldText(word)))
  return at < 0 ? [] : [words.slice(0, at)]
}

/** `Flat 2, 10 Downing Street` without its flat, `ul. Marszałkowska 10` without saying that it is a street. */
function withoutLead(words: readonly string[]): string[][] {
  const [first = ''] = words
  if (UNIT.has(foldText(first)) && words.length >= 5) return [words.slice(2)]
  return LEADS.has(foldText(first)) && words.length >= 3 ? [words.slice(1)] : []
}

/** The house number often has a field of its own: a name must say that the rest is a street. */
function withoutNumber(words: readonly string[]): Form[] {
  const [kept = []] = [...withoutUnit(words), ...withoutLead(words), words]
  const street = kept.filter(word => !/^\p{N}/u.test(word))
  if (street.length === 0 || street.length === kept.length) return []
  return [{ text: street.join(' '), steps: ['truncated'], proof: 'named', sequence: sequenceOf(street) }]
}

const MOST_SPELLINGS = 24

/** Every word long or short: all of them, none of them, each alone. */
function spelled(words: readonly string[]): string[] {
  let lines: string[][] = [[]]
  for (const word of words) {
    const choices = [
      word,
      ...otherSpellings(word)
        .slice(0, 2)
        .map(other => likeTyped(other, word)),
    ]
    lines = lines.flatMap(line => choices.map(choice => [...line, choice])).slice(0, MOST_SPELLINGS)
  }
  return lines.map(line => line.join(' ').replace('# ', '#'))
}

const likeTyped = (word: string, typed: string): string =>
  /^\p{Lu}/u.test(typed) ? word.charAt(0).toUpperCase() + word.slice(1) : word

/** Street and place in one line, as they are usually laid together before they are hashed. */
export function fullAddressForms(street: string, values: Person['values']): Form[] {
  const [city = '', region = '', code = '', country = ''] = [
    values.city,
    values.region,
    values['postal-code'],
    values.country,
  ].map(list => list?.[0]?.trim() ?? '')
  const line = (...parts: string[]): string => parts.filter(Boolean).join(', ')
  const together = (...parts: string[]): string => parts.filter(Boolean).join(' ')
  const main = line(street.trim(), city, together(region, code))
  const orders = [
    main,
    line(main, country),
    line(street.trim(), city, region, code),
    line(street.trim(), city, region, code, country),
    line(street.trim(), city, code),
    line(street.trim(), city, code, country),
    line(street.trim(), together(code, city)),
    line(street.trim(), together(code, city), country),
    together(street.trim(), city, region, code),
    together(street.trim(), city, code),
    together(street.trim(), code, city),
  ]
  return distinct(
    orders
      .map((text): Form => ({ text, steps: ['joined'], proof: 'anywhere', digestOnly: true, main: text === main }))
      .flatMap(withCases),
  )
}
