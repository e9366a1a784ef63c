/**
 * A form hands out its controls as properties: after `<input name="parentNode">`, `form.parentNode` is that input, and
 * `<img name="querySelectorAll">` does the same to `document` (https://html.spec.whatwg.org/#the-form-element, legacy
 * override built-ins; it reaches into isolated worlds too). From such nodes nothing is read directly: the accessor is taken
 * from the prototype, which a page's markup cannot change.
 */
export function prop(node: object, key: string): unknown {
  const prototype: object | null = Object.getPrototypeOf(node)
  return prototype && key in prototype && handsOutNames(prototype)
    ? Reflect.get(prototype, key, node)
    : (node as Readonly<Record<string, unknown>>)[key]
}

const NAMED_PROPERTIES = /Form|Document|Object|Embed|FrameSet/
const known = new WeakMap<object, boolean>()

function handsOutNames(prototype: object): boolean {
  let named = known.get(prototype)
  if (named === undefined) {
    named = NAMED_PROPERTIES.test(prototype.constructor.name)
    known.set(prototype, named)
  }
  return named
}

/** Nearly every node of a page: read directly, by a name in the code, which is several times faster than `prop`. */
export const isPlain = (node: object): boolean => {
  const prototype: object | null = Object.getPrototypeOf(node)
  return prototype !== null && !handsOutNames(prototype)
}

const call = (node: object, method: string, argument: string): unknown => {
  const found = prop(node, method)
  return typeof found === 'function' ? Reflect.apply(found, node, [argument]) : undefined
}

export const attr = (element: Element, name: string): string | null => {
  const value = isPlain(element) ? element.getAttribute(name) : call(element, 'getAttribute', name)
  return typeof value === 'string' ? value : null
}

/** The attributes an element has among those wanted: of forty that a control may have, most have four. */
export function attributesOf(element: Element, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = isPlain(element) ? element.getAttributeNames() : prop(element, 'getAttributeNames')
  const list = (typeof names === 'function' ? Reflect.apply(names, element, []) : names) as Iterable<string>
  const found = new Map<string, string>()
  for (const name of list) if (wanted.has(name)) found.set(name, attr(element, name) ?? '')
  return found
}

const ELEMENT = 1

export const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && nodeTypeOf(node as Node) === ELEMENT

const nodeAt = (node: Node, key: string): Node | null => (prop(node, key) as Node | null | undefined) ?? null

export const parentOf = (node: Node): Node | null => (isPlain(node) ? node.parentNode : nodeAt(node, 'parentNode'))
export const firstChildOf = (node: Node): Node | null => (isPlain(node) ? node.firstChild : nodeAt(node, 'firstChild'))
export const nextOf = (node: Node): Node | null => (isPlain(node) ? node.nextSibling : nodeAt(node, 'nextSibling'))
export const previousOf = (node: Node): Node | null =>
  isPlain(node) ? node.previousSibling : nodeAt(node, 'previousSibling')
export const nodeTypeOf = (node: Node): number => (isPlain(node) ? node.nodeType : Number(prop(node, 'nodeType')))

/** Lower-case name of an element, '' for any other node. */
export const tagOf = (node: Node): string => {
  const name = isPlain(node) ? (node as Partial<Element>).localName : prop(node, 'localName')
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

/** The nearest of `node` and its ancestors that is wanted, at most `levels` up. For many nodes of a page: `describe-around.ts`. */
export function closest(node: Node, wanted: (element: Element) => boolean, levels: number): Element | null {
  let at: Node | null = node
  for (let level = 0; at && level <= levels; level++) {
    if (isElement(at) && wanted(at)) return at
    at = parentAcrossShadow(at)
  }
  return null
}
