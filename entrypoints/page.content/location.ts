import type { LocationSign } from '../../lib/observe/page'

/** What of the probe's line a page cannot have sent. */
const CALLS: readonly unknown[] = ['getCurrentPosition', 'watchPosition', 'query']

/** How this document asked the browser where the device is; each way once, and `asked` when there is a new one. */
export class LocationWitness {
  #seen: readonly LocationSign[] = []
  readonly #asked: () => void

  constructor(asked: () => void) {
    this.#asked = asked
  }

  get seen(): readonly LocationSign[] {
    return this.#seen
  }

  watch(line: EventTarget): void {
    line.addEventListener('location.asked', event => {
      const [what] = (event as CustomEvent<unknown[]>).detail ?? []
      if (!CALLS.includes(what) || this.#seen.some(sign => sign.what === what)) return
      this.#seen = [...this.#seen, { by: 'call', what: String(what) }]
      this.#asked()
    })
  }
}
