/** Puts `key` last, whether it was there or not; where there are more than `most`, those that came longest ago go. */
export function latest<Value>(
  entries: Readonly<Record<string, Value>>,
  key: string,
  value: Value,
  most: number,
): Readonly<Record<string, Value>> {
  const { [key]: _, ...others } = entries
  return Object.fromEntries([...Object.entries(others), [key, value] as const].slice(-most))
}
