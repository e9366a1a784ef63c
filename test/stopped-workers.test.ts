import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** docs/stopped-workers.md knows of everything the background holds, and every test it names is there. */

const ROOT = join(import.meta.dirname, '..')
const page = readFileSync(join(ROOT, 'docs/stopped-workers.md'), 'utf8')
const named = new Set([...page.matchAll(/`([\w/.-]+?)(?:\.ts)?`/g)].map(([, name = '']) => name))

/** A collection or a kept value of its own, or a field that changes. */
const HOLDS =
  /^ {2}(?:readonly )?#\w+(?:: [^=\n]+)? = new (?:Map|Set|SessionValue|Recent)\b|^ {2}#\w+(?:: [^=\n]+)?(?: = .*)?$/m
/** Parts of those that hold something. */
const PARTS = ['queue', 'recent', 'session']

const BACKGROUND = join(ROOT, 'entrypoints/background')
const holding = readdirSync(BACKGROUND, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && HOLDS.test(readFileSync(join(BACKGROUND, file), 'utf8')))
  .map(file => basename(file, '.ts'))

describe('what the background holds is told of', () => {
  it('finds what holds something', () => expect(holding.length).toBeGreaterThan(20))

  it.each(holding.filter(name => !PARTS.includes(name)))('%s', name => expect(named).toContain(name))
})

describe('each row names its tests', () => {
  const rows = [...page.matchAll(/^\| .+ \| (.+?) \|$/gm)].flatMap(([, tests = '']) =>
    [...tests.matchAll(/`([\w/-]+)`/g)].map(([, test = '']) => test),
  )

  it('finds them', () => expect(rows.length).toBeGreaterThan(25))

  it.each([...new Set(rows)])('%s', test => {
    const file = `${test.includes('/') ? test : `entrypoints/${test}`}.test.ts`
    expect(existsSync(join(ROOT, 'test', file)), file).toBe(true)
  })
})
