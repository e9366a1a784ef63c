import type { DraftClause } from '../passage'
import { dateIn } from './date-in'

const REVISED =
  /(?<!\p{L})(?:last (?:updated|revised|modified|reviewed|changed|amended|update|revision)|updated|revised|modified|dernière mise à jour|mise? à jour|zuletzt (?:aktualisiert|geändert)|letzte (?:aktualisierung|änderung)|stand|última (?:actualización|modificación)|actualizad[ao])(?!\p{L})/giu
const EFFECTIVE =
  /\b(?:effective|in effect|takes? effect|posted|published|dated|version|date|gültig ab|en vigueur|vigente|fecha)\b/gi

/**
 * The ISO date of "last updated …", or of "effective …" where nothing else is said; year and month where the day is not
 * given. Looks at the head of the text first, then at its foot, then anywhere.
 */
export function updatedOn(clauses: readonly DraftClause[]): string | null {
  const plains = clauses.flatMap(({ headings, sentences }) => [
    ...headings.slice(-1).map(title => ({ plain: title })),
    ...sentences,
  ])
  const head = plains.slice(0, 40)
  const foot = plains.slice(40).slice(-25).reverse()
  for (const words of [REVISED, EFFECTIVE]) {
    for (const place of [head, foot]) {
      for (const { plain } of place) {
        const date = dateAfter(plain.slice(0, 1200), words)
        if (date) return date
      }
    }
  }
  for (const { plain } of plains) {
    const date =
      /\bpolicy|notice|statement|erklärung|politique|política/i.test(plain) && dateAfter(plain.slice(0, 1200), REVISED)
    if (date) return date
  }
  return null
}

function dateAfter(plain: string, words: RegExp): string | null {
  for (const { index, 0: said } of plain.matchAll(words)) {
    const date = dateIn(plain.slice(index + said.length, index + said.length + 60))
    if (date) return date
  }
  return null
}
