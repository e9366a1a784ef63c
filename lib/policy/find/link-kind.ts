import list from '../../lists/policy/link-words.json'
import type { NoticeKind } from '../statement'

/** What the words of a link say it leads to; `exact` where they say nothing else. */
export interface LinkKind {
  readonly kind: NoticeKind
  readonly phrase: string
  readonly exact: boolean
}

type Words = Readonly<Record<string, readonly string[]>>
const longestFirst = (...words: readonly Words[]): readonly string[] =>
  [...new Set(words.flatMap(each => Object.values(each).flat()))].sort((a, b) => b.length - a.length)

const NAMES = {
  policy: longestFirst(list.policy),
  children: longestFirst(list.children),
  cookies: longestFirst(list.cookies),
  supplement: longestFirst(list.supplement),
}
const BARE = longestFirst(list.bare)
const OF = { children: longestFirst(list.of.children), supplement: longestFirst(list.of.supplement) }
const ASIDE = longestFirst(list.aside)

/** A short name counts only where a word begins: "ca privacy" is not in "America privacy". */
const SHORT = 11
const begins = (text: string, words: string): boolean => {
  const at = text.indexOf(words)
  return at >= 0 && (words.length > SHORT || !/^[a-z]/.test(words) || !/\p{L}$/u.test(text.slice(0, at)))
}
const first = (text: string, names: readonly string[]): string | undefined => names.find(name => begins(text, name))

/** A link of more words than these is a sentence: only a name of its own speaks for it. */
const SENTENCE = 120

/**
 * By its words in lower case. "Privacy" is the policy, "Children's privacy" the notice for children, "Privacy settings" is
 * `aside`: about the matter, and not the text. Null where they say nothing of it.
 */
export function kindOfLink(text: string): LinkKind | 'aside' | null {
  if (text === 'cookies' || text === 'cookie') return { kind: 'cookies', phrase: text, exact: true }
  const cookies = first(text, NAMES.cookies)
  // "Privacy & cookie policy" is the policy, "Cookie policy" is not.
  const rest = cookies ? text.replace(cookies, '') : text
  const named = first(text, NAMES.policy)
  const bare = text.length <= SENTENCE ? first(rest, BARE) : undefined
  for (const kind of ['children', 'supplement'] as const) {
    const name = first(text, NAMES[kind])
    if (name) return { kind, phrase: name, exact: text === name }
  }
  if (bare && !named && first(text, ASIDE)) return 'aside'
  const phrase = named ?? bare
  if (!phrase) return cookies ? { kind: 'cookies', phrase: cookies, exact: text === cookies } : null
  const whose = (['children', 'supplement'] as const).find(kind => first(text, OF[kind]))
  return { kind: whose ?? 'policy', phrase, exact: text === phrase }
}
