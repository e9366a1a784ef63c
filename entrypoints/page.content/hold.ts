import type { Guard, Submit, Warning } from '../../lib/messages'
import { prop } from '../../lib/observe/unclobbered'
import { ownOf } from './heard-first'
import { tell } from './tell'
import type { Unheard } from './unheard'

export interface Holder {
  guard: Guard
  /** The probe's question, answered before it returns: true where the form must not go now. */
  holds(form: HTMLFormElement, way: Unheard): boolean
  /** A submit event does not leave a shadow root: listens in this one, too. */
  watch(root: EventTarget): void
}

/** Native in this world, whatever the page has done to its own. */
const { submit, requestSubmit } = HTMLFormElement.prototype
const { dispatchEvent } = EventTarget.prototype

/**
 * Holds a submit while the background, and then perhaps the person, is asked. It is then sent exactly once or not at
 * all: `held` swallows impatient clicks, `released` lets one submit pass.
 */
export function watchSubmits(describe: (form: HTMLFormElement) => Submit): Holder {
  const held = new WeakSet<HTMLFormElement>()
  const released = new WeakSet<HTMLFormElement>()

  /** True where the submit is to be stopped here; `send` is called later if it may go after all. */
  const decide = (form: HTMLFormElement, send: () => void): boolean => {
    if (held.has(form)) return true
    const submitted = describe(form)
    // Many a page sends its form by script, from its own listener, once it has checked it: released is released.
    if (released.has(form) || !holder.guard.holdSubmits) {
      void tell('submit.seen', submitted)
      return false
    }
    held.add(form)
    void mayGo(submitted).then(go => {
      held.delete(form)
      if (!go || prop(form, 'isConnected') !== true) return
      released.add(form)
      send()
      released.delete(form)
    })
    return true
  }

  const onSubmit = (event: Event): void => {
    const form = event.composedPath()[0]
    if (!(form instanceof HTMLFormElement)) return
    const { submitter } = event as SubmitEvent
    const again = event.isTrusted
      ? () => resubmit(form, submitter)
      : // A page that dispatches its own submit event handles it itself; it gets the same event once more.
        () => dispatch(form, submitter)
    if (!decide(form, again)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const holder: Holder = {
    guard: { holdSubmits: false },
    holds(form, way) {
      const send = way === 'submit.called' ? () => submit.call(form) : () => dispatch(form, null)
      if (prop(form, 'ownerDocument') !== document) return refuse(send)
      // An event that may go is heard as any other.
      const isHeard = way === 'submit.dispatched' && !held.has(form) && !holder.guard.holdSubmits
      return !isHeard && decide(form, send)
    },
    watch: root => root.addEventListener('submit', onSubmit, true),
  }
  holder.watch(window)
  return holder
}

/**
 * A page may send its form by the function of another frame's. Nothing is known here of that form: where forms are held
 * at all, it does not go; a person who presses its own button is asked.
 */
function refuse(send: () => void): true {
  void tell('guard.get', null).then(guard => {
    if (!guard?.holdSubmits) send()
  })
  return true
}

const dispatch = (form: HTMLFormElement, submitter: HTMLElement | null): void =>
  void dispatchEvent.call(form, new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }))

async function mayGo(submitted: Submit): Promise<boolean> {
  const answer = await tell('submit.held', submitted)
  const view = answer?.warning
  const warning = ownOf<Warning>('fineprintWarning')
  if (!view || !warning) return true
  const chosen = await warning.show(view)
  const findings = view.findings.map(finding => finding.id)
  void tell('submit.answered', { document: submitted.document, answer: chosen, findings })
  return chosen === 'send'
}

function resubmit(form: HTMLFormElement, submitter: HTMLElement | null): void {
  try {
    requestSubmit.call(form, submitter)
  } catch {
    // The button was taken away meanwhile.
    requestSubmit.call(form)
  }
}
