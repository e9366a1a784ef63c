import type { DataType } from '../../facts'

/**
 * Enough for its owner to know it again, too little for anyone else: `j…@e…`, `+1…32`, `J…`.
 * Short values of a small set (an age, a gender) would be told by any of their letters: they show nothing.
 */
export function mask(dataType: DataType, value: string): string {
  const text = value.trim()
  const [first = ''] = text
  if (dataType === 'email') {
    const [domain = ''] = text.slice(text.lastIndexOf('@') + 1)
    return text.includes('@') ? `${first}…@${domain}…` : `${first}…`
  }
  if (HIDDEN.has(dataType) || text.length < 3) return '…'
  if (ENDINGS.has(dataType)) return `…${text.slice(-2)}`
  return `${first}…`
}

const HIDDEN: ReadonlySet<DataType> = new Set([
  'password',
  'age',
  'gender',
  'birth-date',
  'health',
  'message-content',
  'photo',
])
const ENDINGS: ReadonlySet<DataType> = new Set(['phone', 'payment-card', 'bank-account', 'government-id'])
