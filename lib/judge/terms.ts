import type { Statement } from '../policy/statement'

const CONSENT =
  /\b(consent\w*|permission|agree\w*|approv\w+|authori[sz]\w+|opt(?:ed)?[- ]?in|allow us|you (?:ask|choose|tell|request)|let us)\b/i
const OPT_OUT = /\b(opt(?:ed)?[- ]?out|unsubscrib\w+|object|choose not|decline|ask(?:ed)? us not)\b/i

/** The statement holds only where the person has agreed ("without your consent", "unless you have agreed to it"). */
export const asksConsent = ({ conditions }: Statement): boolean =>
  conditions.some(words => CONSENT.test(words) && !OPT_OUT.test(words))

/** The statement holds until the person says no. */
export const byOptOut = ({ conditions }: Statement): boolean => conditions.some(words => OPT_OUT.test(words))
