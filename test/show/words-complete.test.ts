import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATEGORIES, DATA_TYPES, REQUEST_KINDS } from '../../lib/facts'
import { PROMISES, SEVERITIES } from '../../lib/judge/finding'
import { en } from '../../lib/show/words/en'

const ROOT = join(import.meta.dirname, '../..')
const files = ['components', 'entrypoints', 'lib/show'].flatMap(dir =>
  readdirSync(join(ROOT, dir), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(svelte|ts)$/.test(file))
    .map(file => join(dir, file)),
)
const source = (file: string) => readFileSync(join(ROOT, file), 'utf8')

describe('every text stands under an id', () => {
  const named = files.flatMap(file =>
    [...source(file).matchAll(/'((?:ui|show)\.[\w.-]+)'/g)].map(([, id = '']) => [id, file] as const),
  )
  it('finds the ids in the code', () => expect(named.length).toBeGreaterThan(100))
  it.each(named)('%s, said in %s', id => expect(en).toHaveProperty([id]))

  const lists = {
    'show.data': DATA_TYPES,
    'show.category': CATEGORIES,
    'show.kind': REQUEST_KINDS,
    'show.severity': SEVERITIES,
    'ui.promise': Object.keys(PROMISES),
    'show.role': ['governs', 'definition', 'exception', 'remedy'],
    'show.trigger': ['typing', 'submit', 'load', 'timer', 'unload', 'unknown'],
    'show.treatment': ['plain', 'respelled', 'scrambled'],
    'show.relation': ['first-party', 'affiliate', 'service-provider', 'third-party'],
  }
  it.each(Object.entries(lists))('%s has a word for each', (topic, names) => {
    expect(names.filter(name => !(`${topic}.${name}` in en))).toEqual([])
  })
})

describe('no sentence stands in the markup', () => {
  const markup = (file: string) =>
    source(file)
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
      .replace(/<[^>]*>/g, ' ')
  it.each(files.filter(file => file.endsWith('.svelte')))('%s', file => {
    expect(markup(file).match(/\p{L}{3,} \p{L}{2,}/gu) ?? []).toEqual([])
  })
})

describe('every remedy a judgement names can be said, with a contact and without', () => {
  const judge = join(ROOT, 'lib/judge')
  const code = readdirSync(judge, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(join(judge, file), 'utf8'))
    .join('\n')
  const lists = [...code.matchAll(/remedies: \[([^\]]*)\]/g)].flatMap(([, list = '']) => [
    ...list.matchAll(/'([a-z-]+)'/g),
  ])
  const ids = [...new Set([...lists, ...code.matchAll(/\bremedy\('([a-z-]+)'/g)].map(([, id = '']) => id))]

  it('finds them in the code', () => expect(ids.length).toBeGreaterThan(3))
  it.each(ids)('%s', id => {
    const wanted = ['', '.phone', '.email', '.address', '.url'].map(kind => `show.remedy.${id}${kind}`)
    expect(wanted.filter(wanted => !(wanted in en))).toEqual([])
  })
})
