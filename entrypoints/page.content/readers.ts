import type { Describer } from '../../lib/observe/describe-page'
import { CONTROL_SELECTOR } from '../../lib/observe/is-control'
import { type Reading, WITNESSED, type Witnessed } from '../../lib/observe/reading'
import { all, isElement } from '../../lib/observe/unclobbered'
import { shadowRootOf } from './shadow-root-of'
import { tell } from './tell'

/** Of one document; a page that does more keeps what was said. */
const MOST = 300
const MOST_FIELDS = 200

interface Heard {
  readonly script: number
  readonly what: Witnessed
  readonly target: WeakRef<object>
  readonly time: number
}

/** Passes on which script read or listened to which fields: each once. */
export function passReaders(line: EventTarget, document: string, { fieldOf }: Pick<Describer, 'fieldOf'>): void {
  const stacks = new Map<number, string>()
  const said = new Set<string>()
  let waiting: Heard[] = []
  let isWaiting = false

  /** Null where it is more than its fields; undefined where it has no field that was described yet. */
  const fieldsAt = (target: object): readonly number[] | null | undefined => {
    if (!isElement(target) || target.matches('html, body')) return null
    const inside = [target, ...all(target, CONTROL_SELECTOR)]
    const shadow = shadowRootOf(target)
    if (shadow) inside.push(...all(shadow, CONTROL_SELECTOR))
    const fields = inside.map(fieldOf).filter(field => field !== undefined)
    return fields.length > 0 ? fields.slice(0, MOST_FIELDS) : undefined
  }
  const pass = (): void => {
    isWaiting = false
    const early: Heard[] = []
    const readings: Reading[] = []
    for (const heard of waiting) {
      const target = heard.target.deref()
      const stack = stacks.get(heard.script)
      if (!target || stack === undefined) continue
      const fields = fieldsAt(target)
      if (fields === undefined) {
        early.push(heard)
        continue
      }
      const { what, time, script } = heard
      const key = `${script} ${what} ${fields}`
      if (said.has(key) || said.size >= MOST) continue
      said.add(key)
      readings.push({ what, fields, stack, time })
    }
    waiting = early.slice(-MOST)
    if (readings.length > 0) void tell('fields.read', { document, readings })
  }
  line.addEventListener('script', event => {
    const [number, stack] = (event as CustomEvent<unknown[]>).detail ?? []
    if (typeof number === 'number' && typeof stack === 'string' && stacks.size < MOST) stacks.set(number, stack)
  })
  for (const what of WITNESSED)
    line.addEventListener(what, event => {
      const { relatedTarget, detail } = event as FocusEvent
      if (!relatedTarget || said.size >= MOST || waiting.length >= MOST * 2) return
      waiting.push({ script: detail, what, target: new WeakRef(relatedTarget), time: Date.now() })
      if (isWaiting) return
      isWaiting = true
      // Everything one script reads in a row is said at once, and before what it sends then.
      queueMicrotask(pass)
    })
}
