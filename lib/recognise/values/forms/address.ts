import { distinct, type Form, withCases } from './form'

export function addressForms(typed: string): Form[] {
  const text = typed.trim()
  return distinct(withCases({ text, steps: [], proof: 'anywhere', main: true }))
}
