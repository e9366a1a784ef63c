import { DATA_TYPES, type DataType, REQUEST_KINDS, type RequestKind } from '../facts'
import type { Entry } from './entry'
import type { SeenFlow } from './seen'

/** What occurs, and so is worth offering as a filter. */
export interface Facets {
  readonly dataTypes: readonly DataType[]
  /** Sites, in alphabetical order. */
  readonly recipients: readonly string[]
  readonly kinds: readonly RequestKind[]
  readonly transforms: readonly string[]
}

export function facetsOf(entries: readonly Entry[], flows: readonly SeenFlow[]): Facets {
  const dataTypes = new Set(entries.flatMap(entry => entry.dataTypes))
  const recipients = new Set(entries.flatMap(({ recipient }) => recipient?.site ?? []))
  const kinds = new Set<RequestKind>()
  const transforms = new Set<string>()
  for (const flow of flows) {
    recipients.add(flow.recipient.site)
    kinds.add(flow.kind)
    for (const item of flow.items) {
      dataTypes.add(item.dataType)
      for (const step of item.transforms) transforms.add(step)
    }
  }
  return {
    dataTypes: DATA_TYPES.filter(type => dataTypes.has(type)),
    recipients: [...recipients].sort(),
    kinds: REQUEST_KINDS.filter(kind => kinds.has(kind)),
    transforms: [...transforms].sort(),
  }
}
