import { cleanLater } from './clean-stack'
import { dataText } from './data-text'
import type { Hand } from './hand-over'
import { addressOf } from './parts'
import { apply, getter, ownValue } from './taken'
import { type Hook, wrap, wrapSetter } from './wrap'

/** A page's whole state, written down at every turn, is not looked through. */
const MOST_STORED = 16_384
const localArea = getter(window, 'localStorage')
const storeName = getter(IDBObjectStore.prototype, 'name')
const encode = encodeURIComponent
const { indexOf, slice, toLowerCase } = String.prototype

/** What a page puts where it, and every other script on it, finds it again. */
export function watchKept(hand: Hand): void {
  const keep = (area: string, key: unknown, value: unknown): undefined => {
    if (typeof key !== 'string' || typeof value !== 'string' || value === '' || value.length > MOST_STORED) return
    return hand('storage', 'STORE', '/', `${area}.${encode(key)}=${encode(value)}`)
  }
  wrap(Storage.prototype, 'setItem', (self, args) => {
    const isLocal = localArea && apply(localArea, window, []) === self
    return keep(isLocal ? 'local' : 'session', args[0], args[1])
  })
  const onPut: Hook = (self, args) => keep('indexeddb', storeName && apply(storeName, self, []), dataText(args[0]))
  wrap(IDBObjectStore.prototype, 'put', onPut)
  wrap(IDBObjectStore.prototype, 'add', onPut)
  wrapSetter(window, 'name', (_, args) => keep('window', 'name', args[0]))

  wrapSetter(Document.prototype, 'cookie', (_, args) => {
    const text = args[0]
    if (typeof text !== 'string' || text.length > MOST_STORED) return undefined
    const found: number = apply(indexOf, text, [';'])
    const end = found < 0 ? text.length : found
    // One that goes by https alone is seen when a request carries it. (No expression: a page sees `RegExp.lastMatch`.)
    if (apply(indexOf, apply(toLowerCase, apply(slice, text, [end]), []), ['secure']) >= 0) return undefined
    return hand('storage', 'STORE', '/', `cookie.${apply(slice, text, [0, end])}`)
  })

  const onState: Hook = (_, args) => {
    keep('history', 'state', dataText(args[0]))
    const address = addressOf(args[2])
    // What stands in the address is seen by everybody the next request tells where it comes from.
    if (address !== undefined && address.length > 1) hand('storage', 'STORE', address, '')
    return undefined
  }
  wrap(History.prototype, 'pushState', onState)
  wrap(History.prototype, 'replaceState', onState)
  if (typeof CookieStore !== 'function') return
  const onSet: Hook = (_, args) => {
    const given = args[0]
    return typeof given === 'string'
      ? keep('cookie', given, args[1])
      : keep('cookie', ownValue(given, 'name'), ownValue(given, 'value'))
  }
  wrap(CookieStore.prototype, 'set', onSet, cleanLater)
}
