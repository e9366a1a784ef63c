/**
 * Lets the browser's events through between two pieces of work. Not by a timer: Firefox holds an event page for a page
 * in the background, whose timers it lets run once a second when they have used up their share.
 * https://developer.mozilla.org/docs/Web/API/Window/setTimeout#timeouts_in_inactive_tabs
 */
export const turn = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
