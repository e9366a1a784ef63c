import type { Body } from '../../../lib/facts'
import { keepNewest } from '../store/keep-newest'
import type { Waiting } from './waiting'

const MOST = 200
const MOST_BODIES = 20

type Shown = Omit<Waiting, 'toldBy'>

/**
 * Messages that the browser showed without their body, for which the page may speak. A redirect that carries the body on
 * keeps the browser's own number: the page speaks once for all of its hops.
 */
export class Lacking {
  readonly #shown = new Map<string, { readonly number: string; readonly shown: Shown }>()
  readonly #bodies = new Map<string, Body>()

  /** What was said of an earlier hop. */
  bodyOf(number: string): Body | null {
    return this.#bodies.get(number) ?? null
  }

  add(id: string, number: string, shown: Shown): void {
    keepNewest(this.#shown, id, { number, shown }, MOST)
  }

  said(number: string, body: Body): void {
    keepNewest(this.#bodies, number, body, MOST_BODIES)
  }

  /** With the body that the page told of this one: it, and its other hops so far. Undefined where it is not known here. */
  complete(id: string, body: Body): readonly Shown[] | undefined {
    const number = this.#shown.get(id)?.number
    if (number === undefined) return undefined
    this.said(number, body)
    const hops = [...this.#shown].filter(([, hop]) => hop.number === number)
    return hops.map(([hop, { shown }]) => {
      this.#shown.delete(hop)
      return { ...shown, request: { ...shown.request, id: hop, body } }
    })
  }
}
