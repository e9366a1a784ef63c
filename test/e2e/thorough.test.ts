import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMPANY_HOST } from '../../demo/hosts'
import { type Demo, type DemoOptions, startDemo } from '../../demo/server'
import { CANNOT_BE_SEEN } from '../../lib/lists/cannot-be-seen'
import { type BrowserUnderTest, OUT, type Tab, tabAt, until } from './browser-under-test'
import { launchChromium } from './chromium'
import { EMAIL, HOST, tools, UNSEEN, WAYS } from './ways'
import { flowsOf, HOME, policyIsRead } from './world'

/** The testers' package in Chromium: what the ordinary one cannot see is found, once, on the page that sent it. */

/** A worker of the page that runs this: `EMAIL` and `URL` stand in it as text. */
const worker = (script: string): string => `new Worker(${scriptAt(script)})`
const scriptAt = (script: string): string =>
  `window.URL.createObjectURL(new Blob(["const EMAIL = '" + EMAIL + "', URL = '" + URL + "';" + ${JSON.stringify(script)}]))`
const BLOB = `fetch(URL, { method: 'POST', mode: 'no-cors', body: new Blob([EMAIL]) })`

/** What the thorough mode adds, by its name in the list. */
const SHOWN: Readonly<Record<string, string>> = {
  ...UNSEEN,
  'worker-channel': `(async () => {
    const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()]
    a.onicecandidate = event => event.candidate && b.addIceCandidate(event.candidate)
    b.onicecandidate = event => event.candidate && a.addIceCandidate(event.candidate)
    b.ondatachannel = ({ channel }) => { channel.onmessage = ({ data }) => new Image().src = URL + '-arrived?em=' + data }
    const channel = a.createDataChannel(new window.URL(URL).pathname.slice(1))
    const to = ${worker('onmessage = ({ data }) => { data.onopen = () => data.send(EMAIL) }')}
    to.postMessage(channel, [channel])
    await a.setLocalDescription(); await b.setRemoteDescription(a.localDescription)
    await b.setLocalDescription(); await a.setRemoteDescription(b.localDescription)
  })()`,
  'file-of-form': `frameForm('multipart/form-data', 'post', form => {
    form.querySelector('input').value = ''
    const file = fileOf('a.json')
    const chosen = new DataTransfer()
    chosen.items.add(new File([JSON.stringify({ em: EMAIL })], 'a.json'))
    file.files = chosen.files
    form.append(file)
  })`,
}

/** Every kind of worker, and every body that nobody else shows of one. */
const OF_WORKERS: Readonly<Record<string, string>> = {
  'module-worker': `new Worker('/module.js#' + URL, { type: 'module' })`,
  'nested-worker': worker(
    `new Worker(self.URL.createObjectURL(new Blob(["const EMAIL = '" + EMAIL + "', URL = '" + URL + "';" + ${JSON.stringify(BLOB)}])))`,
  ),
  'service-worker': `serviceWorker()`,
  'worker-of-bytes': worker(`fetch(URL, { method: 'POST', body: new Blob([new TextEncoder().encode(EMAIL)]) })`),
  'worker-large-blob': worker(`fetch(URL, { method: 'POST', body: new Blob([EMAIL, ' '.repeat(200_000)]) })`),
  'worker-request': worker(`fetch(new Request(URL, { method: 'POST', body: new Blob([EMAIL]) }))`),
  'worker-xhr': worker(`const one = new XMLHttpRequest(); one.open('POST', URL); one.send(new Blob([EMAIL]))`),
  'worker-file': worker(
    `const form = new FormData(); form.append('file', new File([EMAIL], 'a.txt')); fetch(URL, { method: 'POST', body: form })`,
  ),
  'worker-pieces': worker(
    `fetch(URL, { method: 'POST', duplex: 'half', body: new ReadableStream({ start(to) { for (const part of ['{"em":"', EMAIL, '"}']) to.enqueue(new TextEncoder().encode(part)); to.close() } }) })`,
  ),
  'worker-socket-bytes': worker(
    `const one = new WebSocket(URL.replace('https', 'wss')); one.onopen = () => one.send(new TextEncoder().encode(EMAIL))`,
  ),
}

/** Frames whose page has not come yet. */
const OF_EMPTY_FRAMES: Readonly<Record<string, string>> = {
  'frame-of-another-site': `add('iframe', { src: 'https://' + new window.URL(URL).host + '/x' }).contentWindow.navigator.sendBeacon(URL, new Blob([EMAIL]))`,
  'frame-own-blob': `(() => { const { contentWindow: inside } = add('iframe', { src: '/style.css' }); inside.navigator.sendBeacon(URL, new inside.Blob([EMAIL])) })()`,
}
const at = (way: string): string => `/thorough-${way}`
const ADDED = CANNOT_BE_SEEN.filter(({ chromium, tester }) => chromium && !tester).map(({ id }) => id as string)
const ALL = { ...Object.fromEntries(ADDED.map(name => [name, SHOWN[name] ?? ''])), ...OF_WORKERS, ...OF_EMPTY_FRAMES }

