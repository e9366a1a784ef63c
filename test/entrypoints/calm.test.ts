import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Calm } from '../../entrypoints/background/pace/calm'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const wait = (ms: number): Promise<void> => vi.advanceTimersByTimeAsync(ms).then(() => undefined)

/** After how many milliseconds what came just now may be worked on, while this happens. */
async function heldFor(calm: Calm, meanwhile: (ms: number) => void = () => undefined): Promise<number> {
  let done = false
  void calm.until(performance.now()).then(() => {
    done = true
  })
  for (let ms = 0; ms < 5000; ms += 10) {
    await wait(0)
    if (done) return ms
    meanwhile(ms)
    await wait(10)
  }
  return Number.POSITIVE_INFINITY
}

describe('work that can wait is held back', () => {
  it('for a moment always: what was typed may come after what was sent', async () => {
    expect(await heldFor(new Calm())).toBe(80)
  })

  it.each([
    ['request', 150],
    ['navigation', 300],
    ['key', 600],
  ] as const)('until things have settled after a %s', async (what, ms) => {
    const calm = new Calm()
    calm.stir(what)
    expect(await heldFor(calm)).toBe(ms)
  })

  it('while events follow one another, and not for ever', async () => {
    const calm = new Calm()
    expect(await heldFor(calm, ms => void (ms < 1000 && calm.stir('request')))).toBe(1140)
    expect(await heldFor(calm, () => calm.stir('key'))).toBe(2000)
  })

  it('while a tab loads a page, and a moment more', async () => {
    const calm = new Calm()
    calm.loads(1)
    expect(await heldFor(calm, ms => void (ms === 1000 && calm.loaded(1)))).toBe(1300)
    calm.loaded(1)
    expect(await heldFor(calm)).toBe(80)
  })

  it('not for ever for a page that never comes', async () => {
    const calm = new Calm()
    calm.loads(1)
    expect(await heldFor(calm)).toBe(2000)
    await wait(9000)
    expect(await heldFor(calm)).toBe(80)
  })

  it('not where a person looks at what it will lead to, and then only what came before', async () => {
    const calm = new Calm()
    const stirring = (ms: number): void => {
      calm.stir('key')
      if (ms === 290) calm.hurry()
    }
    expect(await heldFor(calm, stirring)).toBe(300)
    await wait(10)
    expect(await heldFor(calm, () => calm.stir('key'))).toBe(2000)
  })
})
