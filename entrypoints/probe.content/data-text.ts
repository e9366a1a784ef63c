import { apply, getOwnPropertyDescriptor, ownValue } from './taken'

const { isArray } = Array
const { isView } = ArrayBuffer
const { ownKeys } = Reflect
const { stringify } = JSON
const textSlice = String.prototype.slice

const MOST = 16_384
const MOST_PARTS = 300
const DEEPEST = 6

/**
 * Plain data as JSON, as far as it can be read without running any of the page's code: own values, never a getter or a
 * `toJSON`. Strings are themselves.
 */
export function dataText(value: unknown): string | undefined {
  if (typeof value === 'string') return apply(textSlice, value, [0, MOST])
  const left = { parts: MOST_PARTS, characters: MOST }
  return typeof value === 'object' && value ? written(value, 0, left) : undefined
}

function written(value: unknown, depth: number, left: { parts: number; characters: number }): string {
  if (left.parts-- <= 0 || left.characters <= 0) return 'null'
  if (typeof value === 'string') {
    const text: string = stringify(apply(textSlice, value, [0, left.characters]))
    left.characters -= text.length
    return text
  }
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return 'null'
  const isList = isArray(value)
  const keys = isList || isView(value) ? undefined : ownKeys(value)
  const length = isList ? value.length : (keys?.length ?? 0)
  let text = ''
  for (let at = 0; at < length && left.parts > 0; at++) {
    const key = keys ? keys[at] : `${at}`
    if (typeof key !== 'string') continue
    const found = getOwnPropertyDescriptor(value, key)?.enumerable ? ownValue(value, key) : undefined
    if (found === undefined) continue
    const part = written(found, depth + 1, left)
    text += `${text && ','}${isList ? part : `${stringify(key)}:${part}`}`
  }
  return isList ? `[${text}]` : `{${text}}`
}