const OPTIONS: DemoOptions = {
  pages: {
    [`${COMPANY_HOST}/module.js`]: {
      type: 'text/javascript',
      text: `fetch(location.hash.slice(1), { method: 'POST', mode: 'no-cors', body: new Blob(['${EMAIL}']) })`,
    },
    [`${COMPANY_HOST}/worker.js`]: {
      type: 'text/javascript',
      text: `addEventListener('message', ({ data: [url, body] }) => fetch(url, { method: 'POST', mode: 'no-cors', body: new Blob([body]) }))`,
    },
    [`${COMPANY_HOST}/shared.js`]: {
      type: 'text/javascript',
      text: `const send = url => fetch(url, { method: 'POST', mode: 'no-cors', body: new Blob(['${EMAIL}']) })
             send('https://${HOST}${at('shared-first')}')
             setInterval(send, 300, 'https://${HOST}${at('shared-later')}')`,
    },
    [`${COMPANY_HOST}/shared`]: { text: `<script>new SharedWorker('/shared.js')</script>` },
  },
}

let demo: Demo
let browser: BrowserUnderTest
let tab: Tab

beforeAll(async () => {
  demo = await startDemo(OPTIONS)
  browser = await launchChromium(demo, 'chrome-mv3-tester')
  tab = await browser.open(`${HOME}/sign-up`)
  await policyIsRead({ demo, browser })
  await tab.type('[name=email]', EMAIL)
})
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

/** As a panel does. */
const turn = async (on: boolean): Promise<void> => {
  const of = await tabAt(browser, HOME)
  await browser.own(`new Promise(resolve => {
    const line = chrome.runtime.connect({ name: 'thorough' })
    line.onMessage.addListener(view => { if (view.on === ${on}) { line.disconnect(); resolve() } })
    line.postMessage({ tab: ${of}, on: ${on} })
    line.postMessage({ tab: ${of} })
  })`)
}
const run = (name: string, way: string) => tab.run(`(() => { ${tools(at(name))}; void (${way}) })()`)
const flowsAt = async (name: string) =>
  (await flowsOf({ demo, browser }, HOME)).filter(
    ({ url, items }) => new URL(url).pathname === at(name) && items.some(({ dataType }) => dataType === 'email'),
  )
const found = (name: string) =>
  until(
    () => flowsAt(name),
    flows => flows.length > 0,
  )

describe('thorough mode', () => {
  beforeAll(async () => {
    await turn(true)
    for (const [name, way] of Object.entries(ALL)) await run(name, way)
    // What the ordinary package sees too must not be seen twice.
    await run('seen-anyway', WAYS['fetch, Blob'] ?? '')
  })

  it.each(Object.keys(ALL))('shows %s, once', async name => {
    const flows = await found(name)
    expect(flows).toHaveLength(1)
    expect(flows[0]?.page).toBe(`${HOME}/sign-up`)
    expect(flows[0]?.recipient.relation).toBe('third-party')
    expect(JSON.stringify(flows)).not.toContain(EMAIL)
  })

  it('says nothing a second time', async () => {
    expect(await found('seen-anyway')).toHaveLength(1)
  })

  it('nothing served with the person’s data is missing', async () => {
    const served = demo.received.filter(({ path, body }) => path.startsWith(at('')) && body.includes(EMAIL))
    const missing = async () => {
      const flows = await flowsOf({ demo, browser }, HOME)
      const recorded = new Set(flows.map(({ url }) => new URL(url).pathname))
      return [...new Set(served.map(({ path }) => path))].filter(path => !recorded.has(path))
    }
    expect(served.length).toBeGreaterThan(Object.keys(OF_WORKERS).length)
    expect(await until(missing, paths => paths.length === 0)).toEqual([])
  })

  it('a shared worker is found, and held when its page is loaded again', async () => {
    await tab.goto(`${HOME}/shared`)
    await found('shared-later')
    const again = Date.now()
    await tab.goto(`${HOME}/shared`)
    await until(
      () => flowsAt('shared-first'),
      flows => flows.some(({ time }) => time >= again),
    )
  })

  it('goes on when the worker was stopped', async () => {
    await browser.killBackground()
    await turn(true)
    await run('after-a-stop', SHOWN['worker-socket'] ?? '')
    expect(await found('after-a-stop')).toHaveLength(1)
  })

  it('no worker of the page waits in vain for one of ours that was stopped', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `stopped-${at}`)
    for (const [at, name] of names.entries()) {
      await run(name, WAYS['worker, fetch'] ?? '')
      if (at % 4 === 3) await browser.killBackground()
    }
    const served = () => new Set(demo.received.map(({ path }) => path))
    await until(
      async () => names.filter(name => !served().has(at(name))),
      waiting => waiting.length === 0,
      60,
    )
    await turn(true)
  })

  it('lets go when it is turned off: the tab is free for another debugger, and nothing more is read', async () => {
    await turn(false)
    const one = `{ tabId: ${await tabAt(browser, HOME)} }`
    await browser.own(`chrome.debugger.attach(${one}, '1.3').then(() => chrome.debugger.detach(${one}))`)
    await run('when-off', SHOWN['worker-socket'] ?? '')
    await until(
      async () => demo.received.filter(({ path, body }) => path === at('when-off') && body.includes(EMAIL)),
      served => served.length > 0,
    )
    await run('after-off', WAYS['fetch, text'] ?? '')
    await found('after-off')
    expect(await flowsAt('when-off')).toEqual([])
  })
})

/** Files of a package that hold anything of the mode: its words, or a command to the debugger. */
const holding = (built: string): string[] =>
  readdirSync(join(OUT, built), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file =>
      /thorough-|thorough\.|setAutoAttach|tellDebugger/.test(file.slice(OUT.length) + readFileSync(file, 'latin1')),
    )

it('not a byte of it is in the ordinary package', () => {
  expect(holding('chrome-mv3')).toEqual([])
  expect(holding('firefox-mv3')).toEqual([])
  expect(holding('chrome-mv3-tester').length).toBeGreaterThan(5)
})
