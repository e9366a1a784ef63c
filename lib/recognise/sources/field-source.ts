import type { DataType, Reason } from '../../facts'

/** A form in the words of the page it stands in: untrusted, and capped. */
export interface FormSource {
  /** What a person would call it; empty where the page has no words for it. */
  readonly label: string
  /** Its `name`, else its `id`. */
  readonly name: string
  readonly action: string | null
  readonly method: string
}

/** A field, likewise. Null: it belongs to no form. */
export interface FieldWords {
  readonly label: string
  readonly name: string
  readonly form: FormSource | null
}

/** A field that something was typed into, where it stands by the browser's own word, and what happened to it. */
export interface TypedField extends FieldWords {
  /** Tells it apart from every other control of every document. */
  readonly control: string
  readonly document: string
  readonly dataType: DataType
  readonly tab: number
  readonly frame: number
  /** Of the document it stands in. */
  readonly address: string
  /** The tab's stay on one site. */
  readonly visit: string
  /** By the person, or by the browser for them; a page's script may fill a field of its own. */
  readonly byHand: boolean
  /** When its form was last sent, in milliseconds since the epoch; 0 before. */
  readonly submitted: number
}

/** A field that held what a message carried. Where several did and nothing tells which it was, each is named. */
export interface FieldSource extends FieldWords {
  readonly dataType: DataType
  /** The places in the message where its value stands. */
  readonly where: readonly string[]
  /** Address of the document it stands in, where that is a frame. */
  readonly frame?: string
  readonly because: readonly Reason[]
}
