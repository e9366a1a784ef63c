/** Adds one, and lets go of the one added longest ago where there are too many. */
export function keepNewest<Value>(map: Map<string, Value>, id: string, value: Value, most: number): void {
  map.set(id, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
