import { diffWords } from 'diff'
import { because, type Reason } from '../facts'
import { plainOf } from './plain'
import type { Clause, Policy, Span } from './statement'

/** What changed in a policy since it was last read, clause by clause. A clause that only moved has not changed. */
export type ClauseChange =
  | { readonly kind: 'added'; readonly after: Clause; readonly words: readonly Words[] }
  | { readonly kind: 'removed'; readonly before: Clause; readonly words: readonly Words[] }
  | { readonly kind: 'reworded'; readonly before: Clause; readonly after: Clause; readonly words: readonly Words[] }

export interface Words {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

interface Side {
  readonly clause: Clause
  readonly plain: string
  readonly words: ReadonlySet<string>
}

/** Share of words two clauses must have in common to be one clause reworded; less where they stand under one heading. */
const ALIKE = 0.5
const ALIKE_SAME_ID = 0.25
/** Beyond this many changed clauses the text is another text; clauses are then paired by their headings alone. */
const MOST = 300

/** In the order of the new text; what was removed stands where it used to. */
export function changesBetween(before: Policy, after: Policy): ClauseChange[] {
  const olds = sidesOf(before)
  const news = sidesOf(after)
  const kept = new Map<string, number>()
  for (const { plain } of news) kept.set(plain, (kept.get(plain) ?? 0) + 1)
  const gone = olds.filter(({ plain }) => !take(kept, plain))
  const known = new Map<string, number>()
  for (const { plain } of olds) known.set(plain, (known.get(plain) ?? 0) + 1)
  const come = news.filter(({ plain }) => !take(known, plain))

  const pairs = paired(gone, come)
  const changes = come.map((side): ClauseChange & { at: number } => {
    const old = pairs.get(side)
    return old
      ? {
          kind: 'reworded',
          before: old.clause,
          after: side.clause,
          words: wordsOf(old.plain, side.plain),
          at: side.clause.start,
        }
      : { kind: 'added', after: side.clause, words: [{ kind: 'added', text: side.plain }], at: side.clause.start }
  })
  const reworded = new Set(pairs.values())
  const share = after.text.length / Math.max(1, before.text.length)
  for (const side of gone) {
    if (reworded.has(side)) continue
    const words = [{ kind: 'removed' as const, text: side.plain }]
    changes.push({ kind: 'removed', before: side.clause, words, at: side.clause.start * share })
  }
  return changes.sort((a, b) => a.at - b.at).map(({ at: _, ...change }) => change)
}

function take(counts: Map<string, number>, plain: string): boolean {
  const count = counts.get(plain) ?? 0
  if (count > 0) counts.set(plain, count - 1)
  return count > 0
}

const sidesOf = ({ text, clauses }: Policy): Side[] =>
  clauses
    .map(clause => ({ clause, plain: plainOf(text, clause, true).plain }))
    .filter(({ plain }) => plain !== '')
    .map(side => ({ ...side, words: new Set(side.plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) }))

/** Each new clause with the old one it most likely was, best pairs first. */
function paired(gone: readonly Side[], come: readonly Side[]): Map<Side, Side> {
  const many = gone.length > MOST || come.length > MOST
  const scored = come.flatMap(side => {
    const olds = many ? gone.filter(({ clause }) => clause.id === side.clause.id) : gone
    return olds.flatMap(old => {
      const same = old.clause.id === side.clause.id
      const alike = likeness(old.words, side.words)
      return alike >= (same ? ALIKE_SAME_ID : ALIKE) ? [{ side, old, score: alike + (same ? 0.2 : 0) }] : []
    })
  })
  const pairs = new Map<Side, Side>()
  const used = new Set<Side>()
  for (const { side, old } of scored.sort((a, b) => b.score - a.score)) {
    if (pairs.has(side) || used.has(old)) continue
    pairs.set(side, old)
    used.add(old)
  }
  return pairs
}

/** Dice's coefficient of the two clauses' words. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const word of few) if (many.has(word)) shared++
  return (2 * shared) / Math.max(1, a.size + b.size)
}

function wordsOf(before: string, after: string): Words[] {
  const parts = diffWords(before, after, { maxEditLength: 600 })
  if (!parts) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

const SAID =
  /\b(?:we|has|have|recently|was|were) [^.]{0,30}\b(?:updated|changed|revised|amended|modified)\b[^.]{0,30}\b(?:policy|notice|statement)|\bsummary of (?:the )?changes|\bwhat(?:['’]s| has| is) (?:changed|new)|\b(?:policy|notice|statement) (?:has been|was) (?:\w+ )?(?:updated|changed|revised|amended)|\b(?:aktualisiert|geändert) (?:wurde|haben)|avons (?:mis à jour|modifié)|hemos (?:actualizado|modificado)/i

/** Whether a page of the site tells its visitors that the policy was changed. */
export const announcesChange = (text: string): boolean =>
  SAID.test(text) && /\b(?:privacy|datenschutz\w*|confidentialité|privacidad)\b/i.test(text)

export interface Announcement {
  readonly announced: boolean
  readonly because: readonly Reason[]
  /** Where the new text says so. */
  readonly at: Span | null
}

/** Whether a changed text says of itself that it changed: by a newer date, or in words the old one did not have. */
export function announcementOf(before: Policy, after: Policy): Announcement {
  if (after.updated && after.updated !== before.updated) {
    const reason = before.updated
      ? because('policy.change-dated', { before: before.updated, after: after.updated })
      : because('policy.change-dated-first', { after: after.updated })
    return { announced: true, because: [reason], at: null }
  }
  for (const change of changesBetween(before, after)) {
    if (change.kind === 'removed') continue
    const fresh = change.words
      .filter(({ kind }) => kind !== 'removed')
      .map(({ text }) => text)
      .join('')
    const old =
      change.kind === 'reworded'
        ? change.words
            .filter(({ kind }) => kind !== 'added')
            .map(({ text }) => text)
            .join('')
        : ''
    if (SAID.test(fresh) && !SAID.test(old)) {
      const { start, end } = change.after
      return { announced: true, because: [because('policy.change-said')], at: { start, end } }
    }
  }
  return { announced: false, because: [because('policy.change-unannounced')], at: null }
}
