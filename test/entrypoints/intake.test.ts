import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Intake } from '../../entrypoints/background/intake/intake'
import type { Sent } from '../../entrypoints/background/intake/requests'
import type { Waiting } from '../../entrypoints/background/intake/waiting'
import { Calm } from '../../entrypoints/background/pace/calm'
import type { Tabs } from '../../entrypoints/background/tabs/tabs'
import type { Payload } from '../../lib/messages'

const URL = 'https://t.example/c'
const FROM = { tab: 4, frame: 0, url: 'https://shop.example/' }
const START = 1_800_000_000_000

const PAGE = { url: 'https://shop.example/', tab: 4, frame: 0 }
const tabs = { ready: Promise.resolve(), pageOf: () => PAGE, pageOfSender: () => PAGE } as unknown as Tabs
const BLOB = { error: 'Unknown error.' }
const raw = (text: string) => ({ raw: [{ bytes: new TextEncoder().encode(text).buffer }] })

/** The page's clock runs on while nobody listens. */
const wait = (ms: number): Promise<void> => vi.advanceTimersByTimeAsync(ms).then(() => undefined)

interface Looked {
  readonly id: string
  readonly body: Waiting['request']['body']
}

/** A worker, until the next one is started in its place; awake for longer than it waits for what was typed. */
function start(): { intake: Intake; looked: Looked[]; firsts: string[]; turnedAway: Waiting[] } {
  const looked: Looked[] = []
  /** What is counted as seen. */
  const firsts: string[] = []
  const turnedAway: Waiting[] = []
  const look = async ({ request, again }: Waiting) => {
    looked.push({ id: String(request.id), body: request.body })
    if (!again) firsts.push(String(request.id))
    return { written: Promise.resolve() }
  }
  const turn = (waiting: Waiting) => void turnedAway.push(waiting)
  return { intake: new Intake(tabs, new Calm(), Promise.resolve(), look, turn), looked, firsts, turnedAway }
}

let count = 0
const sent = (requestBody: Sent['details']['requestBody'], more: Partial<Sent['details']> = {}): Sent => ({
  details: {
    requestId: String(++count),
    timeStamp: Date.now(),
    method: 'POST',
    url: URL,
    type: 'ping',
    tabId: 4,
    frameId: 0,
    requestBody: requestBody ?? null,
    ...more,
  },
  headers: [],
  page: null,
  hidesFile: false,
})

const said = (number: number, more: Partial<Payload> = {}) => ({
  id: `d:${number}`,
  payload: { number, time: Date.now(), kind: 'beacon', method: 'POST', url: URL, text: 'em=jane', ...more } as Payload,
  from: FROM,
})
const asked = (intake: Intake, number: number, time: number, body?: string) =>
  intake.asked(
    {
      document: 'd',
      sightings: [{ number, time, url: URL, hasContent: true, called: true, ...(body ? { body } : {}) }],
    },
    FROM,
  )

beforeEach(() => {
  vi.useFakeTimers({ now: START })
  fakeBrowser.reset()
})
afterEach(() => vi.useRealTimers())

const text = (...bodies: readonly string[]) => bodies.map(body => ({ kind: 'text', text: body }))
const bodiesOf = (looked: readonly Looked[]) => looked.map(({ body }) => body)
/** What the record holds in the end: a later look at the same message takes the place of the first. */
const inRecord = (looked: readonly Looked[]) => [...new Map(looked.map(one => [one.id, one.body])).values()]

describe('a body the browser hid is joined with what the page says', () => {
  it('request first', async () => {
    const { intake, looked } = start()
    intake.request(sent(BLOB))
    const taken = intake.told(said(1))
    await wait(1500)
    expect(await taken).toBe(true)
    expect(bodiesOf(looked)).toEqual(text('em=jane'))
  })

  it('request first, and looked at before the page speaks: one message, with its body in the end', async () => {
    const { intake, looked } = start()
    intake.request(sent(BLOB))
    await wait(1500)
    void intake.told(said(1))
    await wait(1500)
    expect(inRecord(looked)).toEqual(text('em=jane'))
  })

  it('page first', async () => {
    const { intake, looked } = start()
    await wait(1000)
    const early = said(1)
    expect(await intake.told(early)).toBe(false)
    intake.request(sent(BLOB))
    await wait(1500)
    expect(await intake.told(early)).toBe(true)
    await wait(1500)
    expect(bodiesOf(looked)).toEqual(text('em=jane'))
  })

  it('where nobody shows it, the request says so', async () => {
    const { intake, looked } = start()
    intake.request(sent(BLOB))
    await wait(1500)
    expect(bodiesOf(looked)).toEqual([{ kind: 'unseen', why: 'blob' }])
  })

  it('two alike are two', async () => {
    const { intake, looked } = start()
    for (const _ of [1, 2]) intake.request(sent(BLOB))
    await wait(10)
    for (const [number, body] of [
      [1, 'a'],
      [2, 'b'],
    ] as const)
      void intake.told(said(number, { text: body }))
    await wait(1500)
    expect(inRecord(looked)).toEqual(text('a', 'b'))
  })
})

