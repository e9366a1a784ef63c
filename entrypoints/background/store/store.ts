import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
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

/**
 * Opens what is kept. A record that a newer version has written is read as it is, or left alone for that version; one
 * that cannot be read at all is begun anew. Either is told. Never waits for ever: nothing is judged without a store.
 */
export async function openStore(tell: (trouble: Reason) => void): Promise<Store> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open(NAME)
    } catch (error) {
      if (nameOf(error) === 'VersionError') return openNewer(tell)
      if (attempt < ATTEMPTS) await new Promise(resolve => setTimeout(resolve, attempt * 100))
      // A full disk is no reason to delete what is on it.
      else if (nameOf(error) === 'QuotaExceededError') throw error
      else break
    }
  }
  tell(because('edges.record-begun-anew'))
  await deleteDB(NAME)
  return open(NAME)
}

async function openNewer(tell: (trouble: Reason) => void): Promise<Store> {
  const newer = await openDB<Shape>(NAME)
  if (STORES.every(name => newer.objectStoreNames.contains(name))) {
    tell(because('edges.record-newer'))
    return newer
  }
  newer.close()
  tell(because('edges.record-newer-apart'))
  return open(`${NAME}-${VERSION}`)
}

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '')

function open(name: string): Promise<Store> {
  return openDB<Shape>(name, VERSION, {
    // Another version of ours wants it: an update must not hang on us.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    upgrade(db, before) {
      if (before < 1) first(db)
      if (before < 2) {
        const occasions = db.createObjectStore('occasions', { keyPath: 'visit' })
        for (const index of ['site', 'time'] as const) occasions.createIndex(index, index)
        db.createObjectStore('suppressions', { keyPath: ['company', 'recipient', 'dataType'] })
      }
    },
  })
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
