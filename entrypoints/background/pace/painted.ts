/** Two frames and the work between them, on a small machine. */
const SHOWN_AFTER = 50

let waiting: Promise<void> = Promise.resolve()
let end: (() => void) | null = null

/**
 * Resolves when a page has most likely shown the last key. What a key makes us write down waits for that: a write takes the
 * browser as long as the key's own way through it (docs/lightness.md). Only for what the page says again if this worker is
 * stopped before, because it was not answered.
 */
export const painted = (): Promise<void> => waiting

export function keyPressed(): void {
  if (end) return
  waiting = new Promise(resolve => {
    const timer = setTimeout(() => notToBePainted(), SHOWN_AFTER)
    end = () => {
      clearTimeout(timer)
      end = null
      resolve()
    }
  })
}

/** A page is being left: it may not be there to say again what was typed. */
export const notToBePainted = (): void => end?.()
