import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import config from '../../wxt.config'

const documented = [
  ...readFileSync(join(import.meta.dirname, '../../docs/permissions.md'), 'utf8').matchAll(/^\| `([^`]+)`/gm),
].flatMap(([, name]) => (name ? [name] : []))

const BROWSERS = ['chrome', 'edge', 'firefox'] as const

async function asked(browser: (typeof BROWSERS)[number]): Promise<string[]> {
  const { manifest } = config
  if (typeof manifest !== 'function') throw new Error('the manifest is made for each browser')
  const made = await manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' })
  return [...(made.permissions ?? []), ...(made.optional_permissions ?? []), ...(made.host_permissions ?? [])].map(
    String,
  )
}

describe('docs/permissions.md gives the reason of every permission', () => {
  it.each(BROWSERS)('all that is asked for in %s is explained', async browser => {
    for (const permission of await asked(browser)) expect(documented, permission).toContain(permission)
  })

  it('nothing is explained that is not asked for', async () => {
    const all = new Set((await Promise.all(BROWSERS.map(asked))).flat())
    expect(documented.filter(name => !all.has(name))).toEqual([])
    expect(documented.length).toBeGreaterThan(4)
  })
})
