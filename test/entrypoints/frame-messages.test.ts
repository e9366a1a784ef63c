import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchFrameMessages } from '../../entrypoints/page.content/frame-messages'

/** A frame that another site talks to. */

const OTHER = 'https://shop.example'
const HERE = 'https://frame.example'
const AT_ONCE = 200

let say: (data: unknown, origin?: string) => Promise<void>
const hear = vi.fn()
const leaveOut = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetAllMocks()
  vi.stubGlobal('location', { protocol: 'https:', origin: HERE, href: `${HERE}/widget` })
  vi.stubGlobal('window', { top: {} })
  vi.stubGlobal('addEventListener', (_: string, listener: (event: unknown) => void) => {
    say = async (data, origin = OTHER) => {
      listener({ origin, data, ports: [] })
      await vi.advanceTimersByTimeAsync(0)
    }
  })
  watchFrameMessages({ hear, leaveOut })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('hears what another site says, as the address of the frame that hears it', async () => {
  await say({ em: 'robin@mail.example' })
  const [said] = hear.mock.lastCall ?? []
  expect(said).toMatchObject({ kind: 'message', url: `${HERE}/widget` })
  expect(said.payload()).toMatchObject({ text: '{"em":"robin@mail.example"}' })
})

it('leaves what its own site says to itself', async () => {
  await say('robin@mail.example', HERE)
  expect(hear).not.toHaveBeenCalled()
  expect(leaveOut).not.toHaveBeenCalled()
})

it('counts what comes in a flood, and hears again when it is over', async () => {
  for (let n = 0; n < AT_ONCE + 50; n++) await say(`tick ${n}`)
  expect(hear).toHaveBeenCalledTimes(AT_ONCE)
  expect(leaveOut).toHaveBeenCalledTimes(50)
  await vi.advanceTimersByTimeAsync(1000)
  await say('robin@mail.example')
  expect(hear).toHaveBeenCalledTimes(AT_ONCE + 1)
})

it('counts what is too long to look at, and nothing where there is nothing to read', async () => {
  await say('x'.repeat(20_000))
  await say(undefined)
  expect(leaveOut).toHaveBeenCalledTimes(1)
  expect(hear).not.toHaveBeenCalled()
})
