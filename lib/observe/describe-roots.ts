import { all, firstChildOf, isElement, isPlain, prop, tagOf } from './unclobbered'

export type ShadowRootOf = (host: Element) => ParentNode | null | undefined

const MOST_ROOTS = 200
const MOST_ELEMENTS = 200_000

/** `attachShadow` takes custom elements and these (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)

function openRoot(element: Element): ParentNode | null {
  const root = isPlain(element) ? element.shadowRoot : prop(element, 'shadowRoot')
  return typeof root === 'object' ? (root as ParentNode | null) : null
}

/** The shadow root of an element; a closed one too, where the browser lends `shadowRootOf` for it. */
function rootOf(element: Element, shadowRootOf?: ShadowRootOf): ParentNode | null | undefined {
  const tag = tagOf(element)
  const custom = tag.includes('-')
  if (!custom && !HOSTS.has(tag)) return null
  return openRoot(element) ?? (custom || !firstChildOf(element) ? shadowRootOf?.(element) : null)
}

/** The nodes given and every shadow root at or in them. */
export function rootsIn(tops: readonly ParentNode[], shadowRootOf?: ShadowRootOf): readonly ParentNode[] {
  const roots = [...tops]
  const enter = (element: Element): void => {
    const inner = rootOf(element, shadowRootOf)
    if (inner) roots.push(inner)
  }
  for (const top of tops) if (isElement(top)) enter(top)
  let seen = 0
  for (const root of roots)
    for (const element of all(root, '*')) {
      if (++seen > MOST_ELEMENTS || roots.length >= tops.length + MOST_ROOTS) return roots
      enter(element)
    }
  return roots
}