describe('what a person wiped does not come back', () => {
  it('what waits is not looked at, nor asked of the page', async () => {
    const { intake, looked } = start()
    const time = Date.now()
    intake.request(sent(raw('em=jane')))
    await wait(50)
    await intake.forget(() => true)
    expect((await asked(intake, 1, time)).wanted).toEqual([])
    await wait(5000)
    expect(looked).toEqual([])
  })

  it('what an earlier worker left is not looked at either', async () => {
    start().intake.request(sent(raw('em=jane')))
    await wait(500)
    const { intake, looked } = start()
    await intake.forget(() => true)
    await wait(5000)
    expect(looked).toEqual([])
  })

  it('what waits of another is', async () => {
    const { intake, looked } = start()
    intake.request(sent(raw('em=jane')))
    await wait(50)
    await intake.forget(({ page }) => page.url !== PAGE.url)
    await wait(5000)
    expect(looked).toHaveLength(1)
  })
})

describe('what one witness has shown is not taken from the other too', () => {
  it('shown whole by the browser: the page need not say it', async () => {
    const { intake, looked } = start()
    intake.request(sent(raw('em=jane')))
    await wait(1500)
    expect(await asked(intake, 1, Date.now())).toEqual({ wanted: [], later: [] })
    expect(await intake.told(said(1))).toBe(true)
    await wait(1500)
    expect(bodiesOf(looked)).toEqual(text('em=jane'))
  })

  it('the same address with another body is another message', async () => {
    const { intake, looked } = start()
    intake.request(sent(raw('em=jane')))
    void intake.told(said(1, { text: 'em=joan' }))
    await wait(1500)
    expect(inRecord(looked)).toEqual(text('em=jane', 'em=joan'))
  })

  it('a frame on a socket is a message of its own, once', async () => {
    const { intake, looked } = start()
    intake.request(sent(null, { method: 'GET' }))
    const frame = said(1, { kind: 'websocket', method: 'SEND' })
    for (const _ of [1, 2]) void intake.told(frame)
    await wait(1500)
    expect(inRecord(looked)).toEqual([null, ...text('em=jane')])
  })

  it('a request the browser never showed while we listened was never sent', async () => {
    const { intake, looked } = start()
    await wait(5000)
    const blocked = said(1)
    expect(await asked(intake, 1, Date.now())).toEqual({ wanted: [], later: [1] })
    expect(await intake.told(blocked)).toBe(false)
    await wait(5000)
    expect(looked).toEqual([])
  })
})

describe('each message is counted once', () => {
  const QUEUE = 5000
  const frame = (number: number) => said(number, { kind: 'websocket', method: 'SEND', text: `em=jane ${number}` })

  it('said by the page and shown by the browser before it was looked at', async () => {
    const time = Date.now()
    await wait(300)
    const { intake, firsts } = start()
    void intake.told(said(1, { time }))
    await wait(10)
    intake.request(sent(raw('em=jane'), { timeStamp: time + 20 }))
    await wait(3000)
    expect(firsts).toHaveLength(1)
  })

  it('the queue is full: what is turned away is told of, and only once', async () => {
    const { intake, firsts, turnedAway } = start()
    const more = 100
    const all = Array.from({ length: QUEUE + more }, (_, number) => frame(number + 1))
    for (const one of all) void intake.told(one)
    await wait(10)
    for (const one of all) void intake.told(one)
    await wait(10_000)
    for (const one of all) expect(await intake.told(one)).toBe(true)
    await wait(1000)
    expect(new Set(firsts).size).toBe(firsts.length)
    expect(firsts.length + turnedAway.length).toBe(all.length)
    expect(turnedAway.filter(({ again }) => again)).toEqual([])
  })

  it('a page that had no answer for long says all of it again: what was done long before the rest is not counted again', async () => {
    const { intake, firsts, turnedAway } = start()
    const all = Array.from({ length: 2 * QUEUE }, (_, number) => frame(number + 1))
    // As one frame after another comes, so that thousands wait behind the first hundreds, and the browser shows others.
    for (const [number, one] of all.entries()) {
      void intake.told(one)
      if (number % 100 === 0) {
        intake.request(sent(null, { method: 'GET', url: `${URL}?${number}` }))
        await wait(50)
      }
    }
    for (const one of all.slice(0, 250)) void intake.told(one)
    await wait(20_000)
    const socket = [...firsts, ...turnedAway.map(({ request }) => String(request.id))].filter(id => id.startsWith('d:'))
    expect(new Set(socket).size).toBe(socket.length)
    expect(socket).toHaveLength(all.length)
  })

  it('a message that waits for longer than a page does is said to be not safe yet, and safe once it is in the record', async () => {
    let finish: () => void = () => undefined
    const held = new Promise<void>(resolve => {
      finish = resolve
    })
    const intake = new Intake(
      tabs,
      new Calm(),
      Promise.resolve(),
      async () => ({ written: held }),
      () => undefined,
    )
    const long = said(1, { kind: 'websocket', method: 'SEND', text: 'em=jane&'.repeat(20_000) })
    const first = intake.told(long)
    await wait(14_000)
    expect(await first).toBe(false)
    const second = intake.told(long)
    finish()
    await wait(100)
    expect(await second).toBe(true)
  })

  it('turned away without its body, and once more with it', async () => {
    const { intake, turnedAway } = start()
    for (let number = 1; number <= QUEUE; number++) void intake.told(frame(number))
    await wait(0)
    intake.request(sent(BLOB))
    await wait(0)
    void intake.told(said(QUEUE + 1))
    await wait(0)
    expect(turnedAway.map(({ again }) => again)).toEqual([undefined, 'without its body'])
  })
})

