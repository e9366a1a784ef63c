/**
 * Runs in a page: every global, prototype and static of the realm with its descriptors, names, lengths, texts and own
 * keys, as one line each. Self-contained: its source is sent to the browser.
 */
export function surface(): Record<string, string> {
  const seen = new Set<unknown>()
  const lines: Record<string, string> = {}
  const textOf = Function.prototype.toString
  const functionShape = (found: unknown): string => {
    if (typeof found !== 'function') return typeof found
    const own = Reflect.ownKeys(found).map(String).join(',')
    const flags = ['name', 'length', 'prototype'].map(name => {
      const descriptor = Object.getOwnPropertyDescriptor(found, name)
      return descriptor && `${descriptor.writable}${descriptor.enumerable}${descriptor.configurable}`
    })
    const kind = Object.getPrototypeOf(found) === Function.prototype ? '' : 'derived'
    return [found.name, found.length, textOf.call(found), own, flags, kind, Object.isExtensible(found)].join('|')
  }
  const walk = (owner: object, path: string, depth: number): void => {
    if (seen.has(owner)) return
    seen.add(owner)
    // Firefox makes a global when it is first touched, and lists it in that order.
    lines[`${path} (keys)`] = Reflect.ownKeys(owner).map(String).sort().join(',')
    for (const key of Reflect.ownKeys(owner)) {
      const descriptor = Object.getOwnPropertyDescriptor(owner, key)
      if (!descriptor) continue
      const { value, get, set, writable, enumerable, configurable } = descriptor
      const at = `${path}.${String(key)}`
      try {
        const shapes = [value, get, set].map(functionShape)
        lines[at] = [...shapes, writable, enumerable, configurable].join(' ; ')
      } catch {
        // What drives the browser leaves a function in Firefox's window that pages may not touch.
        continue
      }
      const isOpen = typeof value === 'function' || (typeof value === 'object' && value !== null)
      if (isOpen && depth > 0 && (typeof value === 'function' || key === 'prototype')) walk(value, at, depth - 1)
    }
  }
  walk(globalThis, 'window', 2)
  return lines
}
