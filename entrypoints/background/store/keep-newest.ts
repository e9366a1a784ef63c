/** Adds one, and lets go of the one added longest ago where there are too many. */
export function keepNewest<Key, Value>(map: Map<Key, Value>, id: Key, value: Value, most: number): void {
  map.set(id, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
