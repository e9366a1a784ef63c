import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Intake } from '../../entrypoints/background/intake/intake'
import { Thorough } from '../../entrypoints/background/thorough/thorough'

type Heard = (...args: unknown[]) => void

interface Root {
  readonly tabId?: number
  readonly targetId?: string
}
const keyOf = ({ tabId, targetId }: Root) => tabId ?? targetId ?? ''

/** Chromium's debugger, as far as an extension meets it. */
function standIn() {
  const events: Heard[] = []
  const detached: Heard[] = []
  const attached = new Set<number | string>()
  const sent: { method: string; to: number | string; sessionId?: string; params?: object }[] = []
  const answers: Record<string, unknown> = { 'Target.getTargetInfo': { targetInfo: { targetId: 'top' } } }
  const targets: { id: string; type: string; title: string; url: string }[] = []
  return {
    attached,
    sent,
    answers,
    targets,
    refuses: false,
    hear: (source: object, method: string, params: object) => {
      for (const heard of events) heard(source, method, params)
    },
    lose: (tabId: number, reason: string) => {
      attached.delete(tabId)
      for (const heard of detached) heard({ tabId }, reason)
    },
    async attach(root: Root) {
      if (this.refuses || attached.has(keyOf(root))) throw new Error('Another debugger is already attached')
      attached.add(keyOf(root))
    },
    async detach(root: Root) {
      if (!attached.delete(keyOf(root))) throw new Error('Debugger is not attached')
    },
    async sendCommand({ sessionId, ...root }: Root & { sessionId?: string }, method: string, params?: object) {
      sent.push({ method, to: keyOf(root), ...(sessionId ? { sessionId } : {}), ...(params ? { params } : {}) })
      return answers[method] ?? {}
    },
    getTargets: async () => targets,
    onEvent: { addListener: (heard: Heard) => void events.push(heard) },
    onDetach: { addListener: (heard: Heard) => void detached.push(heard) },
  }
}

const told: Parameters<Intake['told']>[0][] = []
const intake = { asked: vi.fn<Intake['asked']>(), told: vi.fn<Intake['told']>() }
let chromium = standIn()
const settled = () => new Promise(resolve => setTimeout(resolve, 20))
const started: Thorough[] = []
const start = () => {
  const thorough = new Thorough(intake)
  started.push(thorough)
  return thorough
}
/** One that stays on would go on looking for shared workers. */
afterEach(async () => {
  vi.useRealTimers()
  for (const thorough of started.splice(0)) await thorough.turn(4, false)
})

