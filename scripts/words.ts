import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../lib/show/languages'
import type { Dictionary } from '../lib/show/words'

/** The words of each language as the build ships them: one file a language, and what the browser itself must show. */

const WORDS = join(import.meta.dirname, '../lib/show/words')
const languages = Object.keys(LANGUAGES) as Language[]

/** Everything said in one language, by id. */
export function dictionaryOf(language: Language): Dictionary {
  const files = readdirSync(join(WORDS, language)).filter(file => file.endsWith('.json'))
  return Object.assign({}, ...files.map(file => JSON.parse(readFileSync(join(WORDS, language, file), 'utf8'))))
}

/** What is not yet said in a language is said in English, never not at all. */
const shipped = (language: Language): Dictionary => ({ ...dictionaryOf('en'), ...dictionaryOf(language) })

/** The manifest's own words, which the browser and the stores look up by themselves. */
const ofTheManifest = (words: Dictionary): object =>
  Object.fromEntries(
    Object.entries(words).flatMap(([id, message]) =>
      id.startsWith('manifest.') ? [[id.slice('manifest.'.length), { message }]] : [],
    ),
  )

/** What only the testers' package says. */
const OF_TESTERS = 'thorough.'

export const wordFiles = (isForTesters = false): { relativeDest: string; contents: string }[] =>
  languages.flatMap(language => {
    const all = Object.entries(shipped(language))
    const words = Object.fromEntries(all.filter(([id]) => isForTesters || !id.startsWith(OF_TESTERS)))
    return [
      { relativeDest: `words/${language}.json`, contents: JSON.stringify(words) },
      { relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(ofTheManifest(words)) },
    ]
  })
