import type { DraftClause, Sentence } from './passage'
import { plainOf } from './plain'
import type { Part } from './sections'
import { sentencesOf } from './sentences'
import { slug } from './slug'
import type { Span } from './statement'

/** A person quotes a paragraph, or a list with the sentence that introduces it; a longer list is quoted in parts. */
const QUOTABLE = 1800
/** A paragraph this long has lost its breaks. */
const ENDLESS = 2600
/** An item this long is a paragraph of its own. */
const LONG_ITEM = 300

interface Draft {
  readonly start: number
  readonly headings: readonly string[]
  readonly sentences: Sentence[]
  readonly kind: Part['kind']
  size: number
}

/** Cuts a policy into clauses without gap or overlap: what lies between two pieces belongs to the one before. */
export function clausesOf(
  text: string,
  parts: readonly Part[],
  { markup, language }: { markup: boolean; language: string },
): DraftClause[] {
  const drafts: Draft[] = []
  let lead: Sentence | null = null
  /** What introduces the items of each depth; -1 is the paragraph above the list. */
  let leads: (Sentence | null)[] = []
  let header: readonly Sentence[] = []

  for (const part of parts) {
    let sentences: Sentence[]
    if (part.kind === 'row') {
      const row: Sentence[] = part.cells.flatMap((cell, column) =>
        sentencesOf(plainOf(text, cell, markup), (part.header ? null : header[column]) ?? lead, language),
      )
      if (part.header) header = row
      sentences = row
    } else {
      header = []
      const introduced: Sentence | null = part.kind === 'item' ? (leads[part.level] ?? lead) : part.opens ? null : lead
      sentences = sentencesOf(joined(text, part.lines, markup), introduced, language)
      const last = sentences[sentences.length - 1]
      const introduces = last && /[:—–-]$/.test(last.plain) ? goingOn(last) : null
      if (part.kind === 'item') {
        leads = [...leads.slice(0, part.level + 1)]
        leads[part.level] = introduced
        leads[part.level + 1] = introduces ?? introduced
      } else if (part.level === 0) {
        lead = introduces
        leads = [introduces]
      }
    }
    const size = part.lines.reduce((sum, line) => sum + line.end - line.start, 0)
    const open = drafts[drafts.length - 1]
    if (open && joins(open, part, size)) {
      open.sentences.push(...sentences)
      open.size += size
    } else {
      drafts.push(...inPieces({ start: part.start, headings: part.headings, sentences, kind: part.kind, size }))
    }
  }
  return tiled(text, drafts)
}

/** "We do not:" is half a sentence, and the item goes on with it: nothing stands between "not" and "sell". */
function goingOn(lead: Sentence): Sentence {
  const half = /\b(?:not|never|to|we|will|may|can|must|shall|also|only)\s?[:—–-]$/i.test(lead.plain)
  if (!half) return lead
  const plain = lead.plain.slice(0, -1).trimEnd()
  return { ...lead, plain, end: (lead.offsets[plain.length - 1] ?? lead.start) + 1 }
}

/** A paragraph without end (a text that lost its paragraphs) is cut between sentences into quotable pieces. */
function inPieces(draft: Draft): Draft[] {
  if (draft.kind === 'row' || draft.size <= ENDLESS) return [draft]
  const pieces: Draft[] = []
  for (const sentence of draft.sentences) {
    const open = pieces[pieces.length - 1]
    const length = sentence.end - sentence.start
    if (open && open.size + length <= QUOTABLE / 2) {
      open.sentences.push(sentence)
      open.size += length
    } else {
      pieces.push({ ...draft, start: open ? sentence.start : draft.start, sentences: [sentence], size: length })
    }
  }
  return pieces.length > 0 ? pieces : [draft]
}

function joins(open: Draft, part: Part, size: number): boolean {
  if (part.opens || open.size + size > QUOTABLE) return false
  const introduces = open.sentences[open.sentences.length - 1]?.plain.endsWith(':')
  if (part.kind === 'paragraph') return part.level > 0 && open.size > 0
  if (part.kind === 'row') return open.kind === 'row' || introduces === true
  return size <= LONG_ITEM || introduces === true
}

/** The lines of one paragraph as one, a space between two. */
function joined(text: string, lines: readonly Span[], markup: boolean) {
  const first = lines[0]
  const last = lines[lines.length - 1]
  return plainOf(text, { start: first?.start ?? 0, end: last?.end ?? 0 }, markup)
}

function tiled(text: string, drafts: readonly Draft[]): DraftClause[] {
  const taken = new Map<string, number>()
  const identify = (headings: readonly string[]) => {
    const name = slug(headings[headings.length - 1] ?? '') || 'opening'
    const count = (taken.get(name) ?? 0) + 1
    taken.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  }
  if (drafts.length === 0) return [{ id: 'opening', headings: [], sentences: [], start: 0, end: text.length }]
  return drafts.map(({ headings, sentences, start }, index) => ({
    id: identify(headings),
    headings,
    sentences,
    start: index === 0 ? 0 : start,
    end: drafts[index + 1]?.start ?? text.length,
  }))
}
