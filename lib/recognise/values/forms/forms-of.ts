import type { DataType } from '../../../facts'
import { addressForms } from './address'
import { birthDateForms } from './birth-date'
import { emailForms } from './email'
import { distinct, type Form, withCases } from './form'
import { partForms } from './name'
import { numberForms } from './number'
import { phoneEnding, phoneForms } from './phone'

/** Every writing of one value; those that need several values of a person (a full name, an age) are made elsewhere. */
export function formsOf(dataType: DataType, typed: string): Form[] {
  switch (dataType) {
    case 'email':
    case 'parent-contact':
      return typed.includes('@') ? emailForms(typed) : phoneForms(typed)
    case 'phone':
      return [...phoneForms(typed), phoneEnding(typed)]
    case 'given-name':
    case 'family-name':
      return partForms(typed)
    case 'birth-date':
      return birthDateForms(typed)
    case 'street':
    case 'postal-address':
      return addressForms(typed)
    case 'payment-card':
    case 'bank-account':
    case 'government-id':
      return numberForms(typed)
    default:
      return wordForms(typed, UNLIKE_ANY_OTHER.has(dataType) ? 8 : Number.POSITIVE_INFINITY)
  }
}

/** Types whose longer values are chosen by their owner or by chance, and so stand for them anywhere. */
const UNLIKE_ANY_OTHER: ReadonlySet<DataType> = new Set([
  'username',
  'password',
  'online-id',
  'ip-address',
  'message-content',
])

function wordForms(typed: string, uncommonFrom: number): Form[] {
  const text = typed.trim()
  const proof = text.length >= uncommonFrom ? 'anywhere' : 'named'
  return distinct(withCases({ text, steps: text === typed ? [] : ['trim'], proof, main: true }))
}
