import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Intake } from '../../entrypoints/background/intake'
import { Thorough } from '../../entrypoints/background/thorough/thorough'

type Heard = (...args: unknown[]) => void

/** Chromium's debugger, as far as an extension meets it. */
function standIn() {
  const events: Heard[] = []
  const detached: Heard[] = []
  const attached = new Set<number>()
  const sent: { method: string; sessionId?: string; params?: object }[] = []
  const answers: Record<string, unknown> = { 'Target.getTargetInfo': { targetInfo: { targetId: 'top' } } }
  return {
    attached,
    sent,
    answers,
    refuses: false,
    hear: (source: object, method: string, params: object) => {
      for (const heard of events) heard(source, method, params)
    },
    lose: (tabId: number, reason: string) => {
      attached.delete(tabId)
      for (const heard of detached) heard({ tabId }, reason)
    },
    async attach({ tabId }: { tabId: number }) {
      if (this.refuses || attached.has(tabId)) throw new Error('Another debugger is already attached')
      attached.add(tabId)
    },
    async detach({ tabId }: { tabId: number }) {
      if (!attached.delete(tabId)) throw new Error('Debugger is not attached')
    },
    async sendCommand({ sessionId }: { sessionId?: string }, method: string, params?: object) {
      sent.push({ method, ...(sessionId ? { sessionId } : {}), ...(params ? { params } : {}) })
      return answers[method] ?? {}
    },
    onEvent: { addListener: (heard: Heard) => void events.push(heard) },
    onDetach: { addListener: (heard: Heard) => void detached.push(heard) },
  }
}

const told: Parameters<Intake['told']>[0][] = []
const intake = { asked: vi.fn<Intake['asked']>(), told: vi.fn<Intake['told']>() }
let chromium = standIn()
const settled = () => new Promise(resolve => setTimeout(resolve, 20))
const start = () => new Thorough(intake)

beforeEach(() => {
  fakeBrowser.reset()
  chromium = standIn()
  Object.assign(fakeBrowser, { debugger: chromium })
  told.length = 0
  intake.asked
    .mockReset()
    .mockImplementation(async ({ sightings }) => ({ wanted: sightings.map(({ number }) => number), later: [] }))
  intake.told.mockReset().mockImplementation(async one => {
    told.push(one)
    return true
  })
})

describe('thorough mode of one tab', () => {
  it('is attached when turned on, and not any more when turned off', async () => {
    const thorough = start()
    const changes: number[] = []
    thorough.onChanged = tab => void changes.push(tab)
    await thorough.turn(4, true)
    expect(chromium.attached).toEqual(new Set([4]))
    expect(thorough.view(4)).toEqual({ on: true, because: null })
    expect(thorough.view(5).on).toBe(false)
    await thorough.turn(4, false)
    expect(chromium.attached).toEqual(new Set())
    expect(thorough.view(4)).toEqual({ on: false, because: null })
    expect(changes).toEqual([4, 4])
  })

  it('refused: off, and said why, until it is allowed', async () => {
    const thorough = start()
    chromium.refuses = true
    await thorough.turn(4, true)
    expect(thorough.view(4)).toEqual({ on: false, because: { id: 'thorough.refused' } })
    chromium.refuses = false
    await thorough.turn(4, true)
    expect(thorough.view(4)).toEqual({ on: true, because: null })
  })

  it.each([
    ['canceled_by_user', { id: 'thorough.cancelled' }],
    ['target_closed', null],
  ])('ended by the browser: %s', async (reason, because) => {
    const thorough = start()
    await thorough.turn(4, true)
    chromium.lose(4, reason)
    expect(thorough.view(4)).toEqual({ on: false, because })
  })

  it('is joined again by the next worker, which lets go of what was held', async () => {
    await start().turn(4, true)
    const next = start()
    await next.ready
    expect(next.view(4)).toEqual({ on: true, because: null })
    expect(chromium.attached).toEqual(new Set([4]))
  })

  it('says that it has ended where the next worker cannot', async () => {
    await start().turn(4, true)
    chromium.refuses = true
    const next = start()
    await next.ready
    expect(next.view(4)).toEqual({ on: false, because: { id: 'thorough.lost' } })
    expect(await start().ready).toBeUndefined()
  })
})

