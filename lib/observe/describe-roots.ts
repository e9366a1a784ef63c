import { all, firstChildOf, prop, tagOf } from './unclobbered'

export type ShadowRootOf = (host: Element) => ParentNode | null | undefined

const MOST_ROOTS = 200
const MOST_ELEMENTS = 200_000

/** `attachShadow` takes custom elements and these (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)

function openRoot(element: Element): ParentNode | null {
  const root = prop(element, 'shadowRoot')
  return typeof root === 'object' ? (root as ParentNode | null) : null
}

/** The document and every shadow root in it; closed ones too, where the browser lends `shadowRootOf` for it. */
export function rootsIn(top: ParentNode, shadowRootOf?: ShadowRootOf): readonly ParentNode[] {
  const roots = [top]
  let seen = 0
  for (const root of roots) {
    for (const element of all(root, '*')) {
      if (++seen > MOST_ELEMENTS || roots.length >= MOST_ROOTS) return roots
      const tag = tagOf(element)
      const custom = tag.includes('-')
      if (!custom && !HOSTS.has(tag)) continue
      const inner = openRoot(element) ?? (custom || !firstChildOf(element) ? shadowRootOf?.(element) : null)
      if (inner) roots.push(inner)
    }
  }
  return roots
}

/** Inside what is never shown or sent: a `<template>` is a plan for controls, `<noscript>` what stands where no script runs. */
export const isInert = (element: Element): boolean => {
  const tag = tagOf(element)
  return tag === 'template' || tag === 'noscript'
}
