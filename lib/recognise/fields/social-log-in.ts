import { CONTINUE_WITH, IDENTITY_PROVIDERS } from '../../lists/identity-providers'
import { isUnspaced, wordsOf } from './fold'

const MOST_WORDS = 8
const PHRASES = CONTINUE_WITH.map(phrase => phrase.split('…').map(part => wordsOf(part).join(' ')))

/** `lineでログイン` holds its provider at its start. */
const nameIn = (word: string): string => word.match(/^[a-z]+/)?.[0] ?? word
const holds = (text: string, parts: readonly string[]): boolean => {
  let at = 0
  return parts.every(part => {
    const found = text.indexOf(isUnspaced(part) ? part : ` ${part} `, at)
    at = found + part.length + 1
    return found >= 0
  })
}

/** `Continue with …`: pressing the button gives an account elsewhere away. `Share on …` does not. */
export function isSocialLogIn(label: string): boolean {
  const words = wordsOf(label)
  if (words.length === 0 || words.length > MOST_WORDS) return false
  const text = ` ${words.join(' ')} `
  const provider =
    words.some(word => IDENTITY_PROVIDERS.has(nameIn(word)) || IDENTITY_PROVIDERS.has(word)) ||
    [...IDENTITY_PROVIDERS].some(name => isUnspaced(name) && text.includes(name))
  return provider && PHRASES.some(phrase => holds(text, phrase))
}
