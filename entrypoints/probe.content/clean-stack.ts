import { apply, type Callable, defineProperty, getOwnPropertyDescriptor } from './taken'

/**
 * An error that passes through a wrapper has a line for it, which would tell a page what it was called through, and lead
 * the site's own error reports astray. In Chromium `stack` is an accessor of the error's own and can be put right; in
 * Firefox it is inherited and our line has no name (`<anonymous code>`).
 */
const found = getOwnPropertyDescriptor(new Error(), 'stack')
const read: Callable | undefined = found?.get
const write: Callable | undefined = found?.set
const NativeError = Error
const NativePromise = Promise
const ownPrototype = Promise.prototype
const { then } = ownPrototype
const { getPrototypeOf } = Object
const { indexOf, lastIndexOf, slice } = String.prototype

/** A page that has a way of its own to write stacks, on whatever prototype, would see that one is read. */
export const isSeenReading = (): boolean => 'prepareStackTrace' in NativeError

/** The name that `wxt.config.ts` gives this script in Chromium: its address would name the extension. */
const MARK = '(native:'

function without(stack: string): string {
  const at: number = apply(indexOf, stack, [MARK])
  if (at < 0) return stack
  const start: number = apply(lastIndexOf, stack, ['\n', at])
  const end: number = apply(indexOf, stack, ['\n', at])
  const before: string = apply(slice, stack, [0, start])
  return end < 0 ? before : without(before + apply(slice, stack, [end]))
}

export function clean(error: unknown): unknown {
  if (!read || !write || isSeenReading()) return error
  try {
    const stack: unknown = apply(read, error, [])
    if (typeof stack === 'string') apply(write, error, [without(stack)])
  } catch {
    // Not an error of the browser's.
  }
  return error
}

/** Whose derived promises are of the browser's own making, whatever the page has put in `constructor`. */
const OWN = { __proto__: null, [Symbol.species]: NativePromise }

/** Only for a promise that no page script has: it is marked. */
export function whenDone(
  promise: unknown,
  use: (result: unknown) => void,
  failed: (error: unknown) => void = () => undefined,
): void {
  defineProperty(promise as object, 'constructor', { __proto__: null, value: OWN } as PropertyDescriptor)
  apply(then, promise, [use, failed])
}

/**
 * A promise that ends as `promise` does, its error cleaned. A handler added to `promise` itself would count as the page's.
 * One of another realm, to whose object our method was lent, stays of that realm.
 */
export function cleanLater(promise: unknown): unknown {
  if (!read || !isOwn(promise)) return promise
  return new NativePromise((resolve, reject) => whenDone(promise, resolve, error => reject(clean(error))))
}

const isOwn = (value: unknown): boolean => typeof value === 'object' && getPrototypeOf(value) === ownPrototype
