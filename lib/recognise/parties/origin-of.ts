/**
 * The origin of an address; null for what has none to share: `about:srcdoc`, `data:…`, a sandboxed frame's.
 *
 * @example originOf('blob:https://shop.example/5f1c') // 'https://shop.example'
 */
export function originOf(address: string | null | undefined): string | null {
  try {
    const { origin } = new URL(address ?? '')
    return origin === 'null' ? null : origin
  } catch {
    return null
  }
}

/** The origin of a page of the web; null for everything else, a `blob:` of that page too. */
export function webOriginOf(address: string | null | undefined): string | null {
  return /^https?:/i.test(address ?? '') ? originOf(address) : null
}
