import { closedShadow, setImportant } from '../../components/closed-shadow'
import rules from './warning.css?inline'

/** Where the warning lives: a closed shadow root in the top layer, which no page style reaches and no z-index covers. */
export interface Box {
  readonly target: ShadowRoot
  readonly close: () => void
  /** False where the page has restyled it, or laid something over it, since the person could last see it; it is put right. */
  readonly untouched: () => boolean
}

const MARGIN = 12
const WIDTH = 380
/** How long a page can have it covered or restyled, in milliseconds. */
const LOOK_EVERY = 200
/** Below this a warning cannot be read: it then covers what it must. */
const LEAST = 260

export interface Place {
  readonly side: 'top' | 'bottom'
  /** How tall the warning may get, in CSS pixels. */
  readonly room: number
}

/** Beside the field being typed in where the window is wide enough; else above or below it, where more room is. */
export function placeFor(
  field: Pick<DOMRect, 'top' | 'bottom' | 'right'> | null,
  viewport: { readonly width: number; readonly height: number },
): Place {
  const whole = viewport.height - 2 * MARGIN
  if (!field || field.bottom < 0 || field.top > viewport.height) return { side: 'top', room: whole }
  if (field.right < viewport.width - WIDTH - 2 * MARGIN) return { side: 'top', room: whole }
  const above = field.top - 2 * MARGIN
  const below = viewport.height - field.bottom - 2 * MARGIN
  return above > below
    ? { side: 'top', room: Math.max(above, LEAST) }
    : { side: 'bottom', room: Math.max(below, LEAST) }
}

/** A page may have defined an element of this name, whose code would then run in the midst of ours. */
function hostElement(): HTMLElement {
  const named = document.createElement('fineprint-warning')
  return named.matches(':defined') ? document.createElement('div') : named
}

/** In the top layer, whatever the page then does to the element or lays over it. */
function keepOnTop(host: HTMLElement): Pick<Box, 'close' | 'untouched'> {
  const style = host.getAttribute('style') ?? ''
  const raise = (): void => {
    if (!host.isConnected) document.documentElement.append(host)
    if (host.matches(':popover-open')) host.hidePopover()
    host.showPopover?.()
  }
  const inTopLayer = (): number => document.querySelectorAll(':popover-open, :modal, :fullscreen').length
  raise()
  let beside = inTopLayer()
  const untouched = (): boolean => {
    const restyled = host.getAttribute('style') !== style || host.popover !== 'manual' || host.hidden
    if (restyled) {
      host.setAttribute('style', style)
      host.popover = 'manual'
      host.hidden = false
    }
    const covered = inTopLayer() > beside || !host.matches(':popover-open')
    if (covered) raise()
    beside = inTopLayer()
    return !restyled && !covered
  }
  const looking = setInterval(untouched, LOOK_EVERY)
  const close = (): void => {
    clearInterval(looking)
    host.remove()
  }
  return { close, untouched }
}

export function openBox(field: Element | null): Box {
  const host = hostElement()
  const typedIn = field && field !== document.body ? field.getBoundingClientRect() : null
  const { side, room } = placeFor(typedIn, { width: innerWidth, height: innerHeight })
  setImportant(host, { all: 'initial', position: 'fixed', 'z-index': '2147483647', display: 'block' })
  setImportant(host, { inset: side === 'top' ? '12px 12px auto auto' : 'auto 12px 12px auto' })
  setImportant(host, { 'max-width': 'calc(100vw - 24px)', overflow: 'visible' })
  host.style.setProperty('--room', `${room}px`)
  host.popover = 'manual'
  const target = closedShadow(host, rules)
  return { target, ...keepOnTop(host) }
}
