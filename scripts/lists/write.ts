/** `npm run lists`: makes every generated table anew. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './list'
import { lists } from './lists'

const ROOT = join(import.meta.dirname, '../..')
for (const list of lists) {
  writeFileSync(join(ROOT, list.path), textOf(list))
  console.log(`${list.path} written`)
}
