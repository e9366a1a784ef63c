import { afterEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { CanonicalNames } from '../../entrypoints/background/flows/canonical-names'

const PAGE = 'https://www.shop.example/'
const given = (resolve: (host: string) => Promise<object>) => {
  Object.assign(browser, { dns: { resolve: vi.fn(resolve) } })
  return (browser as unknown as { dns: { resolve: ReturnType<typeof vi.fn> } }).dns.resolve
}
afterEach(() => {
  Reflect.deleteProperty(browser, 'dns')
})

describe('what a host is called elsewhere', () => {
  it('is asked once a host, of the page’s own site only', async () => {
    const resolve = given(async () => ({ canonicalName: 'shop.sc.omtrdc.net' }))
    const names = new CanonicalNames()
    expect(await names.of('https://m.shop.example/a', PAGE)).toBe('shop.sc.omtrdc.net')
    expect(await names.of('https://m.shop.example/b', PAGE)).toBe('shop.sc.omtrdc.net')
    expect(await names.of('https://www.shop.example/x', PAGE)).toBeNull()
    expect(await names.of('https://tracker.example/x', PAGE)).toBeNull()
    expect(resolve).toHaveBeenCalledTimes(1)
  })
  it('is not known where the browser cannot or will not tell', async () => {
    expect(await new CanonicalNames().of('https://m.shop.example/', PAGE)).toBeNull()
    given(async () => Promise.reject(new Error('proxied')))
    expect(await new CanonicalNames().of('https://m.shop.example/', PAGE)).toBeNull()
  })
  it('is waited for a moment only', async () => {
    vi.useFakeTimers()
    given(() => new Promise(() => undefined))
    const asked = new CanonicalNames().of('https://m.shop.example/', PAGE)
    await vi.advanceTimersByTimeAsync(2000)
    expect(await asked).toBeNull()
    vi.useRealTimers()
  })
})
