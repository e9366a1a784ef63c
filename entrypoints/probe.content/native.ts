/**
 * The page shares this world: any prototype may be replaced after us. Everything used later is taken here, first.
 * For the same reason nothing in this folder spreads, destructures or iterates an array, or reads a property through
 * `Object.prototype` (descriptors and handlers have no prototype).
 */
export const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect
const nativeToString = Function.prototype.toString
const NativeProxy = Proxy

// biome-ignore lint/complexity/noBannedTypes: any callable of the page's
export type Callable = Function

/** Returns true to swallow the call. */
export type Hook = (self: unknown, args: ArrayLike<unknown>) => boolean | undefined

/** What `Function.prototype.toString` says of our wrappers is what it says of the function inside. */
const inside = new WeakMap<Callable, Callable>()
const getInside = inside.get
const setInside = inside.set

/** The getter behind an attribute, for reading it whatever the page has since put in its place. */
export const getter = (owner: object, name: string): Callable | undefined => getOwnPropertyDescriptor(owner, name)?.get

/** Calls `hook`, then the function itself. A proxy keeps name, length, identity of `this` and every error. */
export function wrap(owner: object | undefined, name: string, hook: Hook): void {
  const found = owner && getOwnPropertyDescriptor(owner, name)
  if (!owner || !found || typeof found.value !== 'function') return
  const native: Callable = found.value
  const wrapped = wrapper(native, (self, args) => {
    let swallow: boolean | undefined
    try {
      swallow = hook(self, args)
    } catch {
      // The page must not notice us, least of all by an error of ours.
    }
    return swallow ? undefined : apply(native, self, args)
  })
  defineProperty(owner, name, { __proto__: null, ...found, value: wrapped } as PropertyDescriptor)
}

function wrapper(native: Callable, call: (self: unknown, args: ArrayLike<unknown>) => unknown): Callable {
  const handler = {
    __proto__: null,
    apply: (_: Callable, self: unknown, args: ArrayLike<unknown>): unknown => call(self, args),
  } as ProxyHandler<Callable>
  const wrapped = new NativeProxy(native, handler)
  apply(setInside, inside, [wrapped, native])
  return wrapped
}

/** Last, so that the other wrappers are known to it. */
export function keepToString(): void {
  const found = getOwnPropertyDescriptor(Function.prototype, 'toString')
  const wrapped = wrapper(nativeToString, (self, args) =>
    apply(nativeToString, (typeof self === 'function' && apply(getInside, inside, [self])) || self, args),
  )
  defineProperty(Function.prototype, 'toString', { __proto__: null, ...found, value: wrapped } as PropertyDescriptor)
}
