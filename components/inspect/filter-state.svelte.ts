import type { DataType, RequestKind } from '../../lib/facts'
import type { Verdict } from '../../lib/judge/finding'
import type { Filter } from '../../lib/show/filter'

/** What the tester has set, as the filters' controls bind to it. */
export class FilterState {
  text = $state('')
  verdict = $state<Verdict | 'none' | null>(null)
  dataType = $state<DataType | null>(null)
  recipient = $state<string | null>(null)
  kind = $state<RequestKind | null>(null)
  transform = $state<string | null>(null)
  newOnly = $state(false)
  /** An earlier report, to show only what is new since. */
  baseline = $state.raw<Baseline | null>(null)

  readonly known: ReadonlySet<string> = $derived(new Set(this.baseline?.ids))

  readonly now: Filter = $derived({
    text: this.text,
    verdict: this.verdict,
    dataType: this.dataType,
    recipient: this.recipient,
    kind: this.kind,
    transform: this.transform,
    known: this.newOnly ? this.known : null,
  })

  /** How many are set besides the words: those that may be out of sight. */
  readonly count: number = $derived(
    [this.verdict, this.dataType, this.recipient, this.kind, this.transform].filter(set => set !== null).length +
      (this.newOnly ? 1 : 0),
  )

  clear(): void {
    this.text = ''
    this.verdict = null
    this.dataType = null
    this.recipient = null
    this.kind = null
    this.transform = null
    this.newOnly = false
  }

  compareWith(baseline: Baseline | null): void {
    this.baseline = baseline
    this.newOnly = baseline !== null
  }
}

export interface Baseline {
  readonly name: string
  readonly ids: readonly string[]
}
