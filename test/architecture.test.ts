import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The rules of the house, as a test: what each message says is what a contributor needs to know. */

const ROOT = join(import.meta.dirname, '..')

/** A stage may import itself, the nouns, and the stages named here. `show` and `keep` do not know each other. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  observe: [],
  recognise: ['observe', 'lists'],
  policy: ['observe', 'lists'],
  judge: ['observe', 'recognise', 'policy', 'lists'],
  show: ['observe', 'recognise', 'policy', 'judge', 'lists'],
  keep: ['observe', 'recognise', 'policy', 'judge', 'lists'],
  lists: [],
}

const files = (dir: string): string[] =>
  readdirSync(join(ROOT, dir), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)))

const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, name]) =>
    name ? [name] : [],
  )

const library = files('lib')

describe('lib is pure', () => {
  it.each(library)('%s imports no browser, no Svelte, no Node', file => {
    const impure = importsOf(file).filter(name => /^(wxt|svelte|node:|webextension-polyfill|#imports)/.test(name))
    expect(impure, 'browser, clock, storage and fetch are passed in at the edge').toEqual([])
  })

  it.each(library)('%s reads no clock, storage or network of its own', file => {
    const code = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    const impure = code.match(
      /\b(Date\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|indexedDB\b|localStorage\.|browser\.)/g,
    )
    expect(impure ?? [], 'pass it in').toEqual([])
  })
})

describe('data goes one way: observe → recognise → judge → show / keep', () => {
  it.each(library)('%s imports earlier stages only', file => {
    const stage = file.split('/')[1] ?? ''
    const allowed = MAY_IMPORT[stage]
    if (!allowed) return expect(file, 'a new folder in lib/ needs its place in the order').toMatch(/^lib\/[\w-]+\.ts$/)
    const later = importsOf(file)
      .filter(name => name.startsWith('.'))
      .map(name => normalize(join(dirname(file), name)).split('/'))
      .filter(([, other]) => other && other !== stage && other !== 'facts' && !allowed.includes(other))
      .map(path => path.join('/'))
    expect(later).toEqual([])
  })
})

const code = ['lib', 'entrypoints', 'components', 'cli', 'demo', 'scripts'].flatMap(files)

describe('no file imports itself on the way round', () => {
  const here = new Set(code)
  const fileOf = (from: string, name: string): string[] => {
    const path = normalize(join(dirname(from), name))
    return [path, `${path}.ts`, `${path}/index.ts`].filter(each => here.has(each)).slice(0, 1)
  }
  const imported = new Map(
    code.map(file => [
      file,
      importsOf(file)
        .filter(name => name.startsWith('.'))
        .flatMap(name => fileOf(file, name)),
    ]),
  )

  /** The way from a file to itself, types included: what two files both need belongs in a third. */
  function circle(file: string): string[] {
    const from = new Map<string, string>()
    const next = [file]
    for (const at of next)
      for (const to of imported.get(at) ?? []) {
        if (from.has(to)) continue
        from.set(to, at)
        next.push(to)
      }
    const way: string[] = []
    for (let at = from.get(file); at && at !== file; at = from.get(at)) way.unshift(at)
    return from.has(file) ? [file, ...way, file] : []
  }

  it.each(code)('%s', file => {
    expect(circle(file)).toEqual([])
  })
})

describe('a newcomer finds the room by name', () => {
  it.each(code)('%s says in its name what it holds', file => {
    expect(file).not.toMatch(/\b(utils?|helpers?|common|misc)\b/i)
  })

  it.each(code.filter(file => !file.startsWith('lib/lists/')))('%s fits a reader (≤ 250 lines)', file => {
    expect(readFileSync(join(ROOT, file), 'utf8').split('\n').length).toBeLessThanOrEqual(250)
  })
})
