import type { DataType, Reason } from '../../facts'

export type CardPart =
  | 'payment-card.number'
  | 'payment-card.expiry'
  | 'payment-card.security-code'
  | 'payment-card.name'

/** What a control can ask for: a data type, a part of a payment card, or a code that is sent to the person. */
export type FieldType = DataType | CardPart | 'one-time-code'

export const FORM_PURPOSES = [
  'log-in',
  'sign-up',
  'checkout',
  'newsletter',
  'contact',
  'search',
  'survey',
  'password-reset',
  'one-time-code',
  'age-gate',
  'other',
] as const
export type FormPurpose = (typeof FORM_PURPOSES)[number]

export interface RecognisedField {
  readonly field: number
  readonly selector: string
  /** Null for a control that takes no personal data. */
  readonly dataType: FieldType | null
  /** What else the field's words say: an e-mail address that serves as the account's name is typed `username`, also `email`. */
  readonly also?: FieldType
  /** True: "asks for"; false: "seems to ask for". */
  readonly sure: boolean
  readonly because: readonly Reason[]
}

export interface RecognisedForm {
  readonly purpose: FormPurpose
  readonly fields: readonly RecognisedField[]
}
