/** Null for what has none to share: `about:srcdoc`, `data:…`, a sandboxed frame's. */
export function originOf(address: string): string | null {
  try {
    const { origin } = new URL(address)
    return origin === 'null' ? null : origin
  } catch {
    return null
  }
}
