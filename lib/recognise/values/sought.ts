import type { DataType } from '../../facts'
import type { Form } from './forms/form'

/** A value of a person that is looked for. */
export interface Value {
  readonly dataType: DataType
  readonly typed: string
  readonly masked: string
  /** Whose: an index into the people of the search. */
  readonly person: number
  /** What it is made of, where that is more than one value. */
  readonly parts?: readonly (readonly [dataType: DataType, typed: string])[]
}

/** One writing of it. */
export interface Sought {
  readonly value: Value
  readonly form: Form
}

/** Where one was met in a text; `steps` are what was done on top of the form's own. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly sought: Sought
  readonly steps: readonly string[]
  /** A digest of it was met rather than the writing itself. */
  readonly digest: boolean
}
