import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Company } from '../../lib/facts'
import type { Finding } from '../../lib/judge/finding'
import type { CheckRecord, FlowRecord, InVisit } from '../../lib/keep/record'
import type { KeptOccasions } from './occasions'
import type { KeptPolicy } from './policies'
import type { KeptSuppression } from './suppressions'

/** A person at rest: encrypted under a key that this browser will not export. */
export interface SealedPerson {
  readonly id: string
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

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

export function openStore(): Promise<Store> {
  return openDB<Shape>('fineprint', VERSION, {
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
