/**
 * A form hands out its controls as properties: after `<input name="parentNode">`, `form.parentNode` is that input, and
 * `<img name="querySelectorAll">` does the same to `document` (https://html.spec.whatwg.org/#the-form-element, legacy
 * override built-ins; it reaches into isolated worlds too). From such nodes nothing is read directly: the accessor is taken
 * from the prototype, which a page's markup cannot change.
 */
export function prop(node: object, key: string): unknown {
  const prototype: object | null = Object.getPrototypeOf(node)
  if (!prototype) return Reflect.get(node, key)
  let named = handsOutNames.get(prototype)
  if (named === undefined) {
    named = NAMED_PROPERTIES.test(prototype.constructor.name)
    handsOutNames.set(prototype, named)
  }
  return named && key in prototype
    ? Reflect.get(prototype, key, node)
    : (node as Readonly<Record<string, unknown>>)[key]
}

const NAMED_PROPERTIES = /Form|Document|Object|Embed|FrameSet/
const handsOutNames = new WeakMap<object, boolean>()

const call = (node: object, method: string, argument: string): unknown => {
  const found = prop(node, method)
  return typeof found === 'function' ? Reflect.apply(found, node, [argument]) : undefined
}

export const attr = (element: Element, name: string): string | null => {
  const value = call(element, 'getAttribute', name)
  return typeof value === 'string' ? value : null
}

const ELEMENT = 1

export const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && prop(node, 'nodeType') === ELEMENT

const nodeAt = (node: Node, key: string): Node | null => (prop(node, key) as Node | null | undefined) ?? null

export const parentOf = (node: Node): Node | null => nodeAt(node, 'parentNode')
export const firstChildOf = (node: Node): Node | null => nodeAt(node, 'firstChild')
export const nextOf = (node: Node): Node | null => nodeAt(node, 'nextSibling')
export const previousOf = (node: Node): Node | null => nodeAt(node, 'previousSibling')
export const nodeTypeOf = (node: Node): number => Number(prop(node, 'nodeType'))

/** Lower-case name of an element, '' for any other node. */
export const tagOf = (node: Node): string => {
  const name = prop(node, 'localName')
  return typeof name === 'string' ? name.toLowerCase() : ''
}

export const all = (root: ParentNode, selector: string): Iterable<Element> =>
  (call(root, 'querySelectorAll', selector) as Iterable<Element> | undefined) ?? []

export const byId = (root: ParentNode, id: string): Element | null => {
  const found = call(root, 'getElementById', id)
  return isElement(found) ? found : null
}

/** The document or shadow root a node is in; the outermost element of a detached tree. */
export function topOf(node: Node): Node {
  let at = node
  for (let parent = parentOf(at); parent; parent = parentOf(at)) at = parent
  return at
}

/** The parent, or the host where a shadow root ends. */
export function parentAcrossShadow(node: Node): Node | null {
  const parent = parentOf(node)
  if (parent) return parent
  const host = prop(node, 'host')
  return isElement(host) ? host : null
}

export function closest(node: Node, wanted: (element: Element) => boolean, levels: number): Element | null {
  let at: Node | null = node
  for (let level = 0; at && level <= levels; level++) {
    if (isElement(at) && wanted(at)) return at
    at = parentAcrossShadow(at)
  }
  return null
}
