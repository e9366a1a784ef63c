import type * as v from 'valibot'
import type { Company, Consent, Person } from '../../lib/facts'
import { CompanyFile, PersonFile } from './schemas'
import { parseAs, readText } from './text-file'

/** A consent may be written as a word ("marketing"): consent given for that purpose. */
type WrittenConsent = NonNullable<NonNullable<v.InferOutput<typeof PersonFile>['choices']>['consent']>[number]

const consentOf = (written: WrittenConsent): Consent =>
  typeof written === 'string' ? { source: 'recorded', state: 'given', purpose: written } : definedOf(written)

/** `exactOptionalPropertyTypes`: an absent key, never one that holds `undefined`. */
function definedOf<T extends object>(object: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>
  }
}

export async function readPerson(file: string): Promise<Person> {
  const { choices, ...person } = parseAs(PersonFile, file, null, await readText(file))
  if (!choices) return definedOf(person)
  const { consent, marketing } = choices
  return {
    ...definedOf(person),
    choices: { ...(marketing ? { marketing } : {}), ...(consent ? { consent: consent.map(consentOf) } : {}) },
  }
}

export async function readCompany(file: string): Promise<Company> {
  const company = parseAs(CompanyFile, file, null, await readText(file))
  return { ...company, serviceProviders: company.serviceProviders.map(definedOf) }
}
