import type { Fields } from './fields'
import { scanPairs } from './scan-pairs'

const NO_FIELDS: Fields = { starts: [], ends: [], nameStarts: [], nameEnds: [], path: () => '', ownPercent: false }

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

  const hasHost = hostStart >= 0 && pathStart > hostStart
  const hasPath = beforeQuery > pathStart
  const hasFragment = hash >= 0 && hash + 1 < text.length
  const query =
    beforeQuery < beforeHash ? scanPairs(text, '&', false, '.query', beforeQuery + 1, beforeHash) : NO_FIELDS
  const around = (host: number, path: number, list: readonly number[], fragment: number) =>
    (hasHost ? [host] : []).concat(hasPath ? [path] : [], list, hasFragment ? [fragment] : [])

  const starts = around(hostStart, pathStart, query.starts, hash + 1)
  const ends = around(pathStart, beforeQuery, query.ends, text.length)
  const nameStarts = around(-1, -1, query.nameStarts, -1)
  const nameEnds = around(-1, -1, query.nameEnds, -1)
  const head = (hasHost ? ['.host'] : []).concat(hasPath ? ['.path'] : [])
  const path = (index: number) =>
    head[index] ?? (hasFragment && index === starts.length - 1 ? '.fragment' : query.path(index - head.length))
  return { starts, ends, nameStarts, nameEnds, path, ownPercent: false }
}
