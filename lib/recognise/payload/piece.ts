import type { Transform } from '../../facts'
import type { Reading } from '../reading/read-text'
import type { Fields } from './fields'
import { type Layout, layoutOf, scan } from './scan'

/**
 * A stretch of a message as a search should see it: undressed of what the sender dressed it in.
 *
 * A JSON, form or address text is ONE piece with many `fields`, so that a megabyte of JSON is searched in one go and
 * nobody pays for a path that is never shown. Ask `placeOf` (place.ts) where a hit stands.
 */
export interface Piece {
  /** Null for bytes that are no text. */
  readonly text: string | null
  /** Set where it came as bytes and they are no plain text: raw digests are looked for here. */
  readonly bytes: Uint8Array | null
  /** Path of the piece's beginning, for a tester: `url.query.em`, `cookie.NAME`, `body.json`. */
  readonly where: string
  /** The key that speaks for it; '' if none. */
  readonly name: string
  /** What the sender did, first step first, if every step changed something. `placeOf` leaves out those that did not. */
  readonly transforms: readonly Transform[]
  /** The piece is a whole field rather than a run out of a longer text. */
  readonly whole: boolean
  /** What one pass over the text told; null for bytes. */
  readonly reading: Reading | null
  /** What stands in it by name; null for running text. */
  readonly fields: Fields | null
  /** Where the piece was taken from; null for what stood in the message itself. */
  readonly from: Origin | null
  /** Stretches that were decoded into pieces of their own: a hit there is theirs. Pairs of offsets, ascending. */
  readonly opened: readonly number[]
}

export interface Origin {
  readonly piece: Piece
  /** The stretch of the parent's text (or bytes) that was decoded. */
  readonly start: number
  readonly end: number
  /** Null for a mere change of container (a body's windows). */
  readonly step: Transform | null
}

/** Where a hit stands. */
export interface Place {
  readonly where: string
  readonly name: string
  /** The hit is the whole of its field. */
  readonly whole: boolean
  /** The steps that changed what was hit, first step first. */
  readonly transforms: readonly Transform[]
}

interface Given {
  readonly text: string | null
  readonly bytes?: Uint8Array | null
  readonly where: string
  readonly name?: string
  readonly whole?: boolean
  readonly from?: DraftOrigin | null
  /** By the text's own looks if not said. */
  readonly layout?: Layout
}

interface DraftOrigin extends Origin {
  readonly piece: Draft
}

/** A piece while its message is being taken apart. What most pieces are never asked for is worked out when it is. */
export class Draft implements Piece {
  readonly text: string | null
  readonly bytes: Uint8Array | null
  readonly where: string
  readonly name: string
  readonly whole: boolean
  readonly from: DraftOrigin | null
  readonly opened: number[] = []
  reading: Reading | null = null
  /** Steps undone so far. */
  readonly depth: number
  #layout: Layout | undefined
  #fields: Fields | null | undefined

  constructor({ text, bytes = null, where, name = '', whole = true, from = null, layout }: Given) {
    this.text = text
    this.bytes = bytes
    this.where = where
    this.name = name
    this.whole = whole
    this.from = from
    this.depth = from === null ? 0 : from.piece.depth + (from.step === null ? 0 : 1)
    this.#layout = layout
  }

  get layout(): Layout {
    this.#layout ??= this.text === null || this.bytes ? 'running' : layoutOf(this.text)
    return this.#layout
  }

  get fields(): Fields | null {
    if (this.#fields === undefined) this.#fields = this.text === null ? null : scan(this.text, this.layout)
    return this.#fields
  }

  get transforms(): readonly Transform[] {
    const steps: Transform[] = []
    for (let from = this.from; from !== null; from = from.piece.from) if (from.step !== null) steps.push(from.step)
    return steps
  }
}

export const draft = (given: Given): Draft => new Draft(given)
