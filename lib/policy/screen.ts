import { type Demand, demandsOf } from './demands'

/**
 * Of many things that are known by a turn of phrase, those whose words stand in a text: the only ones whose patterns are
 * worth trying. All words are looked for in one walk over the text (Aho and Corasick, 1975), whose time does not grow with
 * their number; each pattern would walk it by itself, and most sentences hold the words of none.
 */
export function screenOf<Item>(
  items: readonly Item[],
  patternsOf: (item: Item) => readonly RegExp[],
): (text: string) => Item[] {
  const ways = items.map(item => patternsOf(item).flatMap(demandsOf))
  const choices = [...new Set(ways.flat(2))]
  const numbers = ways.map(demands => demands.map(demand => demand.map(choice => choices.indexOf(choice))))
  const walk = walkOf(choices)
  return text => {
    const met = walk(text)
    return items.filter((_, item) => numbers[item]?.some(demand => demand.every(choice => met[choice] === 1)))
  }
}

type Walk = (text: string) => Uint8Array

/** Which of the choices a text holds a word of. */
function walkOf(choices: Demand): Walk {
  const letters = [...new Set(choices.flat().join(''))]
  const classes = new Uint8Array(128)
  for (const [at, letter] of letters.entries()) {
    classes[letter.charCodeAt(0)] = at + 1
    classes[letter.toUpperCase().charCodeAt(0)] = at + 1
  }
  const width = letters.length + 1
  const { next, ends } = automatonOf(choices, classes, width)
  return text => {
    const met = new Uint8Array(choices.length)
    let state = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      state = code < 128 ? (next[state * width + (classes[code] ?? 0)] ?? 0) : 0
      const found = ends[state]
      if (found) for (const choice of found) met[choice] = 1
    }
    return met
  }
}

/** A trie of all words, in which a letter that does not go on leads to the longest end of what was read that begins a word. */
function automatonOf(choices: Demand, classes: Uint8Array, width: number) {
  const rows: number[][] = [new Array<number>(width).fill(0)]
  const ends: (number[] | null)[] = [null]
  const row = (state: number): number[] => rows[state] as number[]
  for (const [choice, words] of choices.entries())
    for (const word of words) {
      let state = 0
      for (const letter of word) {
        const column = classes[letter.charCodeAt(0)] ?? 0
        const known = row(state)[column] ?? 0
        if (known === 0) {
          row(state)[column] = rows.length
          rows.push(new Array<number>(width).fill(0))
          ends.push(null)
        }
        state = known || rows.length - 1
      }
      ends[state] = [...(ends[state] ?? []), choice]
    }
  const back = new Uint32Array(rows.length)
  const queue = row(0).filter(Boolean)
  // It grows as it is walked: shorter beginnings come before longer ones.
  for (const state of queue) {
    const shorter = back[state] ?? 0
    const both = [...(ends[state] ?? []), ...(ends[shorter] ?? [])]
    ends[state] = both.length > 0 ? both : null
    for (let column = 0; column < width; column++) {
      const onward = row(state)[column] ?? 0
      const otherwise = row(shorter)[column] ?? 0
      if (onward === 0) row(state)[column] = otherwise
      else {
        back[onward] = otherwise
        queue.push(onward)
      }
    }
  }
  return { next: Uint16Array.from(rows.flat()), ends }
}
