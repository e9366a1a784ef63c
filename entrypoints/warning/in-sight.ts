/** `trackVisibility`: https://w3c.github.io/IntersectionObserver/v2, Chromium's alone. */
type Watched = IntersectionObserverInit & { readonly trackVisibility: boolean; readonly delay: number }
type Entry = IntersectionObserverEntry & { readonly isVisible?: boolean }
type Transition = { skipTransition(): void }
type Transitions = Document & {
  readonly activeViewTransition?: Transition | null
  startViewTransition?(): Transition
}

export interface Sight {
  /** Whether a person can see what is in the panel, as far as a browser tells. */
  isSeen(): boolean
  /** Ends what lies over even the top layer. */
  uncover(): void
  close(): void
}

/** A picture of the page as it was, which a transition between two views lays over everything. */
const isUnderPicture = (): boolean => document.documentElement?.matches(TRANSITION) ?? false
const TRANSITION = ':active-view-transition'
const knowsTransitions = CSS.supports(`selector(${TRANSITION})`)

export function createSight(host: Element, panel: Element): Sight {
  // Chromium knows whether anything at all lies over it, or makes it or its frame invisible. At its most careful.
  let isVisible = true
  // It never says so in a frame that is shown scaled or half transparent, where a person still must be able to answer: in
  // a frame its word counts once it was yes.
  let isTold = self === top
  const options: Watched = { trackVisibility: true, delay: 100, threshold: [0, 1] }
  const observer = new IntersectionObserver(entries => take(entries), options)
  const take = (entries: readonly Entry[]): void => {
    for (const entry of entries) isVisible = entry.isVisible !== false
    isTold ||= isVisible
  }
  observer.observe(panel)
  return {
    isSeen() {
      take(observer.takeRecords())
      if ((isTold && !isVisible) || (knowsTransitions && isUnderPicture())) return false
      const { left, top, width, height } = panel.getBoundingClientRect()
      const { elementFromPoint } = Document.prototype
      const root = host.getRootNode()
      const at = [left + width / 2, top + height / 2] as const
      const hit = root instanceof ShadowRoot ? root.elementFromPoint(...at) : elementFromPoint.call(document, ...at)
      return hit === host
    },
    uncover() {
      const { activeViewTransition, startViewTransition } = document as Transitions
      if (!knowsTransitions || !isUnderPicture()) return
      // A new one ends the one before it.
      const transition = activeViewTransition ?? startViewTransition?.call(document)
      transition?.skipTransition()
    },
    close: () => observer.disconnect(),
  }
}
