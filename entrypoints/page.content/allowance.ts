/** So many at once, and so many more a second: says of each whether it is among them. */
export function allowance(atOnce: number, aSecond: number): () => boolean {
  let left = atOnce
  let last = performance.now()
  return () => {
    const now = performance.now()
    left = Math.min(atOnce, left + ((now - last) * aSecond) / 1000)
    last = now
    if (left < 1) return false
    left--
    return true
  }
}
