import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** As a content script in Chromium finds it. */
async function shadowRootIn(openOrClosedShadowRoot: () => unknown): Promise<unknown> {
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } })
  const { shadowRootOf } = await import('../../entrypoints/page.content/shadow-root-of')
  return shadowRootOf({ localName: 'own-field' } as Element)
}

it('a closed root is lent', async () => {
  const root = {}
  expect(await shadowRootIn(() => root)).toBe(root)
})

it('what an update has left behind in a page is silent', async () =>
  expect(
    await shadowRootIn(() => {
      throw new Error('Extension context invalidated.')
    }),
  ).toBeNull())
