import type { Span, Statement } from '../statement'
import { dataTypesOf } from './data-of'
import type { Match } from './phrases'
import type { Reading } from './reading'

const LISTS =
  /\byou (?:give|tell|send|provide|enter|type|submit|share with)\b[^.;:]{0,60}:|\b(?:collect|gather|note|record|remember|log|receive)s?:|\b(?:information|data|details|it|this|these|they|cookies?|beacons?|services|we collect|following)\b[^.;]{0,60}?\b(?:includes?|may include|can include|could include|contains?|may contain|consists? of|such as|like)\b/i
const OPENING = 4

/**
 * Data named in a list and nowhere else: "This may include your IP address, browser type …", or an item without a
 * verb, "Profile information such as your home town". What a policy lists as its information, it collects.
 */
export function listedData(
  reading: Reading,
  quote: Span,
  subject: Statement['subject'],
  said: readonly Statement[],
  heading: string,
): Statement[] {
  if (said.length > 0) return []
  const { tokens, plain, data } = reading
  const first = data.find(match => match.from >= reading.own)
  if (!first) return []
  const found = LISTS.exec(plain)
  // "Browsers include an option to clear cookies" lists nothing.
  const lists =
    found &&
    /^\W*(?:an?|the) (?:option|feature|way|link|button|setting)\b/i.test(plain.slice(found.index + found[0].length))
      ? null
      : found
  const kinds = data.filter(match => match.from >= reading.own)
  if (isColumnOfData(reading) && dataTypesOf(kinds).length > 0) return [collected(reading, kinds, quote, subject)]
  // Under "What you tell us" a sentence without a verb of ours names what that is.
  if (TELLS.test(heading) && first.from - reading.own < 8 && dataTypesOf(kinds).length > 0)
    return [collected(reading, kinds, quote, subject)]
  if (data.length < 2) return []
  const opens = first.from - reading.own < OPENING && (lists !== null || !/[.]\s*$/.test(plain)) && tokens.length > 5
  const includes = lists !== null && /includ|contain|consist|:$/.test(lists[0])
  if (!opens && !includes) return []
  if (dataTypesOf(data).length < (lists ? 1 : 2)) return []
  const named = includes ? data.filter(match => (tokens[match.from]?.start ?? 0) > (lists?.index ?? 0)) : data
  if (named.length < 2 && !includes) return []
  return [collected(reading, named, quote, subject)]
}

const TELLS =
  /^(?!.*\b(?:not|never|no)\b|.*n['’]t\b).*\b(?:information|data|things|details|what)\b.{0,40}\b(?:we (?:collect|gather|process|receive|ask|learn|hold|keep|need)|(?:you|phone|device|browser|others|parents)s? (?:give|tell|send|provide|share|submit)s? (?:to )?us)\b/i

const COLUMN =
  /^(?:(?:the |your )?(?:personal |types? of |categor(?:y|ies) of |kinds? of |what )*(?:data|information|details|we collect|collected)\b[^.:]{0,40})$/i

/** A cell under "Data", "Personal information we collect": named there and nowhere else. */
const isColumnOfData = ({ plain, tokens, own }: Reading): boolean =>
  own > 0 && own < 8 && COLUMN.test(plain.slice(0, tokens[own]?.start ?? 0).trim())

const collected = (
  reading: Reading,
  named: readonly Match[],
  quote: Span,
  subject: Statement['subject'],
): Statement => ({
  actor: 'we',
  modality: 'may',
  action: 'collect',
  dataTypes: dataTypesOf(named),
  recipient: null,
  purpose: null,
  subject,
  conditions: [],
  exceptions: [],
  quote,
  marks: named.slice(0, 8).map(match => reading.spanOf(match.from, match.to)),
})
