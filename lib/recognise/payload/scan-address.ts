import type { Fields } from './fields'
import { scanPairs } from './scan-pairs'

interface Parts {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly nameStarts: readonly number[]
  readonly nameEnds: readonly number[]
}
const NOTHING: Parts = { starts: [], ends: [], nameStarts: [], nameEnds: [] }
const one = (start: number, end: number): Parts => ({ starts: [start], ends: [end], nameStarts: [-1], nameEnds: [-1] })

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

  const host = hostStart >= 0 && pathStart > hostStart ? one(hostStart, pathStart) : NOTHING
  const segments = segmentsOf(text, pathStart, beforeQuery)
  const query = scanPairs(text, '&', false, '.query', Math.min(beforeQuery + 1, beforeHash), beforeHash)
  const fragment = hash >= 0 && hash + 1 < text.length ? one(hash + 1, text.length) : NOTHING

  const together = (list: 'starts' | 'ends' | 'nameStarts' | 'nameEnds') =>
    host[list].concat(segments[list], query[list], fragment[list])
  const starts = together('starts')
  const ends = together('ends')
  const head = host.starts.length + segments.starts.length
  const path = (index: number) => {
    if (index < head) return index < host.starts.length ? '.host' : '.path'
    return index < head + query.starts.length ? query.path(index - head) : '.fragment'
  }
  return { starts, ends, nameStarts: together('nameStarts'), nameEnds: together('nameEnds'), path, ownPercent: false }
}

/** The parts of a path; the one before speaks for the next: `/email/jane@example.test`. */
function segmentsOf(text: string, from: number, to: number): Parts {
  const starts: number[] = []
  const ends: number[] = []
  const nameStarts: number[] = []
  const nameEnds: number[] = []
  for (let at = from; at < to; ) {
    const slash = text.indexOf('/', at)
    const end = slash < 0 || slash > to ? to : slash
    if (end > at) {
      nameStarts.push(starts.at(-1) ?? -1)
      nameEnds.push(ends.at(-1) ?? -1)
      starts.push(at)
      ends.push(end)
    }
    at = end + 1
  }
  return { starts, ends, nameStarts, nameEnds }
}
