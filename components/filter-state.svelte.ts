import type { DataType } from '../lib/facts'
import type { Verdict } from '../lib/judge/finding'
import type { Filter } from '../lib/show/filter'

/** What the tester has set, as the filters' controls bind to it. */
export class FilterState {
  text = $state('')
  verdict = $state<Verdict | 'none' | null>(null)
  dataType = $state<DataType | null>(null)
  newOnly = $state(false)
  /** Findings that are known: marked by hand, or read from a baseline. */
  known = $state.raw<ReadonlySet<string>>(new Set())

  readonly now: Filter = $derived({
    text: this.text,
    verdict: this.verdict,
    dataType: this.dataType,
    reportedOnly: false,
    known: this.newOnly ? this.known : null,
  })

  mark(ids: readonly string[], known: boolean): void {
    const all = new Set(this.known)
    for (const id of ids) {
      if (known) all.add(id)
      else all.delete(id)
    }
    this.known = all
  }
}
