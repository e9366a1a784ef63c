/** A stretch of a plain text. */
export interface Found {
  readonly value: string
  readonly from: number
  readonly to: number
}

const CANDIDATE = /(?:\+ ?|\(\+?|\b)\d[\d()\s.\-–‑/]{5,22}\d\b/g
const VANITY = /\b(?:1[-. ])?8(?:00|33|44|55|66|77|88)[-. ](?:[A-Z0-9]{3,9}[-. ]?){1,3}(?<![-. ])/g
const CUE =
  /(?:phone|tele|tel|calls?|calling|dial|toll|hotline|line|mobile|téléphone|telefon|teléfono|llam|appel|anruf|ring|number|at|or|on)\b[^\p{L}\d]{0,6}(?:(?:us|number|free|at|is|on|in|the|usa?|uk|customer service)\b[^\p{L}\d]{0,6}){0,4}$/iu
const FAX = /(?:fax|facsimile|telefax)\b[^p{L}\d]{0,12}(?:(?:number|at|is|no)\b[^p{L}\d]{0,6}){0,2}$/i
const NORTH_AMERICAN = /^(?:\+ ?1[-. ]?|1[-. ])?\(?[2-9]\d{2}\)?[-. –‑]{1,3}\d{3}[-. –‑]\d{4}$/
const DATE = /^(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|(?:19|20)\d{2}\s?[-–/.]\s?(?:(?:19|20)\d{2}|\d{1,2}([-./]\d{1,2})?))$/

/**
 * Telephone numbers: of a shape nothing else has ("866-567-9292", "+44 20 7946 0000", "1-800-THE-BOOK"), or any run of
 * seven to fifteen digits after a word that speaks for it ("call 0800 123 456"). Fax numbers are left out.
 */
export function phonesIn(plain: string): Found[] {
  const found: Found[] = []
  for (const match of plain.matchAll(CANDIDATE)) {
    const code = /^\d{5}(?:-\d{4})? (?=\()/.exec(match[0])?.[0].length ?? 0 // a postal code in front
    const from = match.index + code
    const value = balanced(match[0].slice(code).trim())
    const digits = value.replace(/\D/g, '').length
    if (digits < 7 || digits > 15 || DATE.test(value)) continue
    const before = plain.slice(Math.max(0, from - 40), from)
    if (FAX.test(before)) continue
    const shaped = NORTH_AMERICAN.test(value) || (/^[(]?\+/.test(value) && /[\s().-]/.test(value))
    if (!shaped && !(CUE.test(before) && !/^\d{5}-\d{4}$/.test(value) && /[\s().\-–/]|^\d{10,}$/.test(value))) continue
    if (!shaped && digits < 8) continue
    found.push({ value, from, to: from + value.length })
  }
  for (const match of plain.matchAll(VANITY)) {
    if (!/[A-Z]{2}/.test(match[0]) || match[0].replace(/[^A-Z\d]/g, '').length < 10) continue
    found.push({ value: match[0], from: match.index, to: match.index + match[0].length })
  }
  return found
}

/** "(800) 357-2157)" → "(800) 357-2157"; "800) 357" keeps nothing before it to open. */
function balanced(value: string): string {
  const open = value.split('(').length
  const close = value.split(')').length
  if (open === close) return value
  return open > close ? value.replace(/\s*\([^)]*$/, '') : value.slice(0, value.lastIndexOf(')'))
}
