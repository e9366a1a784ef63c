import type { Budget } from './describe-text'
import { attr, isElement, parentOf, previousOf, tagOf } from './unclobbered'

/** Answers `nth-of-type` of siblings by counting on from the last one asked for, so that a long row is walked once. */
export type Places = WeakMap<Element, number>

const PLAIN_ID = /^[a-zA-Z][\w-]{0,80}$/
const PLAIN_TAG = /^[a-z][a-z0-9-]{0,60}$/
/** A page may stand a thousand elements deep: of a longer path only the end is said, which may match others too. */
const LONGEST = 2000

function place(element: Element, ofType: boolean, places: Places, budget: Budget): number {
  const known = ofType ? places.get(element) : undefined
  if (known !== undefined) return known
  const tag = tagOf(element)
  let count = 1
  for (let at = previousOf(element); at && budget.steps-- > 0; at = previousOf(at)) {
    if (!isElement(at) || (ofType && tagOf(at) !== tag)) continue
    const before = ofType ? places.get(at) : undefined
    if (before !== undefined) {
      count += before
      break
    }
    count++
  }
  if (ofType) places.set(element, count)
  return count
}

/**
 * A CSS selector that matches exactly this element of its document or shadow root: `#id` where the id is the only one of
 * its kind, else a path of `nth-of-type` steps from the root or from the nearest ancestor with such an id.
 */
export function selectorOf(
  element: Element,
  isUnique: (id: string) => boolean,
  places: Places,
  budget: Budget,
): string {
  const steps: string[] = []
  let at: Node | null = element
  for (let length = 0; at && isElement(at) && length < LONGEST; length += steps[0]?.length ?? 0) {
    const id = attr(at, 'id') ?? ''
    if (PLAIN_ID.test(id) && isUnique(id)) {
      steps.unshift(`#${id}`)
      break
    }
    const tag = tagOf(at)
    const parent = parentOf(at)
    const isRoot = !parent || !isElement(parent)
    if (isRoot && tag === 'html') steps.unshift('html')
    else if (PLAIN_TAG.test(tag)) steps.unshift(`${tag}:nth-of-type(${place(at, true, places, budget)})`)
    else steps.unshift(`:nth-child(${place(at, false, places, budget)})`)
    at = parent
  }
  return steps.join(' > ')
}
