/** A page that is never there with all that belongs to it is looked at all the same. */
const LONGEST_LOAD = 2000
/** Nor does a server keep us waiting that never ends its text: no event tells of that one. */
const LONGEST_TEXT = 10_000
/** The browser may be busy for longer with what the page does then. */
const LONGEST_BUSY = 300
const TOUCHES = ['pointerdown', 'keydown']

/**
 * Calls once: when the page is there with all that belongs to it and the browser has time, or when a person first touches
 * it. Until then every moment is the page's (docs/lightness.md).
 */
export function whenThere(use: () => void): void {
  let done = false
  const now = (): void => {
    if (done) return
    done = true
    for (const touch of TOUCHES) removeEventListener(touch, now, true)
    use()
  }
  const soon = (): void => void requestIdleCallback(now, { timeout: LONGEST_BUSY })
  const wait = (): void => void setTimeout(soon, LONGEST_LOAD)
  if (document.readyState === 'complete') {
    soon()
    return
  }
  for (const touch of TOUCHES) addEventListener(touch, now, true)
  addEventListener('load', soon, { once: true })
  if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', wait, { once: true })
    setTimeout(soon, LONGEST_TEXT)
  } else wait()
}