describe('a worker is stopped', () => {
  it('before it heard the browser: the page is asked for what it sent', async () => {
    const time = Date.now()
    await wait(1000)
    const { intake, looked } = start()
    expect(await asked(intake, 1, time)).toEqual({ wanted: [1], later: [] })
    const taken = intake.told(said(1, { time }))
    await wait(1500)
    expect(await taken).toBe(true)
    expect(bodiesOf(looked)).toEqual(text('em=jane'))
  })

  it('after it wrote down what it heard: the next one looks, and does not ask', async () => {
    const before = start()
    const time = Date.now()
    before.intake.request(sent(raw('em=jane')))
    await wait(10)
    vi.clearAllTimers()
    await wait(1000)
    expect(before.looked).toEqual([])
    const after = start()
    await wait(1500)
    expect(bodiesOf(after.looked)).toEqual(text('em=jane'))
    expect(await asked(after.intake, 1, time)).toEqual({ wanted: [], later: [] })
  })

  it('over a message too long to write down: the page says it again, under the name it had', async () => {
    const long = 'em=jane&'.repeat(20_000)
    const before = start()
    const time = Date.now()
    before.intake.request(sent(raw(long)))
    await wait(10)
    vi.clearAllTimers()
    await wait(1000)
    expect(before.looked).toEqual([])
    const after = start()
    await wait(1500)
    expect(after.looked).toEqual([])
    expect((await asked(after.intake, 1, time)).wanted).toEqual([1])
    void after.intake.told(said(1, { time, text: long }))
    await wait(1500)
    expect(after.looked).toEqual([{ id: `${count}:${time}`, body: { kind: 'text', text: long } }])
  })

  it('after it took what the page said: said again, it is the same message', async () => {
    const before = start()
    const one = said(1)
    void before.intake.told(one)
    await wait(1500)
    expect(before.looked).toHaveLength(1)
    const after = start()
    expect(await after.intake.told(one)).toBe(true)
    await wait(1500)
    expect(after.looked).toEqual([])
  })

  it('between a page’s word and the browser’s: until that has come, the page keeps what it said', async () => {
    const before = start()
    await wait(1000)
    const late = { number: 1, time: Date.now(), url: URL, hasContent: false, called: true }
    expect(await before.intake.asked({ document: 'd', sightings: [late] }, FROM)).toEqual({ wanted: [], later: [1] })
    // The clock begins anew with this.
    vi.clearAllTimers()
    await wait(1100)
    const after = start()
    expect(await after.intake.asked({ document: 'd', sightings: [late] }, FROM)).toEqual({ wanted: [1], later: [] })
  })

  it('while it looks at a message: the next one looks again, though not for ever', async () => {
    let tried = 0
    const stopping = async () => {
      tried++
      throw new DOMException('the database is closing', 'AbortError')
    }
    for (const worker of [1, 2, 3, 4, 5]) {
      const intake = new Intake(tabs, new Calm(), Promise.resolve(), stopping, () => undefined)
      if (worker === 1) intake.request(sent(raw('em=jane')))
      await wait(1500)
      vi.clearAllTimers()
    }
    expect(tried).toBe(3)
  })

  it('and the browser’s event, held back until it woke, comes after the page spoke', async () => {
    const time = Date.now()
    await wait(300)
    const { intake, looked } = start()
    void intake.told(said(1, { time }))
    await wait(1500)
    intake.request(sent(raw('em=jane'), { timeStamp: time + 20 }))
    await wait(1500)
    expect(new Set(looked.map(({ id }) => id)).size).toBe(1)
  })
})
