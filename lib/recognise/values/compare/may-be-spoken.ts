import { foldText, isDigit, isWord } from '../../reading/fold'

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
  if (isTailOfDecimal(text, start)) return false
  let end = start
  while (end > 0 && !isWord(text, end - 1)) {
    if (start - --end > FARTHEST || !BETWEEN.test(text.charAt(end))) return end === 0
  }
  if (end === 0 || end === start) return end === 0
  let from = end
  while (from > 0 && end - from < LONGEST_WORD && isWord(text, from - 1)) from--
  return speaks(text.slice(from, end), lastWords)
}

/** The `34` of `12.34`. */
const isTailOfDecimal = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === 46 && isDigit(text, start - 2)

/** What was answered of a key's last word: rows repeat the same dozen ten thousand times. */
const answered = new WeakMap<ReadonlySet<string>, Map<string, boolean>>()
const MOST_ANSWERED = 1000

function speaks(key: string, lastWords: ReadonlySet<string>): boolean {
  const answers = answered.get(lastWords) ?? new Map<string, boolean>()
  let answer = answers.get(key)
  if (answer === undefined) {
    answer = endsInOneOf(foldText(key), lastWords)
    if (answers.size >= MOST_ANSWERED) answers.clear()
    answered.set(lastWords, answers.set(key, answer))
  }
  return answer
}

/** A key without a letter leaves it open. */
function endsInOneOf(word: string, lastWords: ReadonlySet<string>): boolean {
  const bare = word.replace(/\d+$/, '')
  if (bare === '') return true
  for (let at = 0; at < word.length; at++)
    if (lastWords.has(word.slice(at)) || lastWords.has(bare.slice(at))) return true
  return false
}
