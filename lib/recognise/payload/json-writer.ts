import { looksLikeText, textOf } from './text-of-bytes'

/** Byte strings of a binary container, with their path: they may be packed themselves. */
export interface Binary {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What a reader of a binary container writes: JSON, which the rest then reads like any other. */
export class JsonWriter {
  readonly #parts: string[] = []
  readonly binaries: Binary[] = []
  #texts = 0

  raw(part: string): true {
    this.#parts.push(part)
    return true
  }

  text(bytes: Uint8Array): true {
    this.#texts += bytes.length > 2 ? 1 : 0
    return this.raw(JSON.stringify(textOf(bytes)))
  }

  /** A byte string: text if it reads as text. */
  binary(bytes: Uint8Array, path: string): true {
    if (looksLikeText(bytes)) return this.text(bytes)
    if (bytes.length > 3) this.binaries.push({ path, bytes })
    return this.raw('null')
  }

  number(value: number): true {
    return this.raw(Number.isFinite(value) ? String(value) : 'null')
  }

  /** Items or members with commas between; false as soon as one does not fit. */
  list(count: number, open: string, close: string, item: (index: number) => boolean): boolean {
    this.raw(open)
    for (let index = 0; index < count; index += 1) {
      if (index > 0) this.raw(',')
      if (!item(index)) return false
    }
    return this.raw(close)
  }

  /** What was written since, taken out again: a member's name, for the path. */
  takeLast(): string {
    return this.#parts.at(-1) ?? ''
  }

  /** Null where no word and no bytes are in it: numbers alone fit any token by chance, and name nothing. */
  get json(): string | null {
    return this.#texts > 0 || this.binaries.length > 0 ? this.#parts.join('') : null
  }
}

/** Deepest nesting that is followed; data that people send is never that deep. */
export const DEEPEST = 64
