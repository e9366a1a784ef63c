import type { Sentence } from '../passage'
import type { Action, Statement } from '../statement'
import { dataTypesOf } from './data-of'
import { readingOf } from './reading'

/** Columns that ask what is done with the data of a row, as the notices of Californian law and of American banks set them. */
const ASKS: readonly { readonly action: Action; readonly header: RegExp }[] = [
  { action: 'collect', header: /^\W*(?:(?:do|did|have) we (?:\w+ )?)?collect(?:ed)?\b/i },
  { action: 'sell', header: /^\W*(?:do we )?(?:sold|sell)(?! (?:or|and) shar)\b/i },
  {
    action: 'share',
    header: /^\W*(?:(?:do|does|did) [^.?]{1,40}?\b)?(?:shared?|sold (?:or|and) shared|sell (?:or|and) share)\b/i,
  },
  { action: 'disclose', header: /^\W*(?:do we )?disclosed?\b/i },
]
const LONGEST_HEADER = 80
const NO =
  /^\W*(?:no|none|never|n\/a|not (?:applicable|collected|sold|shared|disclosed)|we (?:do not|don['’]t) (?:share|sell|collect))\W*$/i
const YES = /^\W*(?:yes|x|[✓✔])\W*$/i

/** What a table's rows say by a "yes", a "no" or a recipient under a column that asks: "| Fingerprints | No | None |". */
export function tabled(sentences: readonly Sentence[]): Statement[][] {
  return rowsOf(sentences)
    .map(ofRow)
    .filter(said => said.length > 0)
}

/** Cells stand under their headers from left to right; where the header goes back, the next row begins. */
function rowsOf(sentences: readonly Sentence[]): Sentence[][] {
  const rows: Sentence[][] = []
  let column = Number.POSITIVE_INFINITY
  for (const cell of sentences) {
    const header = cell.leadIn?.start ?? -1
    if (header < 0) column = Number.POSITIVE_INFINITY
    else if (header < column) rows.push([cell])
    else rows.at(-1)?.push(cell)
    if (header >= 0) column = header
  }
  return rows.filter(([first, ...others]) => others.some(({ leadIn }) => leadIn !== first?.leadIn))
}

function ofRow(cells: readonly Sentence[]): Statement[] {
  const asked = cells.flatMap(cell => {
    const header = cell.leadIn?.plain ?? ''
    const asks = header.length < LONGEST_HEADER && ASKS.find(ask => ask.header.test(header))
    return asks ? [{ cell, action: asks.action }] : []
  })
  const named = cells
    .filter(cell => !asked.some(one => one.cell === cell))
    .map(cell => readingOf({ ...cell, leadIn: null }))
  const data = named.flatMap(({ data }) => data)
  // "Precise location of your device": what it is taken from is no datum of the row.
  const proper = data.filter(({ tag }) => tag !== 'computer')
  const dataTypes = dataTypesOf(proper.length > 0 ? proper : data)
  const quote = { start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 }
  return asked.flatMap(({ cell, action }) => {
    const own = readingOf({ ...cell, leadIn: null })
    const denied = NO.test(cell.plain)
    const parties = [own, ...named]
      .flatMap(({ parties }) => parties)
      .filter(({ tag }) => tag !== 'we' && tag !== 'user')
    if (!denied && !YES.test(cell.plain) && (action === 'collect' || own.parties.length === 0)) return []
    const purpose = named.flatMap(({ purposes }) => purposes)[0]?.tag ?? null
    const recipients =
      action === 'collect' ? [null] : parties.length > 0 ? new Set(parties.map(({ tag }) => tag)) : [null]
    return [...recipients].map(
      (recipient): Statement => ({
        actor: 'we',
        modality: denied ? 'will-not' : 'may',
        action,
        dataTypes,
        recipient,
        purpose,
        subject: null,
        conditions: [],
        exceptions: [],
        quote,
        marks: [{ start: cell.start, end: cell.end }],
      }),
    )
  })
}

/** What was read from a row's cells one by one, without what the row as a whole denies or says better. */
export function withTabled(said: readonly Statement[], rows: readonly Statement[][]): Statement[] {
  const kept = said.filter(
    ({ action, quote }) =>
      !rows.some(row =>
        row.some(one => one.action === action && one.quote.start <= quote.start && quote.end <= one.quote.end),
      ),
  )
  return [...kept, ...rows.flat()]
}
