import { foldLookAlikes } from './look-alikes'
import type { Sentence } from './passage'
import type { Plain } from './plain'

/** What ends in a full stop without ending a sentence (English, German, French, Spanish). */
const ABBREVIATION =
  /(?:^|[\s("“])(?:Inc|Ltd|Co|Corp|Bros|LLC|L\.L\.C|L\.P|LP|No|Nos|St|Ave|Blvd|Rd|Mr|Mrs|Ms|Dr|Prof|Jr|Sr|vs|etc|e\.g|i\.e|eg|ie|cf|incl|approx|dept|est|al|para|Sec|Art|Abs|Nr|Str|bzw|z\.\s?B|d\.\s?h|u\.\s?a|ggf|[Gg]em|[Vv]gl|[Ee]vtl|Ziff|lit|inkl|usw|S\.A|p\.\s?ex|Mme|M|av|Sr|Sra|Ud|Uds|pág|núm|U\.S|U\.K|U\.S\.A|D\.C|N\.V|B\.V|a\.m|p\.m|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|\p{L})\.\s*$/u

const ENDLESS = 4_000

const segmenters = new Map<string, Intl.Segmenter>()
function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language)
  if (!found) {
    found = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, found)
  }
  return found
}

/**
 * The sentences of one paragraph. Intl.Segmenter (UAX 29) parts after every full stop before a capital; what an
 * abbreviation parted is joined again: "ZaZa Network, Inc. | Privacy Office" is one.
 */
export function sentencesOf({ plain, offsets }: Plain, leadIn: Sentence | null, language: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const cut = (to: number) => {
    // A sentence without end is read in stretches: what looks at a sentence as a whole must not look at a megabyte.
    while (to - from > ENDLESS) {
      const space = plain.lastIndexOf(' ', from + ENDLESS)
      piece(space > from ? space : from + ENDLESS)
    }
    piece(to)
  }
  const piece = (to: number) => {
    let [left, right] = [from, to]
    while (left < right && plain.charCodeAt(left) === 32) left++
    while (right > left && plain.charCodeAt(right - 1) === 32) right--
    from = to
    if (left >= right) return
    const own = offsets.slice(left, right + 1)
    // The end of the last character, not the start of what follows it: markup may lie between.
    own[right - left] = (offsets[right - 1] ?? 0) + 1
    sentences.push({
      start: own[0] ?? 0,
      end: own[right - left] ?? 0,
      plain: foldLookAlikes(plain.slice(left, right)),
      offsets: own,
      leadIn,
    })
  }
  for (const { index, segment } of segmenter(language).segment(plain)) {
    const end = index + segment.length
    if (end < plain.length && goesOn(segment, plain.slice(end, end + 14))) continue
    cut(end)
  }
  cut(plain.length)
  return sentences
}

/** What may stand at a sentence's end all the same: "Acme, Inc. We …". */
const MAY_END = /(?:Inc|Ltd|Co|Corp|LLC|etc|U\.S|U\.S\.A|U\.K|a\.m|p\.m|S\.A|N\.V|B\.V|usw|al)\.\s*$/
const BEGINS =
  /^(?:We|You|Your|Our|The|This|These|Those|It|If|In|For|However|Please|When|To|Any|All|As|By|Wir|Sie|Die|Der|Das|Nous|Vous|Les|Usted|Los|Las|El)\b/

const MONTH = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/

const goesOn = (segment: string, rest: string): boolean => {
  const tail = segment.slice(-14)
  // "Stand: 12. | März 2021"
  if (/\b\d{1,2}\.\s*$/.test(tail) && MONTH.test(rest)) return true
  if (ABBREVIATION.test(tail)) return !(MAY_END.test(tail) && BEGINS.test(rest))
  return /^[\p{Ll},;)]/u.test(rest)
}
