import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { en } from '../lib/show/words/en'

/** Every reason a stage gives must be sayable: ids live in code, sentences in `lib/show/words`. */

const ROOT = join(import.meta.dirname, '..')
const WORDS = join(ROOT, 'lib', 'show', 'words', 'en')

const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('.ts'),
)

/** `because('parties.listed', …)`, over one line or several. */
const given = sources.flatMap(file =>
  [...readFileSync(join(ROOT, 'lib', file), 'utf8').matchAll(/\bbecause\(\s*'([\w.-]+)'/g)].map(([, id = '']) => [
    id,
    file,
  ]),
)

describe('a reason has words', () => {
  it('finds the reasons in the code', () => expect(given.length).toBeGreaterThan(50))

  it.each(given)('%s, given in lib/%s', id => expect(en).toHaveProperty([id]))
})

describe('words stand where their id says', () => {
  const files = readdirSync(WORDS).filter(file => file.endsWith('.json'))

  it.each(files)('%s holds ids of its own name, each a well-formed message', file => {
    const messages: Record<string, string> = JSON.parse(readFileSync(join(WORDS, file), 'utf8'))
    for (const [id, message] of Object.entries(messages)) {
      expect(id.startsWith(`${basename(file, '.json')}.`), `${id} stands in ${file}`).toBe(true)
      expect(() => new IntlMessageFormat(message, 'en'), id).not.toThrow()
    }
  })
})