describe('what is heard', () => {
  const worker = { tabId: 4, sessionId: 'w' }
  const meet = (type: string, sessionId = 'w') =>
    chromium.hear({ tabId: 4 }, 'Target.attachedToTarget', {
      sessionId,
      targetInfo: { type },
      waitingForDebugger: true,
    })
  const open = (from: object) =>
    chromium.hear(from, 'Network.webSocketCreated', { requestId: '1', url: 'wss://t.example/s' })
  const say = (from: object) =>
    chromium.hear(from, 'Network.webSocketFrameSent', { requestId: '1', response: { opcode: 1, payloadData: 'em' } })

  it('a worker is let go on, after everything was asked for', async () => {
    await start().turn(4, true)
    meet('worker')
    await settled()
    const methods = chromium.sent.filter(({ sessionId }) => sessionId === 'w').map(({ method }) => method)
    expect(methods).toContain('Network.enable')
    expect(methods.at(-1)).toBe('Runtime.runIfWaitingForDebugger')
  })

  it('a worker’s socket, and nothing that a page tells itself', async () => {
    await start().turn(4, true)
    meet('worker')
    meet('iframe', 'f')
    await settled()
    for (const from of [worker, { tabId: 4 }, { tabId: 4, sessionId: 'f' }, { tabId: 9, sessionId: 'w' }]) {
      open(from)
      say(from)
    }
    await settled()
    expect(told.map(({ payload, from }) => [payload.kind, payload.url, payload.text, from.tab])).toEqual([
      ['websocket', 'wss://t.example/s', 'em', 4],
    ])
  })

  it('nothing any more of a worker that is gone', async () => {
    await start().turn(4, true)
    meet('worker')
    await settled()
    open(worker)
    chromium.hear({ tabId: 4 }, 'Target.detachedFromTarget', { sessionId: 'w' })
    say(worker)
    await settled()
    expect(told).toEqual([])
  })

  it('a request that was held goes on, whatever became of its files', async () => {
    await start().turn(4, true)
    chromium.hear({ tabId: 4 }, 'Fetch.requestPaused', {
      requestId: 'p',
      frameId: 'x',
      request: { method: 'POST', url: 'https://t.example/f', postDataEntries: [{ bytes: '!' }, {}] },
    })
    await settled()
    expect(chromium.sent.at(-1)).toEqual({ method: 'Fetch.continueRequest', params: { requestId: 'p' } })
  })

  it('a Blob’s content where nobody else has shown it, once', async () => {
    vi.useFakeTimers()
    const thorough = start()
    await thorough.turn(4, true)
    chromium.answers['Network.getRequestPostData'] = { postData: 'em', base64Encoded: false }
    intake.asked.mockResolvedValueOnce({ wanted: [], later: [] })
    const request = { method: 'POST', url: 'https://t.example/b', hasPostData: true }
    chromium.hear({ tabId: 4 }, 'Network.requestWillBeSent', { requestId: '1', type: 'Fetch', wallTime: 1800, request })
    await vi.advanceTimersByTimeAsync(3000)
    expect(told).toEqual([])
    await vi.advanceTimersByTimeAsync(30_000)
    vi.useRealTimers()
    expect(told.map(({ payload }) => payload.text)).toEqual(['em'])
    expect(told[0]?.payload.time).toBe(1_800_000)
  })

  it('no more bodies at once than there is room for, and again when there is', async () => {
    vi.useFakeTimers()
    await start().turn(4, true)
    chromium.answers['Network.getRequestPostData'] = { postData: 'x'.repeat(2 ** 20), base64Encoded: false }
    const send = (requestId: number) => {
      const request = { method: 'POST', url: `https://t.example/${requestId}`, hasPostData: true }
      chromium.hear({ tabId: 4 }, 'Network.requestWillBeSent', { requestId, type: 'Fetch', wallTime: 1800, request })
    }
    for (let at = 0; at < 40; at++) send(at)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(told).toHaveLength(16)
    send(40)
    await vi.advanceTimersByTimeAsync(30_000)
    vi.useRealTimers()
    expect(told.map(({ payload }) => payload.url).at(-1)).toBe('https://t.example/40')
    expect(told).toHaveLength(17)
  })
})
