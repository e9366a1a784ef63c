import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'

/** Material for measuring stands beside the project; a stranger's clone does not have it. */
const DATA = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')

export const hasCorpus = existsSync(DATA)

if (!hasCorpus) {
  if (process.env.FINEPRINT_CORPUS === 'required')
    throw new Error('../shared/data is missing, and this run requires it')
  console.log('Corpus tests left out: ../shared/data is not beside this clone.')
}

/** A `describe` that is left out, in one line, where the corpus is missing; there its absence may also be a failure. */
export const describeCorpus = hasCorpus ? describe : describe.skip

export const corpusPath = (...names: string[]): string => join(DATA, ...names)
export const corpusText = (...names: string[]): string => readFileSync(corpusPath(...names), 'utf8')

export function corpusRows<Row>(...names: string[]): Row[] {
  return corpusText(...names)
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Row)
}
