import type { FieldType, RecognisedField } from './field-type'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const PHONE = /^[\d\s()+./-]{7,}$/

/**
 * What a value typed into a field is. An account may go by an e-mail address, a telephone number or a made-up name: its
 * field is typed `username`, and only what is typed there tells which.
 */
export function typedAs({ dataType, also }: RecognisedField, value: string): FieldType | null {
  if (dataType !== 'username') return dataType
  const typed = value.trim()
  if (EMAIL.test(typed)) return 'email'
  return also === 'phone' && PHONE.test(typed) ? 'phone' : dataType
}
