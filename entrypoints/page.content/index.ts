import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import type { GuardChanged } from '../../lib/messages'
import { createDescriber } from '../../lib/observe/describe-page'
import { watchSubmits } from './hold'
import { passPayloads } from './payloads'
import { agreeOnLine } from './private-line'
import { tell } from './tell'
import { watchTyping } from './typing'

/** In every frame, in a world of its own: describes controls as facts, reports typing, holds a submit when told to. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main: start,
})

function start(): void {
  const name = crypto.randomUUID()
  const isTop = window === window.top
  // `about:blank` and `srcdoc` inherit their base from the page that made them.
  const url = location.protocol === 'about:' ? document.baseURI : location.href
  const describer = createDescriber({ url })

  const obey = (guard: { holdSubmits: boolean } | undefined): void => {
    if (guard) submits.guard = guard
  }
  const describe = (): void => {
    const page = describer.page(document)
    if (isTop || page.forms.length > 0) void tell('page.described', { document: name, page }).then(obey)
  }
  const typing = watchTyping(name, describer, describe)
  const submits = watchSubmits(
    name,
    form => describer.formsAt([form])[0] ?? null,
    form => typing.report(form.elements),
  )

  agreeOnLine(line => {
    passPayloads(line, name)
    line.addEventListener('submit', event => {
      const form = (event as MouseEvent).relatedTarget
      if (form instanceof HTMLFormElement && submits.holdsCall(form)) event.preventDefault()
    })
  })
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { type, guard } = message as Partial<GuardChanged>
    if (type === 'guard.changed') obey(guard)
    return undefined
  })
  void tell('guard.get', null).then(obey)
  const describeSoon = (): void => void requestIdleCallback(describe, { timeout: 300 })
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', describeSoon, { once: true })
  else describeSoon()
  addEventListener('pageshow', event => {
    if (!event.persisted) return
    void tell('guard.get', null).then(obey)
    describe()
  })
}
