const MOST_PARTS = 300
const DEEPEST = 6
const MOST_BYTES = 16_384

/**
 * What a message says, as JSON, whatever it is made of: a string is itself, bytes are what they spell, a map or a set is
 * what it holds. Undefined where there is nothing of it to read. A Blob is read later.
 */
export async function messageText(data: unknown): Promise<string | undefined> {
  if (typeof data === 'string') return data
  const left = { parts: MOST_PARTS }
  const plain = await plainOf(ownCopy(data), 0, left)
  return plain === undefined ? undefined : typeof plain === 'string' ? plain : JSON.stringify(plain)
}

async function plainOf(value: unknown, depth: number, left: { parts: number }): Promise<unknown> {
  if (left.parts-- <= 0 || depth > DEEPEST) return undefined
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value ?? undefined
  if (value instanceof Blob) return spelt(new Uint8Array(await value.slice(0, MOST_BYTES).arrayBuffer()))
  if (value instanceof ArrayBuffer) return spelt(new Uint8Array(value))
  if (ArrayBuffer.isView(value)) return spelt(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
  const within = (entry: unknown) => plainOf(entry, depth + 1, left)
  if (value instanceof Map || value instanceof Set) return Promise.all([...value].slice(0, MOST_PARTS).map(within))
  if (Array.isArray(value)) return Promise.all(value.slice(0, MOST_PARTS).map(within))
  const entries = Object.entries(value).slice(0, MOST_PARTS)
  return Object.fromEntries(await Promise.all(entries.map(async ([key, entry]) => [key, await within(entry)])))
}

/** In Firefox, what came is of the page's world, in which a map is no `Map` of ours; a Blob by itself is not copied there. */
function ownCopy(data: unknown): unknown {
  try {
    return import.meta.env.FIREFOX ? structuredClone([data])[0] : data
  } catch {
    return data
  }
}

const spelt = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, MOST_BYTES))
