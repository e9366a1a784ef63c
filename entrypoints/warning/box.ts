import tokens from '../../components/tokens.css?inline'
import rules from './warning.css?inline'

/** The page has a `:root` of its own. */
const css = tokens.replaceAll(':root', ':host') + rules

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

function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    // A constructed sheet is no inline style, so a page's content security policy has no say in it.
    root.adoptedStyleSheets = [sheet]
  } catch {
    // Firefox kept content scripts from adopting sheets for years: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
    root.append(Object.assign(document.createElement('style'), { textContent: css }))
  }
}

export function openBox(field: Element | null): Box {
  const host = document.createElement('fineprint-warning')
  const important = (styles: Record<string, string>) => {
    for (const [name, value] of Object.entries(styles)) host.style.setProperty(name, value, 'important')
  }
  const typedIn = field && field !== document.body ? field.getBoundingClientRect() : null
  const { side, room } = placeFor(typedIn, { width: innerWidth, height: innerHeight })
  important({ all: 'initial', position: 'fixed', 'z-index': '2147483647', display: 'block' })
  important({ inset: side === 'top' ? '12px 12px auto auto' : 'auto 12px 12px auto' })
  important({ 'max-width': 'calc(100vw - 24px)', overflow: 'visible' })
  host.style.setProperty('--room', `${room}px`)
  host.popover = 'manual'
  const target = host.attachShadow({ mode: 'closed' })
  dress(target)
  document.documentElement.append(host)
  host.showPopover?.()
  return { target, close: () => host.remove() }
}
