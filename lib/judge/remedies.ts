import type { Contact, Policy } from '../policy/statement'
import type { Remedy } from './finding'

/** Which contacts of a policy serve which purpose, best first. */
const FOR: Readonly<Record<string, readonly string[]>> = {
  contact: ['privacy', 'general', 'access'],
  report: ['privacy', 'general'],
  'opt-out': ['opt-out'],
  'withdraw-consent': ['opt-out', 'privacy'],
  access: ['access', 'privacy', 'general'],
  'ask-parent': ['children'],
  'ask-provider-list': ['privacy', 'general'],
}

/** A thing the person can do, with the contact the policy gives for it; one remedy a contact. */
export function remedy(id: string, policy: Policy | null): Remedy[] {
  const contacts = policy?.contacts ?? []
  const wanted = FOR[id] ?? []
  const purpose = wanted.find(name => contacts.some(contact => contact.for === name))
  const found = contacts.filter(contact => contact.for === purpose)
  return found.length === 0 ? [{ id }] : found.map(contact => ({ id, contact }))
}

/** Promise P15: whatever was found, the way to complain that the policy itself gives. */
export function withContact(remedies: readonly Remedy[], policy: Policy | null): Remedy[] {
  const given = (contact: Contact) => remedies.some(other => other.contact?.value === contact.value)
  const ways = remedy('contact', policy).filter(({ contact }) => contact && !given(contact))
  const [anyContact] = policy?.contacts ?? []
  if (ways.length > 0 || remedies.some(({ contact }) => contact)) return [...remedies, ...ways]
  return anyContact ? [...remedies, { id: 'contact', contact: anyContact }] : [...remedies]
}
