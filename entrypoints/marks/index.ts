import { mount } from 'svelte'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { closedShadow, setImportant } from '../../components/closed-shadow'
import { keptIn } from '../../components/kept-in'
import type { Marks } from '../../lib/messages'
import FieldMarks from './FieldMarks.svelte'
import rules from './marks.css?inline'
import { ShownMarks } from './shown-marks.svelte'

/** Injected into a frame when the value of one of its fields was first seen to go to others (see `Marks`). */
export default defineUnlistedScript(() => {
  // Own ones only: an element with this `id` would stand in its place.
  if (Object.hasOwn(globalThis, 'fineprintMarks')) return
  const shown = new ShownMarks()
  const host = document.createElement('fineprint-marks')
  setImportant(host, { all: 'initial', position: 'fixed', inset: '0 auto auto 0', 'z-index': '2147483646' })
  const { root, inside } = closedShadow(host, document.createElement('div'), rules)
  mount(FieldMarks, { target: inside, props: { shown, host } })

  const marks: Marks = {
    hear: keptIn(root),
    show(placed, words) {
      shown.words = words
      shown.marks = placed
      if (placed.length === 0) host.remove()
      else if (!host.isConnected) document.documentElement.append(host)
    },
  }
  Object.defineProperty(globalThis, 'fineprintMarks', { value: marks })
})
