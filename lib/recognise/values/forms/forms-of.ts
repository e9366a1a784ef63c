import type { DataType } from '../../../facts'
import { addressForms } from './address'
import { birthDateForms } from './birth-date'
import { emailForms } from './email'
import type { Form } from './form'
import { locationForms } from './location'
import { partForms } from './name'
import { numberForms } from './number'
import { phoneEnding, phoneForms } from './phone'
import { cityForms, countryForms, genderForms, postalCodeForms, regionForms } from './place-names'
import { madeUpForms } from './username'
import { uuidForms } from './uuid'

/** Of the few writings that ids are made of. */
const withUuids = (forms: readonly Form[]): Form[] => [...forms, ...forms.filter(({ main }) => main).flatMap(uuidForms)]

/** Every writing of one value; those that need several values of a person (a full name, an age) are made elsewhere. */
export function formsOf(dataType: DataType, typed: string): Form[] {
  switch (dataType) {
    case 'email':
    case 'parent-contact':
      return withUuids(typed.includes('@') ? emailForms(typed) : phoneForms(typed))
    case 'phone':
      return [...withUuids(phoneForms(typed)), phoneEnding(typed)]
    case 'given-name':
      return partForms(typed, 'given')
    case 'family-name':
      return partForms(typed, 'family')
    case 'birth-date':
      return birthDateForms(typed)
    case 'street':
    case 'postal-address':
      return addressForms(typed)
    case 'payment-card':
    case 'bank-account':
    case 'government-id':
      return numberForms(typed)
    case 'city':
    case 'school':
      return cityForms(typed)
    case 'region':
      return regionForms(typed)
    case 'country':
      return countryForms(typed)
    case 'postal-code':
      return postalCodeForms(typed)
    case 'gender':
      return genderForms(typed)
    case 'name':
      return []
    case 'location':
      return locationForms(typed)
    case 'age':
      return [{ text: typed.trim(), steps: [], proof: 'named' }]
    default:
      return madeUpForms(typed)
  }
}
