/** `npm run lists:check`: a generated table that nobody edited by hand is the same when it is made again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './list'
import { lists } from './lists'

const ROOT = join(import.meta.dirname, '../..')
const stale = lists.filter(list => readFileSync(join(ROOT, list.path), 'utf8') !== textOf(list))
for (const list of stale) console.error(`${list.path} differs from what its script makes: npm run lists`)
if (stale.length === 0) console.log(`${lists.length} generated lists are as their scripts make them`)
process.exitCode = stale.length === 0 ? 0 : 1
