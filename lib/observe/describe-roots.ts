import { all, firstChildOf, isElement, isPlain, prop, tagOf } from './unclobbered'

export type ShadowRootOf = (host: Element) => ParentNode | null | undefined

const MOST_ROOTS = 200
const MOST_ELEMENTS = 200_000
/** Asking for a closed root is a call into the browser, some microseconds each. */
const MOST_QUESTIONS = 5000

/** `attachShadow` takes custom elements and these (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)

/**
 * All but the most frequent elements that cannot be hosts, which the browser leaves out: it makes an object for each that a
 * script sees.
 */
const MAY_HOST = `*:not(${[
  'a,abbr,b,br,button,em,form,i,img,input,label,li,link,meta,ol,option,script,select,strong,style,sub,sup,svg',
  'table,tbody,td,textarea,th,thead,tr,u,ul',
]})`

function openRoot(element: Element): ParentNode | null {
  const root = isPlain(element) ? element.shadowRoot : prop(element, 'shadowRoot')
  return typeof root === 'object' ? (root as ParentNode | null) : null
}

/** The nodes given and every shadow root at or in them; closed ones too, where the browser lends `shadowRootOf` for it. */
export function rootsIn(tops: readonly ParentNode[], shadowRootOf?: ShadowRootOf): readonly ParentNode[] {
  const roots = [...tops]
  let questions = MOST_QUESTIONS
  const enter = (element: Element): void => {
    const tag = tagOf(element)
    const custom = tag.includes('-')
    if (!custom && !HOSTS.has(tag)) return
    const asks = shadowRootOf && (custom || !firstChildOf(element)) && questions-- > 0
    const inner = openRoot(element) ?? (asks ? shadowRootOf(element) : null)
    if (inner) roots.push(inner)
  }
  for (const top of tops) if (isElement(top)) enter(top)
  let seen = 0
  for (const root of roots)
    for (const element of all(root, MAY_HOST)) {
      if (++seen > MOST_ELEMENTS || roots.length >= tops.length + MOST_ROOTS) return roots
      enter(element)
    }
  return roots
}
