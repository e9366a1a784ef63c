/** `npm run lists:check`: a generated table is the same when it is made again; one written by hand is well formed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './list'
import { lists } from './lists'
import { knownElsewhere, mistakesInOwnParties } from './own-parties'

const ROOT = join(import.meta.dirname, '../..')
const stale = lists.filter(list => readFileSync(join(ROOT, list.path), 'utf8') !== textOf(list))
for (const list of stale) console.error(`${list.path} differs from what its script makes: npm run lists`)
if (stale.length === 0) console.log(`${lists.length} generated lists are as their scripts make them`)
const mistakes = mistakesInOwnParties()
for (const mistake of mistakes) console.error(`lib/lists/parties-own.json: ${mistake}`)
const { known, of } = knownElsewhere()
console.log(`${known} of the ${of} hosts we wrote down by hand are known to third-party-web too`)
process.exitCode = stale.length + mistakes.length === 0 ? 0 : 1
