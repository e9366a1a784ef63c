import type { Witnessed } from '../../lib/observe/reading'
import { say, sayOf } from './say'
import { stackHere } from './stack-here'
import { apply, getter, ownValue } from './taken'
import { type Hook, wrap, wrapGetter, wrapSetter } from './wrap'

const { now } = performance
const { get, set } = Map.prototype

/**
 * A stack costs tens of microseconds: so many may be looked at in one go, and so many more a second. What reads fields
 * day and night is still seen by its share.
 */
const AT_ONCE = 60
const A_SECOND = 30
const MOST_SCRIPTS = 200
const LONGEST_STACK = 4000

function allowance(): () => boolean {
  let left = AT_ONCE
  let last = 0
  return () => {
    if (left < 1) {
      const time: number = apply(now, performance, [])
      const earned = ((time - last) * A_SECOND) / 1000
      left = earned < AT_ONCE ? earned : AT_ONCE
      if (left < 1) return false
      last = time
    }
    left--
    return true
  }
}

const KEYS = 'keydown keyup keypress input beforeinput change paste'
const POINTER = 'mousemove pointermove touchmove'
const SCROLL = 'scroll'

/** Event types by what somebody who listens for them gets to know. Without a prototype: a page may name an event anything. */
const LISTENED: Readonly<Record<string, Witnessed>> = Object.setPrototypeOf(tableOf(), null)

function tableOf(): Record<string, Witnessed> {
  const of = (types: string, what: Witnessed) => types.split(' ').map(type => [type, what])
  return Object.fromEntries([...of(KEYS, 'keys'), ...of(POINTER, 'pointer'), ...of(SCROLL, 'scroll')])
}

/** Says which script reads fields, takes what a form holds, listens to keys or watches everything: never what it reads. */
export function watchReaders(line: EventTarget): void {
  const numbers = new Map<string, number>()
  let scripts = 0

  const numberOf = (stack: string): number => {
    const known: number | undefined = apply(get, numbers, [stack])
    if (known !== undefined || scripts >= MOST_SCRIPTS) return known ?? 0
    apply(set, numbers, [stack, ++scripts])
    say(line, 'script', [scripts, stack])
    return scripts
  }
  const tell = (what: Witnessed, target: unknown, isAllowed: () => boolean): void => {
    if (!isAllowed()) return
    const stack = stackHere()
    const script = stack.length > 0 && stack.length < LONGEST_STACK ? numberOf(stack) : 0
    if (script !== 0) sayOf(line, what, target, script)
  }

  const mayRead = allowance()
  const onRead = (field: unknown, value: unknown): void => {
    if (value !== '') tell('value', field, mayRead)
  }
  for (const owner of [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement])
    wrapGetter(owner.prototype, 'value', onRead)
  // `new FormData(form)` asks the form itself, in this very event.
  window.addEventListener('formdata', event => tell('form', targetOf && apply(targetOf, event, []), mayRead), true)

  const mayListen = allowance()
  const onListen: Hook = (self, args) => {
    const type = args[0]
    const what = typeof type === 'string' ? LISTENED[type] : undefined
    if (what === 'keys' || (what && isWhole(self))) tell(what, self ?? window, mayListen)
    return undefined
  }
  wrap(EventTarget.prototype, 'addEventListener', onListen)
  for (const type in LISTENED) {
    const onSet: Hook = (self, args) => (args[0] ? onListen(self, [type]) : undefined)
    for (const owner of [HTMLElement.prototype, Document.prototype, window]) wrapSetter(owner, `on${type}`, onSet)
  }
  wrap(MutationObserver.prototype, 'observe', (_, args) => {
    const target = args[0]
    if (isWhole(target) && ownValue(args[1], 'subtree') === true && ownValue(args[1], 'characterData') === true)
      tell('changes', target, mayListen)
    return undefined
  })
}

const targetOf = getter(Event.prototype, 'target')
const rootOf = getter(Document.prototype, 'documentElement')
const bodyOf = getter(Document.prototype, 'body')

/** The page as a whole. */
const isWhole = (target: unknown): boolean =>
  target === document ||
  target === window ||
  target === undefined ||
  (target !== null && rootOf !== undefined && target === apply(rootOf, document, [])) ||
  (target !== null && bodyOf !== undefined && target === apply(bodyOf, document, []))
