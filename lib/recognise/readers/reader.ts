import type { DataType, Reason } from '../../facts'
import type { Call } from '../../observe/read-stack'
import type { Witnessed } from '../../observe/reading'

/** A script that was seen to do something with fields, and what those fields ask for. */
export interface ReadByScript {
  readonly what: Witnessed
  /** Null: whatever stands on the page. */
  readonly dataTypes: readonly DataType[] | null
  /** Innermost call first; never empty. */
  readonly stack: readonly Call[]
  readonly time: number
}

/** Who read what a message carried, before it was sent. */
export interface Reader {
  /** The script's address, without query. */
  readonly script: string
  readonly host: string
  readonly organisation: string | null
  /** It belongs to who received the message, to the page's own site, or to somebody else. */
  readonly of: 'recipient' | 'page' | 'other'
  readonly stack: readonly Call[]
  readonly because: readonly Reason[]
}
