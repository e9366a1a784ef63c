import type { DataItem, Person } from '../facts'
import { MASKED, plainValues } from './mask-text'

/** A value that nobody recognised is cut, in case it is one in a writing we do not know. */
const MOST_CHARACTERS = 60

/**
 * An address as it may be kept: found values masked, and so is any plain value of the person anywhere in it. Names of
 * parameters stay, for they are the evidence.
 *
 * @example maskUrl('https://t.example/p?em=jane%40x.example&v=1', [{ where: 'url.query.em', … }], person)
 *   // 'https://t.example/p?em=…&v=1'
 */
export function maskUrl(address: string, items: readonly Pick<DataItem, 'where'>[], person: Person | null): string {
  const places = items.map(item => item.where)
  const plain = plainValues(person)
  const holdsValue = (text: string): boolean => {
    const decoded = decode(text).toLowerCase()
    return plain.some(value => decoded.includes(value))
  }
  const wholePath = places.some(where => where.startsWith('url.path'))
  const wholeQuery = places.some(where => where === 'url.query')
  const named = new Set(places.flatMap(where => (where.startsWith('url.query.') ? [where.slice(10)] : [])))
  /** `url.query.ud[em]` and `url.query.data.json.email` both lie in a parameter whose name begins the rest. */
  const isNamed = (name: string): boolean => [...named].some(rest => rest === name || rest.startsWith(`${name}.`))

  const [beforeHash = '', hash] = split(address, '#')
  const [beforeQuery = '', query] = split(beforeHash, '?')
  const path = beforeQuery
    .split('/')
    .map((part, index) => (index > 2 && part && (wholePath || holdsValue(part)) ? MASKED : part))
    .join('/')
  const parameters = query?.split('&').map(pair => {
    const [name = '', value] = split(pair, '=')
    if (value === undefined) return wholeQuery || holdsValue(name) ? MASKED : name.slice(0, MOST_CHARACTERS)
    const shown = holdsValue(name) ? MASKED : name
    const found = wholeQuery || isNamed(decode(name)) || isNamed(name) || holdsValue(value)
    return `${shown}=${found ? MASKED : shortened(value)}`
  })
  return path + (parameters ? `?${parameters.join('&')}` : '') + (hash === undefined ? '' : `#${MASKED}`)
}

/** A page's own address: where one was, not what one asked for. */
export function maskPage(address: string | null, person: Person | null): string | null {
  return address === null ? null : (split(split(maskUrl(address, [], person), '#')[0] ?? '', '?')[0] ?? null)
}

const shortened = (value: string): string =>
  value.length > MOST_CHARACTERS ? value.slice(0, MOST_CHARACTERS / 2) + MASKED : value

function split(text: string, at: string): [string, string | undefined] {
  const index = text.indexOf(at)
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
