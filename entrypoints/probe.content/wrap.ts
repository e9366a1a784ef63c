import { clean } from './clean-stack'
import { apply, type Callable, construct, defineProperty, getOwnPropertyDescriptor } from './taken'

const nativeToString = Function.prototype.toString
const { getPrototypeOf, setPrototypeOf } = Reflect

/** In place of the call itself, or of what it is called with. Without a prototype, which a page may add to. */
interface Answer {
  readonly instead?: unknown
  readonly pass?: readonly unknown[]
}
/** Runs before the function itself. */
export type Hook = (self: unknown, args: ArrayLike<unknown>) => Answer | undefined
/** What the page is given of what the function answered. */
type Given = (result: unknown, self: unknown) => unknown

/** The function inside each of our wrappers. */
const inside = new WeakMap<Callable, Callable>()
const { get: getInside, set: setInside } = inside

const nameOf = (named: object): string => String(getOwnPropertyDescriptor(named, 'name')?.value)
const asIs: Given = result => result
const nothing: Hook = () => undefined

/** Calls `hook`, then the method itself, whose result the page is given through `given`. */
export function wrap(owner: object | undefined, name: string, hook: Hook, given = asIs): void {
  const found = owner && getOwnPropertyDescriptor(owner, name)
  if (!owner || !found || typeof found.value !== 'function') return
  put(owner, name, { ...found, value: wrapper(found.value, hook, given) })
}

/** Sees what the getter of an attribute gave, before the page has it. */
export function wrapGetter(owner: object, name: string, saw: (self: unknown, result: unknown) => void): void {
  const found = getOwnPropertyDescriptor(owner, name)
  if (!found?.get || !found.configurable) return
  const given: Given = (result, self) => {
    quietly(() => saw(self, result))
    return result
  }
  put(owner, name, { ...found, get: wrapper(found.get, nothing, given) as () => unknown })
}

/** Sees what an attribute is to be set to. */
export function wrapSetter(owner: object, name: string, hook: Hook): void {
  const found = getOwnPropertyDescriptor(owner, name)
  if (!found?.set || !found.configurable) return
  put(owner, name, { ...found, set: wrapper(found.set, hook, asIs) as (value: unknown) => void })
}

/** Sees what was made, and of what; `heir` is the browser's own constructor that extends it, where there is one. */
export function wrapConstructor(
  name: string,
  heir: object | undefined,
  saw: (made: object, args: ArrayLike<unknown>) => void,
): void {
  const found = getOwnPropertyDescriptor(globalThis, name)
  if (!found || typeof found.value !== 'function') return
  const value = constructorWrapper(found.value, saw)
  if (heir) setPrototypeOf(heir, value)
  put(globalThis, name, { ...found, value })
}

const put = (owner: object, name: string, descriptor: PropertyDescriptor): boolean =>
  defineProperty(owner, name, { __proto__: null, ...descriptor } as PropertyDescriptor)

/** The page must not notice us, least of all by an error of ours. */
export function quietly<Result>(use: () => Result): Result | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}

/**
 * A method rather than a proxy: it can no more be constructed than a native one, takes no part in a circle of
 * prototypes, and its text is the same in every frame, by which a wrapper of another frame is known.
 */
function wrapper(native: Callable, hook: Hook, given: Given): Callable {
  const name = nameOf(native)
  const { [name]: wrapped = native } = {
    __proto__: null,
    // One parameter, as most of what is wrapped has: then its length is right from the start.
    [name](_one: unknown): unknown {
      // biome-ignore lint/complexity/noArguments: a rest parameter would count as none.
      const args = arguments
      const answer = quietly(() => hook(this, args))
      if (answer && !answer.pass) return answer.instead
      try {
        return given(apply(native, this, answer?.pass ?? args), this)
      } catch (error) {
        throw clean(error)
      }
    },
  } as Record<string, Callable>
  return standIn(wrapped, native)
}

/** A function that can be constructed and extended; its prototype, and all that inherit from it, are the browser's own. */
function constructorWrapper(native: Callable, saw: (made: object, args: ArrayLike<unknown>) => void): Callable {
  const name = nameOf(native)
  const { [name]: wrapped = native } = {
    __proto__: null,
    [name]: function (this: unknown, ...args: unknown[]): unknown {
      try {
        if (!new.target) return apply(native, this, args)
        const made: object = construct(native, args, new.target === wrapped ? native : new.target)
        quietly(() => saw(made, args))
        return made
      } catch (error) {
        throw clean(error)
      }
    },
  } as unknown as Record<string, Callable>
  const prototype: object = native.prototype
  defineProperty(wrapped, 'prototype', { __proto__: null, value: prototype, writable: false } as PropertyDescriptor)
  put(prototype, 'constructor', { ...getOwnPropertyDescriptor(prototype, 'constructor'), value: wrapped })
  return standIn(wrapped, native)
}

function standIn(wrapped: Callable, native: Callable): Callable {
  const length = getOwnPropertyDescriptor(native, 'length')
  // Once defined anew, the browser keeps a table of properties for this very function (docs/lightness.md).
  if (length && length.value !== wrapped.length) defineProperty(wrapped, 'length', length)
  setPrototypeOf(wrapped, getPrototypeOf(native))
  apply(setInside, inside, [wrapped, native])
  return wrapped
}

const [beforeName = '', afterName = ''] = apply(nativeToString, nativeToString, []).split('toString')

const { indexOf, slice } = String.prototype
const someGetter = getOwnPropertyDescriptor(Blob.prototype, 'size')?.get ?? nativeToString
/** Firefox writes `function value()` for the getter that is called `get value`. */
const isShort: boolean = apply(indexOf, apply(nativeToString, someGetter, []), ['get ']) < 0
const shownName = (name: string): string =>
  isShort && (apply(indexOf, name, ['get ']) === 0 || apply(indexOf, name, ['set ']) === 0)
    ? apply(slice, name, [4])
    : name

/** `Function.prototype.toString` says of our wrappers what it says of the functions inside. */
export function keepToString(): void {
  const textOf = (self: unknown): string => apply(nativeToString, apply(getInside, inside, [self]) ?? self, [])
  const wrapped = wrapper(
    nativeToString,
    self => {
      if (typeof self !== 'function') return undefined
      const text = textOf(self)
      return {
        __proto__: null,
        instead: text === ours || text === oursToo ? beforeName + shownName(nameOf(self)) + afterName : text,
      } as Answer
    },
    asIs,
  )
  // Of a wrapper of another frame, which is none of this one's, only its text is known.
  const ours: string = apply(nativeToString, wrapped, [])
  const oursToo: string = apply(
    nativeToString,
    constructorWrapper(class {}, () => undefined),
    [],
  )
  put(Function.prototype, 'toString', { ...getOwnPropertyDescriptor(Function.prototype, 'toString'), value: wrapped })
}
