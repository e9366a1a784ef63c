/** Longer than any message waits to be looked at (pace/calm.ts), and than the work before it takes. */
const REMEMBERED = 10_000

/**
 * What something was a moment ago: a message is looked at when there is time for it, and judged by what stood then. In
 * memory only; a worker that was stopped goes by what stands now.
 */
export class Recent<Value> {
  readonly #past: { readonly value: Value; readonly until: number }[] = []

  /** `value` is about to be replaced. */
  keep(value: Value): void {
    const now = Date.now()
    // The clock was put back: of what is said to have stood until later, nobody knows when it did.
    if ((this.#past.at(-1)?.until ?? 0) > now) this.forget()
    this.#past.push({ value, until: now })
    while (this.#past[0] && this.#past[0].until < now - REMEMBERED) this.#past.shift()
  }

  forget(): void {
    this.#past.length = 0
  }

  /** What stood at that time; undefined where it still stands. */
  at(time: number, which: (value: Value) => boolean = () => true): Value | undefined {
    const now = Date.now()
    return this.#past.find(({ value, until }) => until > time && until <= now && which(value))?.value
  }
}
