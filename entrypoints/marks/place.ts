/** Where a mark may stand, in CSS pixels of the window. */
export interface Spot {
  readonly left: number
  readonly top: number
}
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

const GAP = 4

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Beside the field's end, else above or below its end; the first spot that is in the window, does not reach into the
 * field being typed in, and is free. Null where there is none: a mark that would be in the way is not shown.
 */
export function placeFor(
  field: Box,
  size: { readonly width: number; readonly height: number },
  around: {
    readonly window: { readonly width: number; readonly height: number }
    readonly typedIn: Box | null
    readonly rightToLeft: boolean
    /** Whether nothing a person might want to press stands there. */
    readonly isFree: (spot: Box) => boolean
  },
): Spot | null {
  const { width, height } = size
  const middle = (field.top + field.bottom - height) / 2
  const end = around.rightToLeft ? field.left : field.right - width
  const spots: Spot[] = [
    { left: around.rightToLeft ? field.left - width - GAP : field.right + GAP, top: middle },
    { left: end, top: field.top - height - GAP / 2 },
    { left: end, top: field.bottom + GAP / 2 },
  ]
  const fits = ({ left, top }: Spot): boolean => {
    const box = { left, top, right: left + width, bottom: top + height }
    const inside = left >= 0 && top >= 0 && box.right <= around.window.width && box.bottom <= around.window.height
    return inside && !(around.typedIn && overlap(box, around.typedIn)) && around.isFree(box)
  }
  return spots.find(fits) ?? null
}
