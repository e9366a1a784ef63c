import { CHOICE_WORDS } from '../../lists/choice-words'
import { LANGUAGES, type Phrases } from '../../lists/field-words'
import { isUnspaced, wordsOf } from '../fields/fold'
import { languageOf } from '../fields/meanings'

export type ChoiceWord = keyof typeof CHOICE_WORDS

interface Listed {
  readonly phrase: string
  readonly language: string
  readonly unspaced: boolean
}

const LISTS = new Map<ChoiceWord, readonly Listed[]>(
  (Object.entries(CHOICE_WORDS) as [ChoiceWord, Phrases][]).map(([kind, phrases]) => [
    kind,
    LANGUAGES.flatMap(language =>
      (phrases[language] ?? '').split('|').map(each => {
        const phrase = wordsOf(each).join(' ')
        return { phrase, language, unspaced: isUnspaced(phrase) }
      }),
    )
      .filter(({ phrase }) => phrase !== '')
      .sort((a, b) => b.phrase.length - a.phrase.length),
  ]),
)

/** Words of at most this many letters mean too much elsewhere (`no`, `pas`, `si`) to be read in another language's page. */
const SHORT = 4

/** How often a text uses words of a kind, each stretch of it counted once, longest phrases first. */
export function countWords(text: string, kind: ChoiceWord, pageLanguage: string): number {
  const language = languageOf(pageLanguage)
  let left = ` ${wordsOf(text).join(' ')} `
  let count = 0
  for (const { phrase, language: own, unspaced } of LISTS.get(kind) ?? []) {
    if (phrase.length <= SHORT && !unspaced && own !== (language ?? 'en')) continue
    const wanted = unspaced ? phrase : ` ${phrase} `
    for (let at = left.indexOf(wanted); at >= 0 && count < 20; at = left.indexOf(wanted)) {
      count++
      left = `${left.slice(0, at)} | ${left.slice(at + wanted.length)}`
    }
  }
  return count
}
