let ascii = new Uint8Array(4096)
let units = new Uint16Array(4096)
let held: string | null = null
const encoder = new TextEncoder()

/** Below this the encoder's call costs more than it saves. */
const SHORT = 48
/** Room for a window is kept, for more it is given back. */
const MOST_KEPT = 2 * 1024 * 1024

/**
 * A text's code units in an array, which the loops over every letter read twice as fast as the string itself. Lent:
 * it holds until the next text is asked for.
 */
export function unitsOf(text: string): Uint16Array {
  if (text === held) return units
  const { length } = text
  if (units.length < length || (units.length > MOST_KEPT && length <= MOST_KEPT)) {
    const room = Math.max(4096, Math.min(MOST_KEPT, units.length * 2), length)
    units = new Uint16Array(room)
    ascii = new Uint8Array(room)
  }
  if (length < SHORT || !fillFromAscii(text, length))
    for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at)
  held = length > SHORT ? text : null
  return units
}

/** False where the text is not ASCII throughout. */
function fillFromAscii(text: string, length: number): boolean {
  const { read, written } = encoder.encodeInto(text, ascii)
  if (read !== length || written !== length) return false
  units.set(ascii.subarray(0, length))
  return true
}
