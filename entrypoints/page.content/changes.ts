import type { Describer } from '../../lib/observe/describe-page'
import { isElement } from '../../lib/observe/unclobbered'

/** Milliseconds between two looks at what came. */
const SHORTEST = 250
const LONGEST = 16_000
/** Looking takes a page at most a twentieth of its time, however much of it changes. */
const SHARE = 20
/** More than these are not held: the whole document is looked at instead. */
const MOST_ADDED = 500

export interface Changes {
  /** Looks at what is added to this document or shadow root, too. */
  watch(root: Node): void
}

/**
 * Has a page described again when it gained a control. Mutations are gathered: how long is waited goes with what the
 * last look cost, and doubles while every look finds something new, so a page that never rests costs no more.
 */
export function watchChanges(
  document: Document,
  describer: Pick<Describer, 'gained'>,
  describeNow: () => void,
): Changes {
  let added: Node[] = []
  let pause = SHORTEST
  let waiting = false

  const look = (): void => {
    const nodes = added.length > MOST_ADDED ? [document] : added
    added = []
    waiting = false
    const start = performance.now()
    const gained = describer.gained(nodes)
    if (gained) describeNow()
    const took = performance.now() - start
    pause = Math.max(gained ? Math.min(pause * 2, LONGEST) : SHORTEST, took * SHARE)
  }
  const observer = new MutationObserver(records => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (added.length <= MOST_ADDED && isElement(node)) added.push(node)
    if (waiting || added.length === 0) return
    waiting = true
    setTimeout(() => requestIdleCallback(look, { timeout: 1000 }), pause)
  })
  return { watch: root => observer.observe(root, { childList: true, subtree: true }) }
}
