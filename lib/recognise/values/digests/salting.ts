import { hmac } from '@noble/hashes/hmac.js'
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import type { CHash, Hash } from '@noble/hashes/utils.js'
import type { Sought } from '../sought'
import { hexOf } from './algorithms'
import { wordAt } from './digest-index'

/** How a salt and a text are put together; an HMAC has the salt for its key. */
const WAYS = ['before', 'after', 'before with a colon', 'after with a colon', 'hmac'] as const

/** Writes the first four bytes of every digest that a salt and the texts make: `WAYS.length` of them for each text. */
type Make = (salt: Uint8Array, texts: readonly Uint8Array[]) => Int32Array

const encoder = new TextEncoder()
const COLON = encoder.encode(':')

/** The states a hash is in after the salt are made once, and copied rather than made anew for every text. */
function making<T extends Hash<T>>(hash: CHash<T>): Make {
  const fresh = hash.create()
  const work = hash.create()
  const out = new Uint8Array(hash.outputLen)
  const first = (state: { digestInto(bytes: Uint8Array): void }): number => {
    state.digestInto(out)
    return wordAt(out, 0)
  }
  return (salt, texts) => {
    const before = fresh._cloneInto().update(salt)
    const colon = before._cloneInto().update(COLON)
    const keyed = hmac.create(hash, salt)
    const workKeyed = keyed._cloneInto()
    const made = new Int32Array(texts.length * WAYS.length)
    let at = 0
    for (const text of texts) {
      made[at++] = first(before._cloneInto(work).update(text))
      made[at++] = first(fresh._cloneInto(work).update(text).update(salt))
      made[at++] = first(colon._cloneInto(work).update(text))
      made[at++] = first(fresh._cloneInto(work).update(text).update(COLON).update(salt))
      made[at++] = first(keyed._cloneInto(workKeyed).update(text))
    }
    return made
  }
}

/** By their hex digits. */
const HASHES = {
  32: { name: 'md5', hash: md5, make: making(md5) },
  40: { name: 'sha1', hash: sha1, make: making(sha1) },
  64: { name: 'sha256', hash: sha256, make: making(sha256) },
  128: { name: 'sha512', hash: sha512, make: making(sha512) },
} as const

export type HexLength = keyof typeof HASHES

/** Salts are hosts, accounts and sessions: the same few in every message of a page. */
const MOST_KEPT = 256

/** What salts make of the few texts that are tried with them: made when a message first brings the salt, and kept a while. */
export class Salting {
  readonly #sought: readonly Sought[]
  readonly #texts: readonly Uint8Array[]
  readonly #kept = new Map<string, Int32Array>()

  constructor(sought: readonly Sought[]) {
    this.#sought = sought
    this.#texts = sought.map(({ form }) => encoder.encode(form.text))
  }

  isMade(salt: string, length: HexLength): boolean {
    return this.#kept.has(keyOf(salt, length))
  }

  /** The text that makes `hex` with this salt, and the name of the hash; null if none does. */
  explain(hex: string, length: HexLength, salt: string): { sought: Sought; name: string } | null {
    const first = Number.parseInt(hex.slice(0, 8), 16) | 0
    const made = this.#made(salt, length)
    for (let at = made.indexOf(first); at >= 0; at = made.indexOf(first, at + 1)) {
      const sought = this.#sought[Math.floor(at / WAYS.length)]
      const { name, hash } = HASHES[length]
      if (sought && hexOf(together(hash, sought.form.text, salt, at % WAYS.length)) === hex) return { sought, name }
    }
    return null
  }

  #made(salt: string, length: HexLength): Int32Array {
    const key = keyOf(salt, length)
    const made = this.#kept.get(key) ?? HASHES[length].make(encoder.encode(salt), this.#texts)
    // Last asked for, last to go.
    this.#kept.delete(key)
    this.#kept.set(key, made)
    if (this.#kept.size > MOST_KEPT) {
      const { value: oldest } = this.#kept.keys().next()
      if (oldest !== undefined) this.#kept.delete(oldest)
    }
    return made
  }
}

const keyOf = (salt: string, length: HexLength): string => `${length} ${salt}`

function together(hash: CHash, text: string, salt: string, way: number): Uint8Array {
  const joined = [salt + text, text + salt, `${salt}:${text}`, `${text}:${salt}`][way]
  return joined === undefined ? hmac(hash, encoder.encode(salt), encoder.encode(text)) : hash(encoder.encode(joined))
}
