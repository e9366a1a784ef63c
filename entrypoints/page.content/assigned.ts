import { saidHere } from './said-here'
import type { Said } from './witness'

const MOST_KEYS = 300
const LONGEST = 16_384

/** What stands in the storage areas, as the probe would say it of a `setItem`. */
function standing(): Map<string, string> {
  const found = new Map<string, string>()
  for (const area of ['local', 'session'] as const) {
    try {
      const storage = area === 'local' ? localStorage : sessionStorage
      for (let at = 0; at < Math.min(storage.length, MOST_KEYS); at++) {
        const key = storage.key(at) ?? ''
        const value = storage.getItem(key) ?? ''
        if (value !== '' && value.length <= LONGEST)
          found.set(`${area} ${key}`, `${area}.${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
      }
    } catch {
      // A sandboxed frame has none, and a lone surrogate cannot be written.
    }
  }
  return found
}

/**
 * `localStorage.name = …` calls nothing that could be listened to. What is new there is looked for when a field is left
 * and when the page is, counted from the first key that was pressed: a page nobody types in is not looked at.
 */
export function watchAssigned(line: EventTarget, use: (said: Said) => void): void {
  let before: Map<string, string> | undefined
  const said = new Set<string>()
  line.addEventListener('payload', event => {
    const [kind, , , text] = (event as CustomEvent<unknown[]>).detail ?? []
    if (before && kind === 'storage' && typeof text === 'string') said.add(text)
  })
  const look = (): void => {
    if (!before) return
    const now = standing()
    for (const [key, text] of now) {
      if (before.get(key) === text || said.has(text)) continue
      use(saidHere('storage', 'STORE', new URL('/', document.baseURI).href, text))
    }
    said.clear()
    before = now
  }
  addEventListener(
    'keydown',
    () => {
      before ??= standing()
    },
    true,
  )
  addEventListener('change', () => requestIdleCallback(look, { timeout: 1000 }), true)
  addEventListener('submit', look, true)
  addEventListener('pagehide', look, true)
  // `location.hash = …` calls nothing either.
  addEventListener('hashchange', () => use(saidHere('storage', 'STORE', location.href, '')), true)
}
