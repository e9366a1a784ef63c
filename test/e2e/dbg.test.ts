import { expect, it } from 'vitest'
import { PARTIES } from '../../demo/hosts'
import { patiently, type Tab, until } from './browser-under-test'
import { flowsOf, HOME, inEachBrowser, policyIsRead, type World } from './world'

/** The full run is `FINEPRINT_KILLS=60 FINEPRINT_FLOWS=1200 npx vitest run test/e2e/stopped-at-random.test.ts`. */
const KILLS = Number(process.env.FINEPRINT_KILLS ?? 10)
const FLOWS = Number(process.env.FINEPRINT_FLOWS ?? 180)
const SEED = Number(process.env.FINEPRINT_SEED ?? Date.now() % 100_000)
const EVERY_MS = 90
const PATIENCE_S = 45

const EMAIL = 'ottoline.fairweather@mail.example'
const HOST = PARTIES.advertising

/** Page script that sends `EMAIL` to `URL`, another way for each number. */
const WAYS: Readonly<Record<string, string>> = {
  image: `new Image().src = URL + '?em=' + EMAIL`,
  'fetch, query': `fetch(URL + '?em=' + encodeURIComponent(EMAIL))`,
  'fetch, text': `fetch(URL, { method: 'POST', body: JSON.stringify({ em: EMAIL }) })`,
  'fetch, form': `fetch(URL, { method: 'POST', body: new URLSearchParams({ em: EMAIL }) })`,
  'fetch, Blob': `fetch(URL, { method: 'POST', body: new Blob([EMAIL]) })`,
  'XHR, bytes': `xhr(new TextEncoder().encode(EMAIL))`,
  'XHR, FormData': `xhr(form({ em: EMAIL }))`,
  'beacon, text': `navigator.sendBeacon(URL, EMAIL)`,
  'beacon, Blob': `navigator.sendBeacon(URL, new Blob([JSON.stringify({ em: EMAIL })]))`,
  socket: `socket(EMAIL)`,
  'always the same address': `fetch('https://${HOST}/same', { method: 'POST', body: JSON.stringify({ em: EMAIL, number }) })`,
}
const NAMES = Object.keys(WAYS)

const SENDER = `
  const EMAIL = '${EMAIL}'
  const form = values => { const data = new FormData(); for (const [name, value] of Object.entries(values)) data.append(name, value); return data }
  const ways = [${Object.values(WAYS)
    .map(
      way => `(URL, number) => {
    const xhr = body => { const request = new XMLHttpRequest(); request.open('POST', URL); request.send(body) }
    const socket = data => { const one = new WebSocket(URL.replace('https', 'wss')); one.onopen = () => one.send(data) }
    void (${way})
  }`,
    )
    .join(',')}]
  window.sent = 0
  const timer = setInterval(() => {
    ways[window.sent % ways.length]('https://${HOST}/sent-' + window.sent, window.sent)
    if (++window.sent === ${FLOWS}) clearInterval(timer)
  }, ${EVERY_MS})`

/** Mulberry32 (Tommy Ettinger, 2017, public domain): the same seed, the same moments. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** The part of an address that tells one message from another, of those the test itself sends. */
const nameOf = (address: string): string | null => /\/(sent-\d+|same)\b/.exec(address)?.[1] ?? null

function counted(names: Iterable<string | null>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** What carried the address to the server. A preflight carries nothing. */
const served = ({ demo }: World): Map<string, number> =>
  counted(
    demo.received
      .filter(({ path, body }) => decodeURIComponent(path + body).includes(EMAIL))
      .map(({ path }) => nameOf(path)),
  )

const recorded = async (world: World): Promise<Map<string, number>> =>
  counted(
    (await patiently(() => flowsOf(world, HOME))).filter(({ items }) => items.length > 0).map(({ url }) => nameOf(url)),
  )

/** Where the record says other than the server: by the way it was sent, how often served and how often recorded. */
async function differences(world: World): Promise<string[]> {
  const [sent, kept] = [served(world), await recorded(world)]
  return [...new Set([...sent.keys(), ...kept.keys()])].flatMap(name => {
    const [reached, known] = [sent.get(name) ?? 0, kept.get(name) ?? 0]
    const way = NAMES[Number(name.slice('sent-'.length)) % NAMES.length] ?? 'always the same address'
    return reached === known ? [] : [`${name} (${way}): served ${reached}, recorded ${known}`]
  })
}

async function ready(world: World): Promise<Tab> {
  const tab = await world.browser.open(`${HOME}/sign-up`)
  await policyIsRead(world)
  await tab.type('[name=email]', EMAIL)
  return tab
}

inEachBrowser({}, world => {
  it(
    `stopped ${KILLS} times at random moments over ${FLOWS} messages: each is in the record once (seed ${SEED})`,
    async () => {
      const { browser } = world()
      const random = randomFrom(SEED)
      const tab = await ready(world())
      world().demo.received.length = 0
      await tab.run(`(() => { ${SENDER} })()`)
      for (let kill = 0; kill < KILLS; kill++) {
        await pause(random() * ((2 * FLOWS * EVERY_MS) / KILLS))
        await browser.killBackground()
      }
      await until(
        () => tab.run<number>('window.sent'),
        sent => sent === FLOWS,
        FLOWS,
      )
      const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0)
      await until(
        async () => total(served(world())),
        count => count >= FLOWS,
        PATIENCE_S,
      )
      await until(
        () => differences(world()),
        found => found.length === 0,
        PATIENCE_S,
      ).catch(() => undefined)
      const left = await differences(world())
      if (left.length > 0) {
        console.log(left.slice(0,8), left.length)
        console.log(await browser.own(`browser.storage.session.get(null).then(all => ({ bytes: JSON.stringify(all).length, counts: Object.keys(all).map(k => k.split(':')[0]).reduce((c, k) => ({ ...c, [k]: (c[k] ?? 0) + 1 }), {}), some: Object.entries(all).filter(([k]) => k.startsWith('waiting:')).slice(0, 3).map(([k, v]) => [k, JSON.stringify(v).slice(0, 300)]), seen: JSON.stringify(Object.entries(all).filter(([k]) => k.startsWith('seen:')).slice(-3)), tabs: JSON.stringify(all.tabs).slice(0,1500), now: Date.now() }))`))
        console.log(await browser.own(`new Promise(r => { const t = setTimeout(() => r('no bg'), 3000); browser.runtime.getBackgroundPage().then(b => r(String(b && b.performance.now()))) })`))
        console.log('view', JSON.stringify((await (await import('./browser-under-test')).viewOf(browser, HOME)).requests))
        await tab.run(`(() => { new Image().src = 'https://${HOST}/sent-9999?em=${EMAIL}'; navigator.sendBeacon('https://${HOST}/sent-9998', '${EMAIL}') })()`)
        await pause(20000)
        console.log((await differences(world())).slice(-3), served(world()).get('sent-9999'))
        console.log('view', JSON.stringify((await (await import('./browser-under-test')).viewOf(browser, HOME)).requests))
        await browser.killBackground(); await pause(3000)
        console.log((await differences(world())).length)
        await pause(20000)
        console.log((await differences(world())).length)
      }
      expect(left).toEqual([])
      expect(total(await recorded(world()))).toBe(FLOWS)
    },
    FLOWS * EVERY_MS * 3 + 4 * PATIENCE_S * 1000,
  )
})
