import type { Found } from './phones-in'

/** Where a postal address ends: a postal code with its place. */
const ENDS: readonly RegExp[] = [
  // San Mateo, CA 94403 · Dallas, Texas 75254
  /\b[A-Z][\p{L}.' ]{1,30},? ?(?:[A-Z]{2}|(?:North|South|West|New|Rhode) [A-Z][a-z]+|[A-Z][a-z]{3,12}),?(?: ?U\.?S\.?A\.?,?)? \d{5}(?:-\d{4})?\b(?:,? (?:U\.?S\.?A?\b\.?|United States(?: of America)?))?/gu,
  // London W1A 1AA
  /\b[A-Z][\p{L}.' ]{1,30},? [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b(?:,? (?:UK|U\.K\.|United Kingdom|England))?/gu,
  // Kelowna, BC V1Y 9X1
  /\b[A-Z][\p{L}.' ]{1,30},? (?:[A-Z]{2}|[A-Z][a-z]+ ?[A-Z]?[a-z]*),? [A-Z]\d[A-Z] ?\d[A-Z]\d\b(?:,? Canada)?/gu,
  // 75008 Paris · 1017 CA Amsterdam · D-10115 Berlin
  /\b(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2}\b)?,? (?!(?:This|These|Why|Attn|Attention|If|You|Your|We|Our|The|Or|And|Please|Phone|Tel|Fax|Email|For|To|In|By|Last|Modif\p{Ll}*|Updat\p{Ll}*|Effective)\b)[A-ZÄÖÜÉ][\p{L}'-]{2,24}(?:,? (?:Germany|Deutschland|France|España|Spain|Italy|Netherlands|The Netherlands|Switzerland|Austria|Belgium|Norway|Sweden|Denmark))?/gu,
]
const STREET =
  /(?:\b\d{1,5}(?:[-–]\d{1,5})?[A-Za-z]?,? [\p{Lu}\d][\p{L}\d.'’-]*(?: [\p{L}\d.'’-]+){0,4}? ?(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Place|Pl|Plaza|Parkway|Pkwy|Court|Ct|Square|Circle|Highway|Hwy|Center|Centre|Terrace|Broadway|rue|Rue|RUE|avenue)\b|\bP\.? ?O\.? ?Box \d+|\b[\p{Lu}][\p{L}-]*(?:straße|strasse|str\.|weg|platz|allee|gracht|straat|laan|kade|plein|vej|gade|gatan|vägen|veien) \d+|\b\d{1,4},? ?(?:bis,? )?(?:rue|avenue|boulevard|place|chemin|quai|RUE) |\b(?:Calle|Avenida|Avda\.|Paseo|C\/) [\p{L}. ]{2,30},? \d+)/iu
const OPENS = /(?:: |\b(?:at|to|to us at|address is|located at|write|mail|with offices at) )(?=["“]?[\p{Lu}\d])/gu
const LONGEST = 260

/** Postal addresses: a place with its code, and before it a street or a box; from the words that introduce it on. */
export function addressesIn(plain: string): Found[] {
  if (!/\d{4}|[A-Z]\d/.test(plain)) return []
  const found: Found[] = []
  for (const end of ENDS) {
    for (const match of plain.matchAll(end)) {
      const to = match.index + match[0].length
      if (found.some(other => match.index < other.to && other.from < to)) continue
      const floor = Math.max(0, match.index - LONGEST, ...found.map(other => (other.to <= match.index ? other.to : 0)))
      // Up to the code: the place's pattern may have begun with the street's name ("1515 Broadway New York").
      const before = plain.slice(floor, to - 5)
      const street = lastMatch(before, STREET)
      if (!street) continue
      const opened = [...before.slice(0, street.index).matchAll(OPENS)].at(-1)
      let from = opened ? opened.index + opened[0].length : street.index
      if (street.index - from > 140 || /[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(before.slice(from, street.index)))
        from = street.index
      found.push({ value: plain.slice(floor + from, to), from: floor + from, to })
    }
  }
  return found
}

function lastMatch(text: string, form: RegExp): { index: number } | null {
  let last: { index: number } | null = null
  for (const match of text.matchAll(new RegExp(form.source, 'giu'))) last = { index: match.index }
  return last
}
