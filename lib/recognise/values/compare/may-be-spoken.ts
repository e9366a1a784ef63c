import { FOLD, isWord } from '../../reading/fold'

/** What may stand between a key and its value: `"age": "12"`, `age=12`, `\"age\":[12`, `age/12`, `age%3D12`. */
const BETWEEN = /[\s"'\\:=[({>/+.*•-]/
const FARTHEST = 24
/** Keys that leave it to a neighbour to say what the value is; the rest of a key is looked at only then. */
const LONGEST_WORD = 24

/**
 * A cheap look before a costly one: numbers of few digits stand everywhere, and only one with a key that could speak
 * for it is worth asking who speaks. True where nothing stands before, for then the field itself may have a name.
 */
export function mayBeSpoken(text: string, start: number, lastWords: ReadonlySet<string>): boolean {
  let end = start
  while (end > 0 && !isWord(text, end - 1)) {
    if (start - --end > FARTHEST || !BETWEEN.test(text.charAt(end))) return end === 0
  }
  if (end === 0 || end === start) return end === 0
  let from = end
  let word = ''
  while (from > 0 && end - from < LONGEST_WORD && isWord(text, from - 1)) {
    from--
    word = String.fromCharCode(FOLD[text.charCodeAt(from)] ?? 0) + word
  }
  const bare = word.replace(/\d+$/, '')
  if (bare === '') return true
  for (let at = 0; at < word.length; at++)
    if (lastWords.has(word.slice(at)) || lastWords.has(bare.slice(at))) return true
  return false
}
