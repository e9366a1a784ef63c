import { shadowRootOf } from './shadow-root-of'

/** What has the focus in the shadow roots of an element that has it: out of a closed one an event names only the host. */
export function innermost(focused: Element): Element {
  let at = focused
  for (let inside = shadowRootOf(at)?.activeElement; inside; inside = shadowRootOf(at)?.activeElement) at = inside
  return at
}
