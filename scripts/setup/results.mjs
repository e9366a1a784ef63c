import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** What Vitest's JSON reporter wrote of each part of `npm test`, in `<RESULTS>/<part>.json`. */

export const RESULTS = '.output/test-results'

/** One entry a test file; none for a part that was not reached, as an earlier step failed and has said so. */
function filesOf(part) {
  try {
    return JSON.parse(readFileSync(`${RESULTS}/${part}.json`, 'utf8')).testResults
  } catch {
    return []
  }
}

const count = ({ assertionResults }, status) => assertionResults.filter(test => test.status === status).length

/** A file that could not be set up or taken down has failed though each of its tests may have passed. */
const failures = file => Math.max(count(file, 'failed'), file.status === 'failed' ? 1 : 0)

export const redFiles = part =>
  filesOf(part)
    .filter(failures)
    .map(file => relative('.', file.name))

/** Each as `<file> > <describe …> <test>`. */
export const redTests = part =>
  filesOf(part)
    .filter(failures)
    .flatMap(({ name, assertionResults }) => {
      const red = assertionResults.filter(test => test.status === 'failed').map(test => test.fullName)
      return (red.length > 0 ? red : ['setting up or taking down']).map(test => `${relative('.', name)} > ${test}`)
    })

/** A file that ran again (`<part>-again.json`) counts as it ended then. */
export function total(parts) {
  const again = part => new Map(filesOf(`${part}-again`).map(file => [file.name, file]))
  const last = parts.flatMap(part => filesOf(part).map(file => again(part).get(file.name) ?? file))
  return {
    passed: last.reduce((sum, file) => sum + count(file, 'passed'), 0),
    failed: last.reduce((sum, file) => sum + failures(file), 0),
  }
}