beforeEach(() => {
  fakeBrowser.reset()
  chromium = standIn()
  Object.assign(fakeBrowser, { debugger: chromium })
  Object.assign(fakeBrowser.runtime, { getURL: () => 'chrome-extension://x/' })
  Object.assign(fakeBrowser.webNavigation, { getAllFrames: async () => [{ url: 'https://shop.example/a' }] })
  vi.stubGlobal('fetch', async () => ({ text: async () => '/* the probe */' }))
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
  const methodsOf = (to: string) =>
    chromium.sent.filter(one => (one.sessionId ?? one.to) === to).map(({ method }) => method)
  const nameOf = () => {
    const { params } = chromium.sent.findLast(({ method }) => method === 'Runtime.addBinding') ?? {}
    return (params as { name: string }).name
  }
  const say = (from: object, said: unknown, name = nameOf()) =>
    chromium.hear(from, 'Runtime.bindingCalled', { name, payload: JSON.stringify(said) })
  const SOCKET = ['websocket', 'SEND', 'wss://t.example/s', 1800, { text: 'em' }]
  const shared = { id: 's', type: 'worker', title: '', url: 'blob:https://shop.example/1' }
  const looked = () => new Promise(resolve => setTimeout(resolve, 150))

  it.each(['worker', 'service_worker'])('a %s is let go on, after the reader was put into it', async type => {
    await start().turn(4, true)
    meet(type)
    await settled()
    const methods = methodsOf('w')
    expect(methods.slice(0, 2)).toEqual(['Runtime.addBinding', 'Runtime.evaluate'])
    expect(methods.at(-1)).toBe('Runtime.runIfWaitingForDebugger')
  })

  it('a worker runs though the reader cannot be had', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('no such file')))
    await start().turn(4, true)
    meet('worker')
    await settled()
    expect(methodsOf('w').at(-1)).toBe('Runtime.runIfWaitingForDebugger')
  })

  it('what a worker says it sent, and nothing that another function of the page says', async () => {
    await start().turn(4, true)
    meet('worker')
    await settled()
    say(worker, SOCKET)
    say(worker, SOCKET, 'fineprint')
    say({ tabId: 9, sessionId: 'w' }, SOCKET)
    await settled()
    expect(told.map(({ payload, from }) => [payload.kind, payload.url, payload.text, from.tab])).toEqual([
      ['websocket', 'wss://t.example/s', 'em', 4],
    ])
  })

  it('a worker that is read once more is heard by the new name alone, for Chromium keeps the old one for no new session', async () => {
    const thorough = start()
    await thorough.turn(4, true)
    meet('worker')
    await settled()
    const before = nameOf()
    await thorough.turn(4, false)
    await thorough.turn(4, true)
    meet('worker')
    await settled()
    expect(nameOf()).not.toBe(before)
  })

  it.each([
    ['no list', 'em'],
    ['an unknown kind', ['storage', 'STORE', '/', 1, { text: 'em' }]],
    ['no time', ['websocket', 'SEND', 'wss://t.example/s', null, { text: 'em' }]],
    ['no content', ['websocket', 'SEND', 'wss://t.example/s', 1, {}]],
    ['too much', ['websocket', 'SEND', 'wss://t.example/s', 1, { text: 'x'.repeat(2_000_001) }]],
  ])('what is not of its shape is left: %s', async (_, said) => {
    await start().turn(4, true)
    meet('worker')
    await settled()
    say(worker, said)
    await settled()
    expect(told).toEqual([])
  })

  it('a file is told at once, for nobody else shows it', async () => {
    await start().turn(4, true)
    meet('worker')
    await settled()
    say(worker, ['xhr file', 'post', 'https://t.example/f', 1800, { base64: 'ZW0=' }])
    await settled()
    expect(told.map(({ payload }) => [payload.method, payload.file, payload.base64])).toEqual([['POST', true, 'ZW0=']])
  })

  it('a shared worker of the page is found, read, and let go with its tab', async () => {
    const thorough = start()
    chromium.targets.push(shared, { ...shared, id: 'other', url: 'https://elsewhere.example/w.js' })
    await thorough.turn(4, true)
    await looked()
    expect([...chromium.attached]).toEqual([4, 's'])
    expect(methodsOf('s').slice(0, 2)).toEqual(['Runtime.addBinding', 'Runtime.evaluate'])
    say({ targetId: 's' }, SOCKET)
    await settled()
    expect(told.map(({ from }) => from.tab)).toEqual([4])
    await thorough.turn(4, false)
    expect([...chromium.attached]).toEqual([])
  })

  it('a shared worker that its page starts again is held, read, and let go on', async () => {
    const thorough = start()
    chromium.targets.push(shared)
    await thorough.turn(4, true)
    await looked()
    chromium.sent.length = 0
    chromium.hear({ targetId: 's' }, 'Inspector.targetReloadedAfterCrash', {})
    await settled()
    expect(methodsOf('s').slice(0, 2)).toEqual(['Runtime.addBinding', 'Runtime.evaluate'])
    expect(methodsOf('s').at(-1)).toBe('Runtime.runIfWaitingForDebugger')
  })

  it('what an earlier worker of ours was attached to is let go', async () => {
    chromium.attached.add('left')
    start()
    chromium.hear({ targetId: 'left' }, 'Inspector.targetReloadedAfterCrash', {})
    await settled()
    expect([...chromium.attached]).toEqual([])
  })

  it('a request that was held goes on, whatever became of its files', async () => {
    await start().turn(4, true)
    chromium.hear({ tabId: 4 }, 'Fetch.requestPaused', {
      requestId: 'p',
      frameId: 'x',
      request: { method: 'POST', url: 'https://t.example/f', postDataEntries: [{ bytes: '!' }, {}] },
    })
    await settled()
    expect(chromium.sent.at(-1)).toEqual({ method: 'Fetch.continueRequest', to: 4, params: { requestId: 'p' } })
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
