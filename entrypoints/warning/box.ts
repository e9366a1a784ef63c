import { closedShadow, setImportant } from '../../components/closed-shadow'
import rules from './warning.css?inline'

/** Where the warning lives: a closed shadow root in the top layer, which no page style reaches and no z-index covers. */
export interface Box {
  readonly target: ShadowRoot
  readonly close: () => void
}

const MARGIN = 12
const WIDTH = 380
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

export function openBox(field: Element | null): Box {
  const host = document.createElement('fineprint-warning')
  const typedIn = field && field !== document.body ? field.getBoundingClientRect() : null
  const { side, room } = placeFor(typedIn, { width: innerWidth, height: innerHeight })
  setImportant(host, { all: 'initial', position: 'fixed', 'z-index': '2147483647', display: 'block' })
  setImportant(host, { inset: side === 'top' ? '12px 12px auto auto' : 'auto 12px 12px auto' })
  setImportant(host, { 'max-width': 'calc(100vw - 24px)', overflow: 'visible' })
  host.style.setProperty('--room', `${room}px`)
  host.popover = 'manual'
  const target = closedShadow(host, rules)
  document.documentElement.append(host)
  host.showPopover?.()
  return { target, close: () => host.remove() }
}
