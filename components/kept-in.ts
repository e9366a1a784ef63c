/** Hears an event before the page does. */
export type Hear = (event: Event) => void

const handled = new WeakMap<Node, Map<string, Hear>>()

/**
 * For what a person does to an element in a closed root: `{@attach onReal('click', …)}`. A page must not answer for the
 * person, so only real keys and clicks count.
 */
export const onReal =
  <Name extends 'click' | 'keydown'>(type: Name, handle: (event: HTMLElementEventMap[Name]) => void) =>
  (element: HTMLElement): (() => void) => {
    const hear = (event: Event): void => {
      if (event.isTrusted) handle(event as HTMLElementEventMap[Name])
    }
    element.addEventListener(type, hear)
    handled.set(element, (handled.get(element) ?? new Map<string, Hear>()).set(type, hear))
    return () => element.removeEventListener(type, hear)
  }

/**
 * Firefox tells every listener on an event's way which node of a closed root it is about (`originalTarget`,
 * `rangeParent`; tried in 153), and with one node a page has the whole root. So an event from in here ends before the
 * page hears of it, and what would have heard it in here is called instead.
 */
export function keptIn(root: ShadowRoot): Hear {
  return event => {
    const { originalTarget } = event as Event & { readonly originalTarget?: unknown }
    if (!(originalTarget instanceof Node) || originalTarget.getRootNode() !== root) return
    event.stopImmediatePropagation()
    for (let at: Node | null = originalTarget; at; at = at.parentNode) handled.get(at)?.get(event.type)?.(event)
  }
}
