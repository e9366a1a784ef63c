/**
 * A line between the two content scripts of a frame that page script can neither hear nor forge.
 *
 * Both worlds share the DOM, so any agreed *name* could be listened for. They agree on an *object* instead: a node that
 * is never in a document, handed over as the `relatedTarget` of one event. Both scripts run at document_start, before
 * any script of the page; the listener is gone with the first event. Whichever comes second finds the other waiting.
 * From then on they talk through events on that node, synchronously, and nothing leads to it from the page.
 */
const HELLO = 'fineprint.hello'

export function agreeOnLine(use: (line: EventTarget) => void): void {
  if (tooLate()) return
  const mine = document.createTextNode('')
  const offer = new FocusEvent(HELLO, { relatedTarget: mine, cancelable: true })
  if (!document.dispatchEvent(offer)) {
    use(mine)
    return
  }
  const take = (event: Event): void => {
    const { relatedTarget } = event as FocusEvent
    if (!relatedTarget) return
    event.preventDefault()
    event.stopImmediatePropagation()
    use(relatedTarget)
  }
  document.addEventListener(HELLO, take, { capture: true, once: true })
}

/**
 * Firefox also injects into tabs that are already open when the extension is installed: page script may be listening
 * there, so no line is offered. The first document of a frame (about:blank) is complete from the start.
 */
export const tooLate = (): boolean => document.readyState !== 'loading' && !location.href.startsWith('about:')
