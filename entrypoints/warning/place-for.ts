/** Between the warning and the edges of what is seen, in CSS pixels. */
const MARGIN = 12
const WIDTH = 380
const TALLEST = 560
/** Below this a warning cannot be read: it then covers what it must. */
const LEAST = 260

type Sides = Pick<DOMRect, 'top' | 'bottom' | 'right'>

export interface Place {
  readonly side: 'top' | 'bottom'
  /** How tall the warning may get, in CSS pixels. */
  readonly room: number
}

/** Beside the field being typed in where the window is wide enough; else above or below it, where more room is. */
export function placeFor(field: Sides | null, viewport: { readonly width: number; readonly height: number }): Place {
  const whole = viewport.height - 2 * MARGIN
  if (!field || field.bottom < 0 || field.top > viewport.height) return { side: 'top', room: whole }
  if (field.right < viewport.width - WIDTH - 2 * MARGIN) return { side: 'top', room: whole }
  const above = field.top - 2 * MARGIN
  const below = viewport.height - field.bottom - 2 * MARGIN
  return above > below
    ? { side: 'top', room: Math.max(above, LEAST) }
    : { side: 'bottom', room: Math.max(below, LEAST) }
}

/** What a person sees of the page, in the page's own measure: less than the window where it is magnified, or a keyboard is up. */
export interface Seen {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The styles that put the warning there. A fixed element is placed in the whole window, of which only a part may be seen. */
export function stylesFor(field: Sides | null, seen: Seen, windowHeight: number): Readonly<Record<string, string>> {
  const inSeen = field && {
    top: field.top - seen.top,
    bottom: field.bottom - seen.top,
    right: field.right - seen.left,
  }
  const { side, room } = placeFor(inSeen, seen)
  const width = Math.min(WIDTH, seen.width - 2 * MARGIN)
  const left = seen.left + seen.width - MARGIN - width
  const top = side === 'top' ? `${seen.top + MARGIN}px` : 'auto'
  const bottom = side === 'top' ? 'auto' : `${windowHeight - seen.top - seen.height + MARGIN}px`
  return { inset: `${top} auto ${bottom} ${left}px`, width: `${width}px`, 'max-height': `${Math.min(room, TALLEST)}px` }
}
