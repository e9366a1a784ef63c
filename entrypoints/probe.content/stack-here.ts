import { isSeenReading } from './clean-stack'
import { apply, defineProperty, getOwnPropertyDescriptor, getter, ownValue } from './taken'

const NativeError = Error
/** Own in Chromium, inherited in Firefox. */
const read = getOwnPropertyDescriptor(new Error(), 'stack')?.get ?? getter(Error.prototype, 'stack')

/** Ten lines are the browser's own measure, and most of those would be ours. */
const DEEP = 24

/** Who called, as the browser writes it. Empty where the page would see it. */
export function stackHere(): string {
  if (!read || isSeenReading()) return ''
  const limit = ownValue(NativeError, 'stackTraceLimit')
  const deepen = (value: unknown): unknown =>
    typeof limit === 'number' &&
    defineProperty(NativeError, 'stackTraceLimit', { __proto__: null, value } as PropertyDescriptor)
  deepen(DEEP)
  const error = new NativeError()
  deepen(limit)
  const stack: unknown = apply(read, error, [])
  return typeof stack === 'string' ? stack : ''
}
