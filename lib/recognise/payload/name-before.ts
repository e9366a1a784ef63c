/** Farther back than this nothing speaks for a value. */
const REACH = 160

const KEY_THEN_VALUE = /([\w$.[\]-]{1,60})[\\"'\]]*\s{0,4}(?:=>|[:=])\s{0,4}[\\"'([{]*(?:n|r|t)?$/
const TAG_THEN_VALUE = /<([\w:-]{1,60})(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?$/
const NAMED_ATTRIBUTE =
  /\b(?:name|id|key|property|field|label)\\?["']?\s*[:=]\s*\\?["']([\w$.[\]-]{1,60})\\?["'][^<>{}]{0,40}\b(?:value|content|val|data)\\?["']?\s*[:=]\s*\\?["']$/i

/**
 * The key that speaks for what begins at `start` in running text, by what stands right before it: `email: `,
 * `"email":"`, `\"email\":\"`, `email=`, `<email>`, `name="email" value="`; '' if none does.
 */
export function nameBefore(text: string, start: number, from = 0): string {
  const before = text.slice(Math.max(from, start - REACH), start)
  const attribute = NAMED_ATTRIBUTE.exec(before)
  if (attribute) return attribute[1] ?? ''
  return KEY_THEN_VALUE.exec(before)?.[1] ?? TAG_THEN_VALUE.exec(before)?.[1] ?? ''
}
