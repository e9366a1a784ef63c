import { attr, isElement, parentAcrossShadow, tagOf } from './unclobbered'

/** What stands around a control, in its own tree and in those its shadow roots hang in. */
export interface Around {
  readonly depth: number
  readonly label: Near | null
  /** A fieldset or an ARIA group. */
  readonly group: Near | null
  readonly cell: Near | null
  readonly row: Near | null
  readonly form: Near | null
  /** Is never shown or sent: `<template>` is a plan for controls, `<noscript>` what stands where no script runs. */
  readonly inert: Near | null
}

interface Near {
  readonly element: Element
  readonly depth: number
}

const NOTHING: Around = { depth: 0, label: null, group: null, cell: null, row: null, form: null, inert: null }
const KINDS: Readonly<Record<string, keyof Around>> = {
  label: 'label',
  fieldset: 'group',
  td: 'cell',
  th: 'cell',
  tr: 'row',
  form: 'form',
  template: 'inert',
  noscript: 'inert',
}
const GROUPS = new Set(['group', 'radiogroup'])

function within(node: Node, above: Around): Around {
  const depth = above.depth + 1
  const tag = tagOf(node)
  const kind = Object.hasOwn(KINDS, tag) ? KINDS[tag] : undefined
  const element = node as Element
  if (kind) return { ...above, depth, [kind]: { element, depth } }
  if (isElement(node) && GROUPS.has(attr(node, 'role') ?? '')) return { ...above, depth, group: { element, depth } }
  return { ...above, depth }
}

/** Looks each ancestor up once for all the controls under it. Good while the tree stands still: for one description. */
export function lookAround(): (node: Node) => Around {
  const known = new Map<Node, Around>()
  return node => {
    const path: Node[] = []
    let around = NOTHING
    for (let at: Node | null = node; at; at = parentAcrossShadow(at)) {
      const found = known.get(at)
      if (found) {
        around = found
        break
      }
      path.push(at)
    }
    for (let at = path.pop(); at; at = path.pop()) {
      around = within(at, around)
      known.set(at, around)
    }
    return around
  }
}

/** The element, where it is at most `levels` above. */
export const upTo = (levels: number, { depth }: Around, near: Near | null): Element | null =>
  near && depth - near.depth <= levels ? near.element : null
