import { type DBSchema, deleteDB, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb'
import { browser } from 'wxt/browser'
import { because, type Company, type Reason } from '../../../lib/facts'
import type { Finding } from '../../../lib/judge/finding'
import type { CheckRecord, FlowRecord, InVisit } from '../../../lib/keep/record'
import type { KeptOccasions, KeptPolicy, KeptSuppression, SealedPerson } from './kept'

interface Shape extends DBSchema {
  flows: { key: string; value: InVisit<FlowRecord>; indexes: { visit: string; site: string; time: number } }
  checks: { key: string; value: InVisit<CheckRecord>; indexes: { visit: string; site: string; time: number } }
  findings: { key: string; value: Finding }
  /** By visit. */
  occasions: { key: string; value: KeptOccasions; indexes: { site: string; time: number } }
  suppressions: { key: [company: string, recipient: string, dataType: string]; value: KeptSuppression }
  policies: { key: string; value: KeptPolicy }
  companies: { key: string; value: Company }
  people: { key: string; value: SealedPerson }
  keys: { key: string; value: CryptoKey }
  /** `active`: whose browsing this is, until someone else is chosen. */
  settings: { key: 'active'; value: string | null }
}
export type Store = IDBPDatabase<Shape>

/** Raise with every change of a stored shape, and move what is there in `upgrade`. */
const VERSION = 2

const NAME = 'fineprint'
/** What this version needs to find in a record that a newer one has written. */
const STORES = [
  'flows',
  'checks',
  'findings',
  'occasions',
  'suppressions',
  'policies',
  'companies',
  'people',
  'keys',
  'settings',
] as const
const ATTEMPTS = 3

/** Asked at each use: a browser may close the record at any moment, and then it is opened again. */
export type GetStore = () => Promise<Store>

type Tell = (trouble: Reason) => void

export function storeOf(tell: Tell): GetStore {
  let opened: Promise<Store> | null = null
  const forget = (): void => {
    opened = null
  }
  return () => {
    opened ??= openStore(tell, forget).catch((error: unknown) => {
      forget()
      throw error
    })
    return opened
  }
}

/**
 * Opens what is kept. A record that a newer version has written is read as it is, or left alone for that version; one
 * that cannot be read at all is begun anew. Either is told. Never waits for ever: nothing is judged without a store.
 */
async function openStore(tell: Tell, closed: () => void): Promise<Store> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open(NAME, tell, closed)
    } catch (error) {
      if (nameOf(error) === 'VersionError') return openNewer(tell, closed)
      if (attempt < ATTEMPTS) await new Promise(resolve => setTimeout(resolve, attempt * 100))
      // A full disk is no reason to delete what is on it.
      else if (nameOf(error) === 'QuotaExceededError') throw error
      else break
    }
  }
  tell(because('edges.record-begun-anew'))
  await deleteDB(NAME)
  return open(NAME, tell, closed)
}

async function openNewer(tell: Tell, closed: () => void): Promise<Store> {
  const newer = await openDB<Shape>(NAME, undefined, leaving(closed))
  if (STORES.every(name => newer.objectStoreNames.contains(name))) {
    tell(because('edges.record-newer'))
    return newer
  }
  newer.close()
  tell(because('edges.record-newer-apart'))
  return open(`${NAME}-${VERSION}`, tell, closed)
}

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '')

const leaving = (closed: () => void): OpenDBCallbacks<Shape> => ({
  // Another version of ours wants it: an update must not hang on us.
  blocking(_, __, event) {
    ;(event.target as IDBDatabase).close()
    closed()
  },
  // By the browser: its files are damaged or gone.
  terminated: closed,
})

async function open(name: string, tell: Tell, closed: () => void): Promise<Store> {
  let isNew = false
  const settings = browser.storage.local.get('begun').catch(() => ({ begun: false }))
  const store = await openDB<Shape>(name, VERSION, {
    ...leaving(closed),
    upgrade(db, before) {
      isNew = before < 1
      if (before < 1) first(db)
      if (before < 2) {
        const occasions = db.createObjectStore('occasions', { keyPath: 'visit' })
        for (const index of ['site', 'time'] as const) occasions.createIndex(index, index)
        db.createObjectStore('suppressions', { keyPath: ['company', 'recipient', 'dataType'] })
      }
    },
  })
  if (name !== NAME) return store
  // Both browsers take away what is damaged, the record or the settings, and say nothing: each is the other's witness.
  const { begun = false } = await settings
  if (begun && isNew) tell(because('edges.record-begun-anew'))
  if (!begun && !isNew) tell(because('edges.settings-unreadable'))
  if (!begun) await browser.storage.local.set({ begun: true }).catch(() => undefined)
  return store
}

function first(db: Store): void {
  for (const name of ['flows', 'checks'] as const) {
    const records = db.createObjectStore(name, { keyPath: 'id' })
    for (const index of ['visit', 'site', 'time'] as const) records.createIndex(index, index)
  }
  db.createObjectStore('findings', { keyPath: 'id' })
  db.createObjectStore('policies', { keyPath: 'site' })
  db.createObjectStore('companies', { keyPath: 'name' })
  db.createObjectStore('people', { keyPath: 'id' })
  db.createObjectStore('keys')
  db.createObjectStore('settings')
}
