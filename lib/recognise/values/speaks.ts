import type { DataType } from '../../facts'
import { foldText } from './fold'

/**
 * What the name of a parameter says it holds. A name is cut into its words (`billingFirstName`, `ud[fn]`,
 * `user_first-name`), and one of the phrases must stand in it, word for word.
 */
const PHRASES: Readonly<Partial<Record<DataType, readonly string[]>>> = {
  name: ['name', 'full name', 'fullname', 'display name', 'displayname', 'customer', 'contact', 'author', 'n', 'nm'],
  'given-name': [
    'given',
    'first name',
    'firstname',
    'first',
    'fname',
    'fn',
    'forename',
    'given name',
    'givenname',
    'vorname',
    'prenom',
    'nombre',
    'name',
    'nickname',
  ],
  'family-name': [
    'family',
    'last name',
    'lastname',
    'last',
    'lname',
    'ln',
    'surname',
    'family name',
    'familyname',
    'nachname',
    'nom',
    'apellido',
    'name',
    'sn',
  ],
  email: ['email', 'e mail', 'mail', 'em', 'hem', 'login', 'user', 'username', 'local', 'account'],
  username: [
    'user',
    'username',
    'user name',
    'login',
    'account',
    'handle',
    'nick',
    'nickname',
    'screen name',
    'uname',
    'u',
    'uid',
    'user id',
    'userid',
    'name',
    'member',
    'profile',
    'author',
  ],
  phone: [
    'phone',
    'ph',
    'tel',
    'telephone',
    'mobile',
    'cell',
    'last4',
    'last four',
    'last 4',
    'ending',
    'suffix',
    'phone number',
    'msisdn',
  ],
  street: ['street', 'address', 'addr', 'st', 'line1', 'address1'],
  city: ['city', 'town', 'locality', 'ct', 'ort', 'ville', 'ciudad', 'stadt'],
  region: ['region', 'state', 'province', 'st', 'administrative', 'county', 'area'],
  'postal-code': [
    'zip',
    'zipcode',
    'postal',
    'postcode',
    'post',
    'zp',
    'plz',
    'postalcode',
    'cp',
    'postal code',
    'zip code',
    'pc',
  ],
  country: ['country', 'nation', 'ctry', 'land'],
  'birth-date': [
    'birth',
    'birthday',
    'birthdate',
    'dob',
    'bday',
    'date of birth',
    'geburtsdatum',
    'naissance',
    'db',
    'born',
    'doby',
    'dobm',
    'dobd',
    'bd',
  ],
  age: ['age', 'years', 'alter'],
  gender: ['gender', 'sex', 'ge', 'gen'],
  school: ['school', 'university', 'college', 'institution'],
  password: ['password', 'pass', 'pwd', 'passwd', 'pw'],
}

const phrases = new Map(
  Object.entries(PHRASES).map(([type, list]) => [type, new Set(list.map(phrase => phrase.replaceAll(' ', '')))]),
)

/** `billingFirstName` → `billing`, `first`, `name`. */
export const wordsOfName = (name: string): string[] =>
  name
    .slice(0, 120)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(word => foldText(word))

export function speaks(name: string, dataType: DataType): boolean {
  const known = phrases.get(dataType)
  if (!known || name === '') return false
  const words = wordsOfName(name)
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + 3); to++) {
      if (known.has(words.slice(from, to).join(''))) return true
    }
  }
  return false
}
