import { mount, unmount } from 'svelte'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Hear } from '../../components/kept-in'
import type { Warning, WarningAnswer, WarningView } from '../../lib/messages'
import { openBox } from './box'
import WarningBox from './WarningBox.svelte'

/**
 * Injected into a frame's isolated world when a form is held and only then (see `Warning` in `lib/messages.ts`).
 * One question at a time: while it is open, another `show` waits for the same answer.
 */
export default defineUnlistedScript(() => {
  // Own ones only: an element with this `id` would stand in its place.
  if (Object.hasOwn(globalThis, 'fineprintWarning')) return
  let open: Promise<WarningAnswer> | null = null
  let closeNote = () => {}
  let heard: Hear = () => undefined

  const ask = (view: WarningView) =>
    new Promise<WarningAnswer>(resolve => {
      closeNote()
      const before = document.activeElement
      const box = openBox(before)
      heard = box.hear
      const close = () => {
        closeNote = () => {}
        void unmount(component)
        box.close()
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
      }
      const answer = (given: WarningAnswer) => {
        closeNote = close
        resolve(given)
      }
      const component = mount(WarningBox, {
        target: box.target,
        props: { words: view.words, answer, close, isSettled: box.isSettled },
      })
    })

  const warning: Warning = {
    hear: event => heard(event),
    show(view) {
      open ??= ask(view).finally(() => {
        open = null
      })
      return open
    },
  }
  Object.defineProperty(globalThis, 'fineprintWarning', { value: warning })
})
