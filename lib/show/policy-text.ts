import { plainOf } from '../policy/plain'
import { sentencesOf } from '../policy/sentences'
import type { Policy, Span, Statement, Topic } from '../policy/statement'

/** A policy's text as it is shown: lines without markup, and for each the way back to where it stands in the text. */

export interface ShownLine {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'row'
  readonly text: string
  /** Where runs of `text` stand in the policy: [index in `text`, offset in `Policy.text`], both rising. */
  readonly runs: readonly (readonly [at: number, offset: number])[]
}

export interface ShownSentence extends Span {
  readonly text: string
  /** As the policy's text has it, markup included. */
  readonly source: string
}

export interface ShownClause {
  readonly id: string
  readonly topics: readonly Topic[]
  readonly start: number
  readonly end: number
  readonly lines: readonly ShownLine[]
  /** Its sentences, so that one can be pointed at. */
  readonly sentences: readonly ShownSentence[]
  readonly statements: readonly Statement[]
}

export interface ShownPolicy {
  readonly title: string
  readonly source: Policy['source']
  readonly updated: string | null
  readonly minorAge: number | null
  readonly clauses: readonly ShownClause[]
}

export const shownPolicy = (policy: Policy): ShownPolicy => ({
  title: policy.title,
  source: policy.source,
  updated: policy.updated,
  minorAge: policy.minorAge,
  clauses: policy.clauses.map(clause => {
    const { id, topics, start, end, statements } = clause
    const lines = linesOf(policy.text, clause, clause.headings)
    const sentences = lines.flatMap(line => (line.kind === 'heading' ? [] : sentencesIn(policy, line)))
    return { id, topics, start, end, lines, sentences, statements }
  }),
})

function sentencesIn({ text: whole, source: { language } }: Policy, { text, runs }: ShownLine): ShownSentence[] {
  const offsets = new Uint32Array(text.length + 1)
  for (const [index, [at, offset]] of runs.entries()) {
    const end = runs[index + 1]?.[0] ?? offsets.length
    for (let unit = at; unit < end; unit += 1) offsets[unit] = offset + unit - at
  }
  return sentencesOf({ plain: text, offsets }, null, language).map(({ start, end, plain }) => ({
    start,
    end,
    text: plain,
    source: whole.slice(start, end),
  }))
}

const MARKER = /^[ \t]*(?:>[ \t]*)*(?:(#{1,6}[ \t]+)|([-*+•][ \t]+|\d{1,3}[.)][ \t]+)|(\|))?/
/** What a table's rule or a page's rule leaves is nothing to read. */
const RULE = /^[\s|:=*_-]*$/

interface Raw extends Span {
  readonly kind: ShownLine['kind']
}

function linesOf(text: string, clause: Span, headings: readonly string[]): ShownLine[] {
  const known = new Set(headings)
  return rawLines(text, clause).flatMap((raw): ShownLine[] => {
    const { plain, offsets } = plainOf(text, raw, true)
    const shown = raw.kind === 'row' ? plain.replace(/ *\| *$/, '') : plain
    if (!shown) return []
    const kind = raw.kind === 'paragraph' && known.has(shown) ? 'heading' : raw.kind
    return [{ kind, text: shown, runs: runsOf(offsets, shown.length) }]
  })
}

/** Lines of the source; those that go on the one before are one with it. */
function rawLines(text: string, { start, end }: Span): Raw[] {
  const lines: Raw[] = []
  let open = false
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline < 0 || newline >= end ? end : newline
    const line = text.slice(at, stop)
    const marker = MARKER.exec(line)
    const kind = marker?.[1] ? 'heading' : marker?.[2] ? 'item' : marker?.[3] ? 'row' : 'paragraph'
    const last = lines.at(-1)
    if (RULE.test(line)) open = false
    else if (open && kind === 'paragraph' && last && (last.kind === 'item' || last.kind === 'paragraph')) {
      lines[lines.length - 1] = { ...last, end: stop }
    } else {
      lines.push({ kind, start: at + (marker?.[0].length ?? 0), end: stop })
      open = true
    }
    at = stop + 1
  }
  return lines
}

function runsOf(offsets: Uint32Array, length: number): [number, number][] {
  const runs: [number, number][] = []
  for (let at = 0; at < length; at++) {
    const offset = offsets[at] ?? 0
    const last = runs.at(-1)
    if (!last || offset - last[1] !== at - last[0]) runs.push([at, offset])
  }
  return runs
}
