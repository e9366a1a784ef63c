import { type Budget, textOf, tidy } from './describe-text'
import type { LinkFact } from './page'
import { all, attr, closest, tagOf } from './unclobbered'

/** Of the first, and again of the last. */
const MOST_LINKS = 200
const FOOTER = /footer|contentinfo|colophon|legal/i

const isFooter = (element: Element): boolean =>
  tagOf(element) === 'footer' ||
  FOOTER.test(
    `${attr(element, 'role') ?? ''} ${attr(element, 'id') ?? ''} ${attr(element, 'class') ?? ''}`.slice(0, 200),
  )

function resolved(href: string, base: string): string | null {
  try {
    const url = new URL(href.slice(0, 2000), base || undefined)
    return /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/** A page's links, those of the footer last in the document kept too, and the one that it declares to be its policy's. */
export function linksOf(document: ParentNode, url: string, budget: Budget): readonly LinkFact[] {
  const anchors = [...all(document, 'a[href],link[rel=privacy-policy]')]
  return anchors.flatMap((anchor, at) => {
    if (at >= MOST_LINKS && at < anchors.length - MOST_LINKS) return []
    const href = resolved(attr(anchor, 'href') ?? '', url)
    if (!href) return []
    const text = textOf(anchor, 120, budget) || tidy(attr(anchor, 'aria-label') ?? attr(anchor, 'title') ?? '', 120)
    return [{ href, text, rel: tidy(attr(anchor, 'rel') ?? '', 60), inFooter: closest(anchor, isFooter, 6) !== null }]
  })
}
