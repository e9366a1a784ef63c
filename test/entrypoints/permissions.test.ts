import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import config from '../../wxt.config'

const documented = [
  ...readFileSync(join(import.meta.dirname, '../../docs/permissions.md'), 'utf8').matchAll(/^\| `([^`]+)`/gm),
].flatMap(([, name]) => (name ? [name] : []))

const BROWSERS = ['chrome', 'edge', 'firefox'] as const

async function manifestOf(browser: (typeof BROWSERS)[number], mode = 'production') {
  const { manifest } = config
  if (typeof manifest !== 'function') throw new Error('the manifest is made for each browser')
  return manifest({ browser, manifestVersion: 3, mode, command: 'build' })
}

async function asked(browser: (typeof BROWSERS)[number], mode = 'production'): Promise<string[]> {
  const made = await manifestOf(browser, mode)
  return [...(made.permissions ?? []), ...(made.optional_permissions ?? []), ...(made.host_permissions ?? [])].map(
    String,
  )
}

describe('docs/permissions.md gives the reason of every permission', () => {
  it.each(BROWSERS)('all that is asked for in %s is explained', async browser => {
    for (const permission of await asked(browser)) expect(documented, permission).toContain(permission)
  })

  it('nothing is explained that is not asked for', async () => {
    const all = new Set([
      ...(await Promise.all(BROWSERS.map(browser => asked(browser)))).flat(),
      ...(await asked('chrome', 'tester')),
    ])
    expect(documented.filter(name => !all.has(name))).toEqual([])
    expect(documented.length).toBeGreaterThan(4)
  })
})

describe('the debugger is the testers’ alone', () => {
  it.each(BROWSERS)('the ordinary package for %s never asks for it', async browser => {
    expect(await asked(browser)).not.toContain('debugger')
  })

  it('the testers’ package asks for it, for what wakes a worker that something waits for, and for nothing else', async () => {
    const ordinary = await asked('chrome')
    expect((await asked('chrome', 'tester')).filter(name => !ordinary.includes(name))).toEqual(['debugger', 'alarms'])
  })
})

it.each(BROWSERS)('%s keeps Fineprint out of private windows: what is recorded is kept', async browser => {
  for (const mode of ['production', 'tester']) expect((await manifestOf(browser, mode)).incognito).toBe('not_allowed')
})
