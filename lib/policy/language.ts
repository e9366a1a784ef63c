import list from '../lists/policy/function-words.json'

const SAMPLE = 12_000
const WORDS = new Map<string, string[]>()
for (const [language, words] of Object.entries(list.words)) {
  for (const word of words) WORDS.set(word, [...(WORDS.get(word) ?? []), language])
}
const SCRIPTS = Object.entries(list.scripts).map(([language, form]) => [language, new RegExp(form, 'g')] as const)

/** Counting a script's letters is dear, and most texts have none of any. */
const BEYOND_LATIN = new RegExp(Object.values(list.scripts).join('|'))

/** Languages whose clauses can be understood; others are cut, kept and shown, and said to be unread. */
export const READABLE: ReadonlySet<string> = new Set(['en', 'de', 'fr', 'es'])

/** The BCP 47 primary tag of a text's language: by its script, else by its frequent short words; `und` where it has neither. */
export function languageOf(text: string): string {
  const sample = sampleOf(text)
  if (BEYOND_LATIN.test(sample)) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0
    for (const [language, form] of SCRIPTS) {
      if ((sample.match(form)?.length ?? 0) > letters * 0.2) return language
    }
  }
  const votes = new Map<string, number>()
  let words = 0
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    words++
    // A word that several languages share says less for each.
    const languages = WORDS.get(word) ?? []
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  return best && best[1] >= Math.min(3, words * 0.04) ? best[0] : 'und'
}

/** From the middle as well as the head: a page's head may be a menu of languages. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text
  const middle = Math.floor(text.length / 2)
  return `${text.slice(0, SAMPLE / 2)} ${text.slice(middle, middle + SAMPLE / 2)}`
}
