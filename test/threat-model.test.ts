import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** docs/threat-model.md promises nothing that no test attacks. */

const model = readFileSync(join(import.meta.dirname, '../docs/threat-model.md'), 'utf8')
const promised = model.slice(model.indexOf('## Promised'), model.indexOf('## Best effort'))
const rows = [...promised.matchAll(/^\| (?!attack|-)(.+?) \| .+ \| (.+?) \|$/gm)].map(
  ([, attack = '', test = '']) => [attack, test] as const,
)
const ON_THE_PLATFORM = 2

describe('every promised row names its test', () => {
  it('finds the rows', () => expect(rows.length).toBeGreaterThan(15))

  it.each(rows.filter(([, test]) => test !== 'the platform'))('%s', (_, test) => {
    const [, file = '', name = ''] = test.match(/^`([\w/-]+)` · (.+)$/) ?? []
    const path = join(import.meta.dirname, `${file}.test.ts`)
    expect(existsSync(path), path).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain(`'${name}'`)
  })

  it('but for those that stand on the platform’s word', () =>
    expect(rows.filter(([, test]) => test === 'the platform')).toHaveLength(ON_THE_PLATFORM))
})
