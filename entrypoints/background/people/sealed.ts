import type { Person } from '../../../lib/facts'
import type { SealedPerson } from '../store/kept'
import type { Store } from '../store/store'

/**
 * A person's lasting profile is encrypted with a key that IndexedDB keeps but no script can read out: whoever copies
 * the profile's files without the browser's own key store, or dumps the database, gets no value.
 */
async function keyOf(store: Store): Promise<CryptoKey> {
  const kept = await store.get('keys', 'people')
  if (kept instanceof CryptoKey) return kept
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // Two starts at once must not end with two keys: the one that is in the store counts.
  const transaction = store.transaction('keys', 'readwrite')
  const first = await transaction.store.get('people')
  const counts = first instanceof CryptoKey ? first : made
  if (counts === made) await transaction.store.put(made, 'people')
  await transaction.done
  return counts
}

export async function seal(store: Store, id: string, person: Person): Promise<SealedPerson> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(person))
  const bound = new TextEncoder().encode(id)
  const algorithm = { name: 'AES-GCM', iv, additionalData: bound }
  return { id, iv, sealed: await crypto.subtle.encrypt(algorithm, await keyOf(store), plain) }
}

/** Null where it cannot be opened: a damaged entry, or one of another browser's. */
export async function unseal(store: Store, { id, iv, sealed }: SealedPerson): Promise<Person | null> {
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) }
    const plain = await crypto.subtle.decrypt(algorithm, await keyOf(store), sealed)
    return JSON.parse(new TextDecoder().decode(plain)) as Person
  } catch {
    return null
  }
}
