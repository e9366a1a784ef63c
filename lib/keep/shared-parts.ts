/** Of each part so many are told apart; a page that makes each of its messages different shares nothing. */
const MOST = 500

/**
 * The messages of a page say the same of their recipients and data again and again: what is alike is held once. Of 9,000
 * to one address that is nine parts of ten.
 */
export function sharedParts(): <Whole extends object>(whole: Whole) => Whole {
  const known = new Map<string, Map<string, unknown>>()
  const same = (name: string, part: unknown): unknown => {
    if (typeof part !== 'string' && (typeof part !== 'object' || part === null)) return part
    const parts = known.get(name) ?? new Map<string, unknown>()
    known.set(name, parts)
    const text = typeof part === 'string' ? part : JSON.stringify(part)
    const first = parts.get(text) ?? part
    if (parts.size < MOST) parts.set(text, first)
    return first
  }
  return whole => {
    const shared = { ...whole } as Record<string, unknown>
    for (const [name, part] of Object.entries(whole)) shared[name] = same(name, part)
    return shared as typeof whole
  }
}
