import * as au from 'stdnum/lib/cjs/au/tfn'
import * as be from 'stdnum/lib/cjs/be/nn'
import * as br from 'stdnum/lib/cjs/br/cpf'
import * as ca from 'stdnum/lib/cjs/ca/sin'
import * as ch from 'stdnum/lib/cjs/ch/ssn'
import * as cn from 'stdnum/lib/cjs/cn/ric'
import * as de from 'stdnum/lib/cjs/de/idnr'
import * as dk from 'stdnum/lib/cjs/dk/cpr'
import * as dni from 'stdnum/lib/cjs/es/dni'
import * as nie from 'stdnum/lib/cjs/es/nie'
import * as fi from 'stdnum/lib/cjs/fi/hetu'
import * as fr from 'stdnum/lib/cjs/fr/nir'
import * as gb from 'stdnum/lib/cjs/gb/nino'
import * as ie from 'stdnum/lib/cjs/ie/pps'
import * as india from 'stdnum/lib/cjs/in/aadhaar'
import * as it from 'stdnum/lib/cjs/it/codicefiscale'
import * as kr from 'stdnum/lib/cjs/kr/rrn'
import * as mx from 'stdnum/lib/cjs/mx/curp'
import * as nl from 'stdnum/lib/cjs/nl/bsn'
import * as no from 'stdnum/lib/cjs/no/fodselsnummer'
import * as pl from 'stdnum/lib/cjs/pl/pesel'
import * as pt from 'stdnum/lib/cjs/pt/nif'
import * as ro from 'stdnum/lib/cjs/ro/cnp'
import * as se from 'stdnum/lib/cjs/se/personnummer'
import * as tr from 'stdnum/lib/cjs/tr/tckimlik'
import * as us from 'stdnum/lib/cjs/us/ssn'
import * as za from 'stdnum/lib/cjs/za/idnr'

interface Validator {
  readonly validate: (value: string) => { readonly isValid: boolean }
}

/** What each country calls its number; a check digit is one in ten, so a number is held against its own country's rule. */
const BY_NAME: Readonly<Record<string, readonly Validator[]>> = {
  ssn: [us],
  socialsecuritynumber: [us],
  nino: [gb],
  cpf: [br],
  dni: [dni, nie],
  nie: [nie],
  curp: [mx],
  pesel: [pl],
  bsn: [nl],
  personnummer: [se],
  aadhaar: [india],
}

/** Names no country owns: any country's number. */
const ALL: readonly Validator[] = [
  au,
  be,
  br,
  ca,
  ch,
  cn,
  de,
  dk,
  dni,
  nie,
  fi,
  fr,
  gb,
  ie,
  india,
  it,
  kr,
  mx,
  nl,
  no,
  pl,
  pt,
  ro,
  se,
  tr,
  us,
  za,
]

/** @param name of the parameter, in small letters without marks */
export function isNationalId(value: string, name: string): boolean {
  const digits = value.replace(/\D/g, '')
  if (!/^[\dA-Za-z][\dA-Za-z ./+-]{6,18}[\dA-Za-z]$/.test(value) || digits.length < 4 || new Set(digits).size < 2)
    return false
  return (BY_NAME[name] ?? ALL).some(({ validate }) => {
    try {
      return validate(value).isValid
    } catch {
      return false
    }
  })
}
