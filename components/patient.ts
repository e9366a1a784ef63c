import type { Message } from '../lib/messages'

const PAUSES = [100, 500, 1500]

type Send = (message: Message) => Promise<unknown>
/** Calls back when the background is gone; returns how to stop listening. */
type WatchLine = (cut: () => void) => () => void

/**
 * Asks again where the background was stopped over a question: whatever our pages ask comes to the same when it is asked
 * twice. Firefox leaves such a question without any end, so that the line to the background has to tell.
 */
export const patient =
  (send: Send, watchLine: WatchLine): Send =>
  async message => {
    for (const pause of PAUSES) {
      try {
        const answer = await orCut(send(message), watchLine)
        // Of Firefox, where the event page was stopped before it could answer.
        if (answer !== undefined) return answer
      } catch {
        // Refused, or stopped: it is the same once more.
      }
      await new Promise(resolve => setTimeout(resolve, pause))
    }
    return orCut(send(message), watchLine)
  }

function orCut(answer: Promise<unknown>, watchLine: WatchLine): Promise<unknown> {
  let leave = (): void => undefined
  const cut = new Promise<never>((_, reject) => {
    leave = watchLine(() => reject(new Error('the background was stopped')))
  })
  return Promise.race([answer, cut]).finally(leave)
}
