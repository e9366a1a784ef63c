import { clean } from './clean-stack'
import { apply, type Callable, defineProperty, getOwnPropertyDescriptor } from './taken'

const nativeToString = Function.prototype.toString
const NativeWeakMap = WeakMap

/** Runs before the function itself; what stands in `instead` is given back in its place. */
export type Hook = (self: unknown, args: ArrayLike<unknown>) => { readonly instead: unknown } | undefined

/** The function inside each of our wrappers. */
const inside = new NativeWeakMap<Callable, Callable>()
const { get: getInside, set: setInside } = inside

const nameOf = (named: object): string => String(getOwnPropertyDescriptor(named, 'name')?.value)
const asIs = (result: unknown): unknown => result

/** Calls `hook`, then the method itself, whose result the page is given through `given`. */
export function wrap(owner: object | undefined, name: string, hook: Hook, given = asIs): void {
  const found = owner && getOwnPropertyDescriptor(owner, name)
  if (!owner || !found || typeof found.value !== 'function') return
  const value = wrapper(found.value, hook, given)
  defineProperty(owner, name, { __proto__: null, ...found, value } as PropertyDescriptor)
}

/**
 * A method rather than a proxy: it can no more be constructed than a native one, takes no part in a circle of
 * prototypes, and its text is the same in every frame, by which a wrapper of another frame is known.
 */
function wrapper(native: Callable, hook: Hook, given: (result: unknown) => unknown): Callable {
  const name = nameOf(native)
  const { [name]: wrapped = native } = {
    __proto__: null,
    [name](...args: unknown[]): unknown {
      let answer: ReturnType<Hook>
      try {
        answer = hook(this, args)
      } catch {
        // The page must not notice us, least of all by an error of ours.
      }
      if (answer) return answer.instead
      try {
        return given(apply(native, this, args))
      } catch (error) {
        throw clean(error)
      }
    },
  } as Record<string, Callable>
  defineProperty(wrapped, 'length', getOwnPropertyDescriptor(native, 'length') ?? {})
  apply(setInside, inside, [wrapped, native])
  return wrapped
}

const [beforeName = '', afterName = ''] = apply(nativeToString, nativeToString, []).split('toString')

/** `Function.prototype.toString` says of our wrappers what it says of the functions inside. */
export function keepToString(): void {
  const found = getOwnPropertyDescriptor(Function.prototype, 'toString')
  const wrapped = wrapper(
    nativeToString,
    self => {
      if (typeof self !== 'function') return undefined
      const text: string = apply(nativeToString, apply(getInside, inside, [self]) ?? self, [])
      return { instead: text === ours ? beforeName + nameOf(self) + afterName : text }
    },
    asIs,
  )
  const ours: string = apply(nativeToString, wrapped, [])
  defineProperty(Function.prototype, 'toString', { __proto__: null, ...found, value: wrapped } as PropertyDescriptor)
}
