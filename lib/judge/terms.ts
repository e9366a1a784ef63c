import type { Statement } from '../policy/statement'

const CONSENT = /\b(consent\w*|permission|agree\w*|approv\w+|authori[sz]\w+|opt(?:ed)?[- ]?in)\b/i
const OPT_OUT = /\b(opt(?:ed)?[- ]?out|unsubscrib\w+|object|choose not|decline|ask(?:ed)? us not)\b/i

/** The statement holds only where the person has agreed ("without your consent", "unless you have agreed to it"). */
export const asksConsent = ({ conditions }: Statement): boolean =>
  conditions.some(words => CONSENT.test(words) && !OPT_OUT.test(words))

/** The statement holds until the person says no. */
export const byOptOut = ({ conditions }: Statement): boolean => conditions.some(words => OPT_OUT.test(words))

const ELSEWHERE =
  /\b(?:described|set (?:out|forth)|stated|explained|provided|outlined|disclosed|listed|below|above|following|otherwise in|this (?:policy|notice|statement))\b/i

/** "Except as described in this policy": the exception is what other sentences allow. */
export const refersElsewhere = ({ exceptions, conditions }: Statement): boolean =>
  [...exceptions, ...conditions].some(words => ELSEWHERE.test(words))

/** It speaks of data that no longer says whose it is. */
export const aboutTotals = ({ conditions }: Statement): boolean =>
  conditions.some(words => /\b(?:aggregat\w*|anonym\w*|de-?identif\w*|statistic\w*)\b/i.test(words))
