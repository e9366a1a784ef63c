import { mount } from 'svelte'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { closedShadow, setImportant } from '../../components/closed-shadow'
import type { Marks } from '../../lib/messages'
import FieldMarks from './FieldMarks.svelte'
import rules from './marks.css?inline'
import { ShownMarks } from './shown-marks.svelte'

/** Injected into a frame when the value of one of its fields was first seen to go to others (see `Marks`). */
export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { fineprintMarks?: Marks }
  if (world.fineprintMarks) return
  const shown = new ShownMarks()
  const host = document.createElement('fineprint-marks')
  setImportant(host, { all: 'initial', position: 'fixed', inset: '0 auto auto 0', 'z-index': '2147483646' })
  mount(FieldMarks, { target: closedShadow(host, rules), props: { shown, host } })

  world.fineprintMarks = {
    show(marks, words) {
      shown.words = words
      shown.marks = marks
      if (marks.length === 0) host.remove()
      else if (!host.isConnected) document.documentElement.append(host)
    },
  }
})
