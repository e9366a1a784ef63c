const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
const ANALYTICS_ID = /^(?:GA\d\.\d\.)?\d{6,10}\.\d{10}$/
const META_ID = /^fb\.\d\.\d{13}\.\d{6,20}$/

/**
 * Whether a value tells one browser, device or person from all others: enough different signs, none of it a date, a
 * version or a size. Forty bits are asked for; a page has never that many visitors.
 */
export function isStableId(value: string): boolean {
  if (value.length < 8 || value.length > 200) return false
  if (UUID.test(value)) return new Set(value.toLowerCase()).size > 4
  if (ANALYTICS_ID.test(value) || META_ID.test(value)) return true
  if (!/^[\w.:|=+/~%-]+$/.test(value) || /^https?:/i.test(value)) return false
  const digits = value.replace(/\D/g, '').length
  if (digits === value.length)
    return value.length >= 12 && !/^1[2-9]\d{8}(?:\d{3})?$/.test(value) && new Set(value).size > 4
  // A word, a camelCase name or a path has hardly a digit; a version or a size has hardly a letter.
  const letters = value.replace(/[^a-z]/gi, '').length
  return value.length >= 12 && digits >= 2 && letters >= 2 && new Set(value).size >= 8
}
