/**
 * The page shares this world: any prototype may be replaced after us. Everything used later is taken first, as here.
 * For the same reason nothing in this folder spreads, destructures or iterates an array, or reads a property through
 * `Object.prototype` (descriptors and answers have no prototype).
 */
export const { apply, construct, defineProperty, getOwnPropertyDescriptor } = Reflect

// biome-ignore lint/complexity/noBannedTypes: any callable of the page's
export type Callable = Function

/** The getter behind an attribute, for reading it whatever the page has since put in its place. */
export const getter = (owner: object, name: string): Callable | undefined => getOwnPropertyDescriptor(owner, name)?.get

const { hasOwn } = Object

/**
 * Its own value of that name, never a getter's: asking one would run the page's code once more than the call itself does.
 * The description of a getter has no `value`, but a page can give all objects one.
 */
export function ownValue(value: unknown, name: PropertyKey): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || !value) return undefined
  const found = getOwnPropertyDescriptor(value, name)
  return found && hasOwn(found, 'value') ? found.value : undefined
}
