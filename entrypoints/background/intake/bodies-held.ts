import type { Body, Request } from '../../../lib/facts'

/** In bytes or characters, of all that waits. One that is longer by itself is held where nothing else is. */
const MOST = 40 * 1024 * 1024

/** A page may send one body of 32 MiB after the other: of those that there is no room for is said that they were not examined. */
export class BodiesHeld {
  readonly #sizes = new Map<string, number>()
  #all = 0

  /** The request as it may wait. */
  hold(id: string, request: Request): Request {
    this.release(id)
    const size = sizeOf(request.body)
    if (size > 0 && this.#all > 0 && this.#all + size > MOST)
      return { ...request, body: { kind: 'unseen', why: 'too-large' } }
    if (size > 0) this.#sizes.set(id, size)
    this.#all += size
    return request
  }

  release(id: string): void {
    this.#all -= this.#sizes.get(id) ?? 0
    this.#sizes.delete(id)
  }
}

function sizeOf(body: Body | null): number {
  if (body?.kind === 'text') return body.text.length
  if (body?.kind === 'bytes') return body.bytes.length
  if (body?.kind === 'form') return body.fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  return 0
}
