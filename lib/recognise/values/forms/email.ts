import { distinct, type Form, withCases } from './form'

/** Google ignores dots and whatever follows a plus in these (https://support.google.com/mail/answer/7436150). */
const GMAIL = /^(?:gmail|googlemail)\.com$/

/** As a host's label takes it, which knows letters and dashes: `jane-doerington-example-com.tracker.example`. */
const labelOf = (address: string): string => address.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
const SHORTEST_LABEL = 12

/**
 * As typed, trimmed, lower, folded as Google's enhanced conversions ask for, without its plus tag, and the part
 * before the @, which counts only where a name says what it is unless it is long enough to be like no other.
 */
export function emailForms(typed: string): Form[] {
  const trimmed = typed.trim()
  const at = trimmed.lastIndexOf('@')
  const steps = trimmed === typed ? [] : ['trim']
  const whole: Form[] = [{ text: trimmed, steps, proof: 'anywhere', main: true }]
  if (at <= 0) return distinct(whole.flatMap(withCases))

  const local = trimmed.slice(0, at)
  const domain = trimmed.slice(at + 1)
  const plus = local.indexOf('+')
  const bare = plus > 0 ? local.slice(0, plus) : local
  if (plus > 0)
    whole.push({ text: `${bare}@${domain}`, steps: [...steps, 'plus-tag-removed'], proof: 'anywhere', main: true })
  if (GMAIL.test(domain.toLowerCase())) {
    const undotted = bare.replaceAll('.', '')
    whole.push({ text: `${undotted}@${domain}`, steps: [...steps, 'gmail-fold'], proof: 'anywhere', main: true })
    // One mailbox has both names, and receivers' rules for hashing write it with either.
    const twin = domain.toLowerCase() === 'gmail.com' ? 'googlemail.com' : 'gmail.com'
    for (const local of [bare, undotted])
      whole.push({ text: `${local}@${twin}`, steps: [...steps, 'gmail-fold'], proof: 'anywhere' })
  }
  const label = labelOf(trimmed)
  if (label.length >= SHORTEST_LABEL) whole.push({ text: label, steps: [...steps, 'reformatted'], proof: 'anywhere' })
  const parts: Form[] = [...new Set([local, bare])].map(text => ({
    text,
    steps: [...steps, 'local-part'],
    proof: 'named',
  }))
  return distinct([...whole, ...parts].flatMap(withCases).concat(untrimmed(typed, trimmed)))
}

/** A digest of a value with the blank still on it is another digest. */
const untrimmed = (typed: string, trimmed: string): Form[] =>
  typed === trimmed ? [] : [{ text: typed, steps: [], proof: 'anywhere', digestOnly: true }]
