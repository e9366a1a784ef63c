import type { DataType, Transform } from '../../facts'
import { digestShape } from './digest-shape'

/** Keys of the value Google's tags send for enhanced conversions (support.google.com/google-ads/answer/13258081). */
const KEYS: Readonly<Record<string, DataType>> = {
  em: 'email',
  pn: 'phone',
  fn: 'given-name',
  ln: 'family-name',
  sa: 'street',
  ct: 'city',
  rg: 'region',
  pc: 'postal-code',
}

export interface Provided {
  readonly dataType: DataType
  readonly digest: string
  readonly steps: readonly Transform[]
}

/** A look at what the value begins with, before it is cut out. */
export const mayBeProvided = (text: string, start: number): boolean =>
  text.charCodeAt(start) === 116 && text.startsWith('tv.', start)

/** @example userProvidedData('tv.1~em.Zm9v…~pn0.YmFy…') // e-mail and telephone, SHA-256 in base64url */
export function userProvidedData(value: string): Provided[] {
  if (!value.startsWith('tv.')) return []
  return value.split('~').flatMap(part => {
    const dot = part.indexOf('.')
    const dataType = KEYS[part.slice(0, dot).replace(/\d+$/, '')]
    const digest = part.slice(dot + 1)
    const steps = dataType ? digestShape(digest) : null
    return dataType && steps ? [{ dataType, digest, steps }] : []
  })
}
