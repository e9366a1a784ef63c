import type { FieldMark, MarksChanged } from '../../lib/messages'

/** What the page is to show now. */
export class ShownMarks {
  marks = $state.raw<readonly (FieldMark & { readonly element: Element })[]>([])
  words = $state.raw<MarksChanged['words'] | null>(null)
}
