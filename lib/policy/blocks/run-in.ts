/**
 * A heading that stands in its own paragraph: "Disclosure. ZaZa will not sell …", "Cookies – We use …".
 * What follows must look like a sentence, what stands before it like a name: few words, no verb or pronoun of running
 * speech, no abbreviation. "Yes. We do." and "Acme, Inc. We …" are not headings.
 */

const MAX = 70
const RUN_IN =
  /^((?:\(?[\dA-Za-z]{1,3}[.)]\s*)?[\p{Lu}\d"“‘'][^.:!?–—]{1,68}?)\s?([.:?]| [–—-])\s+(?=["“‘'(]?[\p{Lu}\d]|\([a-z]\))/u

const SPEECH = new Set(
  (
    'we you it they i he she this that these those is are was were be been am will would may might can could shall ' +
    'should must do does did has have had please thank thanks yes no note see click visit contact call ' +
    'if when where because however therefore moreover also although while unless ' +
    'sometimes never maybe perhaps sorry sure nobody log sign go check choose tell ask write send ' +
    'ich wir sie es ist sind wird werden kann bitte nous vous il elle est sont peut sera veuillez ' +
    'nosotros usted es son puede será por favor'
  ).split(' '),
)
const ASKING =
  /^(?:who|what|when|where|why|how|which|can|do|does|is|are|may|will|was|wie|was|wer|warum|comment|quelles?|qui|pourquoi|qué|cómo|quién)\b/i
const ABBREVIATION =
  /(?:^|\s)(?:Inc|Ltd|Co|Corp|LLC|GmbH|No|Nos|St|Mr|Mrs|Ms|Dr|Prof|vs|etc|e\.g|i\.e|U\.S|Sec|Art|Abs|Nr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/i
/** Words of a contact block, not of a heading, when a colon follows. */
const LABEL =
  /^(?:e-?mail|phone|tel|telephone|fax|address|mail|by|to|from|attn|attention|example|note|date|url|web ?site|updated|last|effective|toll|write|postal|subject)\b/i

/**
 * The heading a plain line opens with, or null. Only a text that sets its headings so elsewhere too (`styled`) has ones in
 * sentence case ("Collection of usage data. …"): alone, "Acme takes privacy seriously. …" is a sentence.
 */
export function runInHeading(plain: string, styled: boolean): string | null {
  const found = RUN_IN.exec(plain.slice(0, MAX + 10))
  const title = found?.[1]?.trim()
  const mark = found?.[2] ?? ''
  if (!found || !title) return null
  const rest = plain.slice(found[0].length)
  if (rest.length < 25 || !/[\p{Ll}]{2,}\s/u.test(rest)) return null
  if (mark === ':' && (rest.length < 60 || LABEL.test(title))) return null
  if (mark === '?' ? !ASKING.test(title) : !isName(title) && !isShouted(title)) return null
  return mark === '?' || isTitleCase(title) || (styled && title.split(/\s+/).length <= 5) ? title : null
}

/** "WHO WE ARE. Acme runs …": set in capitals, a heading whatever its words. */
const isShouted = (title: string): boolean => !/\p{Ll}/u.test(title) && /\p{Lu}{3}/u.test(title) && !/\d{3}/.test(title)

const STYLE =
  /(?:^|\n)[ \t>*_]{0,6}\p{Lu}[\p{L}'’-]{2,20}(?: (?:(?:and|of|in|to|for|on|the|&|by|with) )?\p{Lu}[\p{L}'’-]{2,20}){0,4}\. \p{Lu}/gu

/** Whether a text sets headings into its paragraphs, "Customer Choice. A customer may …", at least three times. */
export const setsRunIns = (text: string): boolean => (text.match(STYLE)?.length ?? 0) >= 3

/** "Collection of usage data", "Changes in Practices": a noun phrase of at most nine words. */
export function isName(title: string, most = 9): boolean {
  if (ABBREVIATION.test(title) || (title.includes(',') && title.split(',').length > 3)) return false
  const words = title.replace(/["“”‘’()]/g, '').split(/\s+/)
  if (words.length > most || words.length === 0 || !/\p{L}{3}/u.test(title)) return false
  return !words.some(word => SPEECH.has(word.toLowerCase().replace(/['’].*$/, '')))
}

const DATED =
  /\b(?:updated|effective|revised|modified|dated|amended|published|version|stand|date|last|mise à jour|actualiza)\b.*\d/i

/** Every word of more than three letters is capitalised, and there is one: "Information We Collect", not "We do not". */
const isTitleCase = (title: string): boolean =>
  !/(?:^|[\s("“‘'/])\p{Ll}[\p{L}]{3,}/u.test(title) && /\p{Lu}\p{L}{3,}/u.test(title)

/**
 * A short line by itself that reads like a heading: begins with a capital or a number, ends without a full stop, and is a
 * name or a question. `wrapped` lines have text right below them, and may be the first line of a sentence.
 */
export function isHeadingLine(plain: string, wrapped: boolean): boolean {
  if (plain.length < 3 || plain.length > (wrapped ? 80 : 110) || !/\p{L}{2}/u.test(plain)) return false
  if (!/^[\p{Lu}\d"“‘'(¿§]/u.test(plain) || /@|^https?:|www\./i.test(plain) || DATED.test(plain)) return false
  const words = plain.split(' ').length
  const title = plain.replace(/[.:]$/, '')
  if (/\?$/.test(plain)) return (words <= 16 && !wrapped) || ASKING.test(plain)
  if (/[,;!]$/.test(plain) || words > 14 || /[.!;]\s+\p{Lu}/u.test(title.replace(/^[\dA-Z]+\.\s/, ''))) return false
  if (/[.:]$/.test(plain) && (LABEL.test(plain) || words > 8)) return false
  // "We May Share Information With:" introduces what follows.
  if (plain.endsWith(':') && !isName(title)) return false
  return isTitleCase(title) || ASKING.test(title) || isName(title, wrapped ? 7 : 14)
}
