/** Farther back than this nothing speaks for a value. */
const REACH = 160

const KEY_THEN_VALUE = /([\w$.[\]-]{1,60})[\\"'\]]*\s{0,4}(?:=>|[:=])\s{0,4}[\\"'([{]*(?:n|r|t)?$/
const TAG_THEN_VALUE = /<([\w:-]{1,60})(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?$/
const NAMED_ATTRIBUTE =
  /\b(?:name|id|key|property|field|label)\\?["']?\s*[:=]\s*\\?["']([\w$.[\]-]{1,60})\\?["'][^<>{}]{0,40}\b(?:value|content|val|data)\\?["']?\s*[:=]\s*\\?["']$/i

/** `s:3:"zip";s:5:"94117"` of PHP, and `~pc0.94117` of Google's user-provided data. */
const SERIALIZED = /"([\w$.[\]-]{1,60})";[sid]:\d{0,9}:?"?$/
const AFTER_TILDE = /~([a-z]{2})\d{0,2}\.$/

/** The most particular first: of `s:5:"` the general one would make the key `5`. */
const KEYS = [NAMED_ATTRIBUTE, SERIALIZED, KEY_THEN_VALUE, TAG_THEN_VALUE, AFTER_TILDE]

/**
 * The key that speaks for what begins at `start` in running text, by what stands right before it: `email: `,
 * `"email":"`, `\"email\":\"`, `email=`, `<email>`, `name="email" value="`; '' if none does.
 */
export function nameBefore(text: string, start: number, from = 0): string {
  const before = text.slice(Math.max(from, start - REACH), start)
  for (const key of KEYS) {
    const name = key.exec(before)?.[1]
    if (name !== undefined) return name
  }
  return ''
}
