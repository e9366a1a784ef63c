import { Fields } from './fields'
import { addPairs, pairPath } from './scan-pairs'

/** What each part is called in a path; which of them a field lies in is its home. */
const PARTS = ['.host', '.path', '.query', '.fragment'] as const
const HOST = 0
const PATH = 1
const QUERY = 2
const FRAGMENT = 3

/**
 * The parts of an address as fields: `.host`, `.path`, `.query.NAME`, `.fragment`. By hand rather than with `URL`:
 * offsets are needed, half of what stands in parameters is no valid address, and it runs for every request.
 */
export function scanAddress(text: string): Fields {
  const hash = text.indexOf('#')
  const beforeHash = hash < 0 ? text.length : hash
  const question = text.indexOf('?')
  const beforeQuery = question < 0 || question > beforeHash ? beforeHash : question
  const slashes = text.indexOf('//')
  const hostStart = slashes >= 0 && slashes < beforeQuery && slashes < 24 ? slashes + 2 : -1
  const slash = hostStart < 0 ? 0 : text.indexOf('/', hostStart)
  const pathStart = slash < 0 || slash > beforeQuery ? beforeQuery : slash

  const fields: Fields = new Fields(16, index => {
    const home = fields.home(index)
    return (PARTS[home] ?? '') + (home === QUERY ? pairPath(text, fields, index) : '')
  })
  if (hostStart >= 0 && pathStart > hostStart) fields.add(hostStart, pathStart, -1, -1, HOST)
  addSegments(fields, text, pathStart, beforeQuery)
  addPairs(fields, text, '&', Math.min(beforeQuery + 1, beforeHash), beforeHash, QUERY)
  if (hash >= 0 && hash + 1 < text.length) fields.add(hash + 1, text.length, -1, -1, FRAGMENT)
  return fields
}

/** The parts of a path; the one before speaks for the next: `/email/jane@example.test`. */
function addSegments(fields: Fields, text: string, from: number, to: number): void {
  let nameStart = -1
  let nameEnd = -1
  for (let at = from; at < to; ) {
    const slash = text.indexOf('/', at)
    const end = slash < 0 || slash > to ? to : slash
    if (end > at) {
      fields.add(at, end, nameStart, nameEnd, PATH)
      nameStart = at
      nameEnd = end
    }
    at = end + 1
  }
}
