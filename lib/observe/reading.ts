/** What a script of a page was seen to do with the page's fields, or with the page as a whole. */
export const WITNESSED = ['value', 'form', 'keys', 'pointer', 'scroll', 'changes'] as const
/**
 * `value`: read what stands in a field. `form`: took all that stands in a form. `keys`: listens to what is typed.
 * `pointer`, `scroll`, `changes`: watches those of the whole page.
 */
export type Witnessed = (typeof WITNESSED)[number]

/** One script that did it, in the field numbers of the page's description. */
export interface Reading {
  readonly what: Witnessed
  /** Null: whatever stands on the page. */
  readonly fields: readonly number[] | null
  /** Who called, as the browser writes it. */
  readonly stack: string
  /** Milliseconds since the epoch. */
  readonly time: number
}
