import { closedShadow, setImportant } from '../../components/closed-shadow'
import { type Seen, stylesFor } from './place-for'
import rules from './warning.css?inline'

/** Where the warning lives: a closed shadow root in the top layer, which no page style reaches and no z-index covers. */
export interface Box {
  readonly target: ShadowRoot
  readonly close: () => void
  /** False where the page has restyled it, or laid something over it, since the person could last see it; it is put right. */
  readonly untouched: () => boolean
}

/** How long a page can have it covered or restyled, in milliseconds. */
const LOOK_EVERY = 200
/** A page may have defined an element of this name, whose code would then run in the midst of ours. */
function hostElement(): HTMLElement {
  const named = document.createElement('fineprint-warning')
  return named.matches(':defined') ? document.createElement('div') : named
}

/** In its place and in the top layer, whatever the page then does to the element or lays over it. */
function keepOnTop(host: HTMLElement, place: () => Readonly<Record<string, string>>): Pick<Box, 'close' | 'untouched'> {
  let style = host.getAttribute('style') ?? ''
  let placed = ''
  const restored = (): boolean => {
    const restyled = host.getAttribute('style') !== style || host.popover !== 'manual' || host.hidden !== false
    if (restyled) {
      host.setAttribute('style', style)
      host.popover = 'manual'
      host.hidden = false
    }
    return restyled
  }
  const putInPlace = (): void => {
    const wanted = place()
    if (JSON.stringify(wanted) === placed) return
    restored()
    setImportant(host, wanted)
    placed = JSON.stringify(wanted)
    style = host.getAttribute('style') ?? ''
  }
  const raise = (): void => {
    if (!host.isConnected) document.documentElement.append(host)
    if (host.matches(':popover-open')) host.hidePopover()
    host.showPopover?.()
  }
  const inTopLayer = (): number => document.querySelectorAll(':popover-open, :modal, :fullscreen').length
  putInPlace()
  raise()
  let beside = inTopLayer()
  const untouched = (): boolean => {
    const restyled = restored()
    const covered = inTopLayer() > beside || !host.matches(':popover-open')
    if (covered) raise()
    beside = inTopLayer()
    return !restyled && !covered
  }
  const moves = new AbortController()
  const { signal } = moves
  // Parts of a page scroll too.
  for (const moved of ['resize', 'scroll', 'focusin'])
    addEventListener(moved, putInPlace, { capture: true, passive: true, signal })
  for (const moved of ['resize', 'scroll']) visualViewport?.addEventListener(moved, putInPlace, { signal })
  // A page may also change under it, and say nothing.
  const looking = setInterval(() => {
    untouched()
    putInPlace()
  }, LOOK_EVERY)
  const close = (): void => {
    clearInterval(looking)
    moves.abort()
    host.remove()
  }
  return { close, untouched }
}

const seen = (): Seen => {
  const { offsetLeft: left = 0, offsetTop: top = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {}
  return { left, top, width, height }
}

export function openBox(field: Element | null): Box {
  const host = hostElement()
  let typedIn = field
  const place = () => {
    const { activeElement } = document
    if (activeElement && activeElement !== host) typedIn = activeElement
    const sides = typedIn?.isConnected && typedIn !== document.body ? typedIn.getBoundingClientRect() : null
    return stylesFor(sides, seen(), innerHeight)
  }
  setImportant(host, { all: 'initial', position: 'fixed', 'z-index': '2147483647', display: 'block' })
  setImportant(host, { overflow: 'visible' })
  host.popover = 'manual'
  const target = closedShadow(host, rules)
  return { target, ...keepOnTop(host, place) }
}
