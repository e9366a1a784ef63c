import { describe, expect, it } from 'vitest'
import type { FieldType, RecognisedField } from '../../../lib/recognise/fields/field-type'
import { typedAs } from '../../../lib/recognise/fields/typed-as'

const field = (dataType: FieldType | null, also?: FieldType): RecognisedField => ({
  field: 1,
  selector: 'input',
  dataType,
  sure: true,
  because: [],
  ...(also ? { also } : {}),
})

describe('what is typed into an account’s field tells what the account goes by', () => {
  it.each<[FieldType | null, FieldType | undefined, string, FieldType | null]>([
    ['username', 'email', 'jane@example.test', 'email'],
    ['username', 'email', ' jane@example.test ', 'email'],
    ['username', undefined, 'jane@example.test', 'email'],
    ['username', 'email', 'jane.doe', 'username'],
    ['username', 'email', '@jane', 'username'],
    ['username', 'phone', '+1 415 555 0132', 'phone'],
    ['username', 'phone', 'jane.doe', 'username'],
    // Digits alone may be a customer's number.
    ['username', undefined, '4155550132', 'username'],
    ['username', 'email', '', 'username'],
    ['password', undefined, 'jane@example.test', 'password'],
    ['message-content', undefined, 'jane@example.test', 'message-content'],
    [null, undefined, 'jane@example.test', null],
  ])('%s, also %s: %j is %s', (dataType, also, value, type) => {
    expect(typedAs(field(dataType, also), value)).toBe(type)
  })
})
