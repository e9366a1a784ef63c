import { PERSON } from '../../demo/hosts'
import type { Person } from '../../lib/facts'

export const GROWN_UP: Person = PERSON
export const OPTED_OUT: Person = { ...PERSON, choices: { marketing: 'opted-out' } }
export const CHILD: Person = { label: 'Mia', minor: true, birthDate: '2016-03-04', values: {} }
