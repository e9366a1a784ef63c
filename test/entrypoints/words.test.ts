import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { en } from '../../lib/show/words/en'

const ROOT = join(import.meta.dirname, '../../entrypoints')

const given = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .flatMap(file => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/'(edges\.[\w.-]+)'/g)].map(([, id = '']) => id))

it('finds the reasons the edges give', () => expect(given.length).toBeGreaterThan(3))
it.each(given)('%s has words', id => expect(en).toHaveProperty([id]))
it.each(Object.keys(en).filter(id => id.startsWith('edges.')))('%s is said somewhere', id =>
  expect(given).toContain(id),
)
