/** One call in a stack. */
export interface Call {
  /** The script's address, without query and fragment: those may hold anything. */
  readonly script: string
  readonly line: number
  readonly column: number
  /** Of the function; empty where it has none. */
  readonly name: string
}

const MOST_CALLS = 12
const LONGEST_NAME = 80
const LONGEST_ADDRESS = 500

/** `https://a.example/b.js:1:20`, also in an `eval` of that script: Firefox writes ` line 3 > eval` between. */
const PLACE = /https?:\/\/[^\s()]{1,2000}/
const END = /^(.*?):(\d{1,9}):(\d{1,9})$/

/**
 * The calls of a stack as either browser writes it, innermost first; those of no script with an address are left out.
 *
 * @example readStack('Error\n    at send (https://t.example/t.js?v=1:2:30)')
 *   // [{ script: 'https://t.example/t.js', line: 2, column: 30, name: 'send' }]
 */
export function readStack(stack: string): readonly Call[] {
  const calls: Call[] = []
  for (const text of stack.split('\n', 60)) {
    const place = PLACE.exec(text)
    if (!place || calls.length === MOST_CALLS) continue
    const [, address = place[0], line = '0', column = '0'] = END.exec(place[0]) ?? []
    const [script = ''] = address.split(/[?#]/)
    const before = text.slice(0, place.index)
    calls.push({
      script: script.slice(0, LONGEST_ADDRESS),
      line: Number(line),
      column: Number(column),
      name: nameIn(before).slice(0, LONGEST_NAME),
    })
  }
  return calls
}

/** `    at async send (` in Chromium, `async*send@` in Firefox. */
const nameIn = (before: string): string =>
  before
    .replace(/^\s*at /, '')
    .replace(/^(async[ *])/, '')
    .replace(/(@| ?\(.*)$/, '')
    .trim()
