import { beforeAll, expect, it } from 'vitest'
import { CHILDREN_HOST, COMPANY_HOST, PARTIES } from '../../demo/hosts'
import type { OwnPage } from '../../demo/server'
import type { FlowRecord } from '../../lib/keep/record'
import { type Tab, until } from './browser-under-test'
import { HOME, inEachBrowser, recordOf, type World } from './world'

/** Every message on the right page: it says in its address where it was sent, and the record must say the same. */

const EMAIL = 'ottoline.fairweather@mail.example'
const [ONE, TWO, THREE, FOUR, FIVE] = Object.values(PARTIES)
const CHILDREN = `https://${CHILDREN_HOST}`
/** How long a page stands before what it sends is by itself. */
const A_WHILE = 5200
/** Pages a browser may let go of before it has to keep one. */
const MOST_LET_GO = 4
/** The full run is `FINEPRINT_TIMES_BACK=20 npx vitest run test/e2e/attribution.test.ts`. */
const TIMES_BACK = Number(process.env.FINEPRINT_TIMES_BACK ?? 4)

/** Page script: sends the address under a name, by the way that a page's own code would. */
const TOOLS = `
  const address = name => 'https://${TWO}/' + name + '?em=${EMAIL}'
  const send = name => void fetch(address(name), { mode: 'no-cors' })
  const sender = name => "fetch('" + address(name) + "', { mode: 'no-cors' })"
  const blob = (text, type) => URL.createObjectURL(new Blob([text], { type }))
  const tag = text => '<script>' + text + '</' + 'script>'
  const frame = attributes => document.body.appendChild(Object.assign(document.createElement('iframe'), attributes))
  const leaving = (name, win = window) => win.addEventListener('pagehide', () => win.navigator.sendBeacon(address(name)))
`
const page = (script = '', body = ''): string =>
  `<!doctype html><title>Page</title><input id="who">${body}<script>${TOOLS};${script}</script>`

/** The full run is `FINEPRINT_TABS=30 npx vitest run test/e2e/attribution.test.ts`. */
const TABS = Number(process.env.FINEPRINT_TABS ?? 4)
const numbered = [...Array(TABS).keys()]
const PAGES: Readonly<Record<string, OwnPage>> = {
  [`${COMPANY_HOST}/one`]: page(),
  [`${COMPANY_HOST}/two`]: page(),
  [`${COMPANY_HOST}/next`]: page(`send('load-of-next')`),
  [`${COMPANY_HOST}/slow`]: { text: page(`send('load-of-slow')`), after: 2000 },
  [`${COMPANY_HOST}/kept`]: { text: page(), mayBeKept: true },
  [`${COMPANY_HOST}/ready`]: page(`send('load-of-ready')`),
  [`${CHILDREN_HOST}/other`]: page(),
  [`${CHILDREN_HOST}/framed`]: page(`send('load-of-framed')`),
  [`${COMPANY_HOST}/worker.js`]: {
    type: 'text/javascript',
    text: `${TOOLS}; onmessage = ({ data }) => send(data)`,
  },
  ...Object.fromEntries(
    numbered.map(n => [`${COMPANY_HOST}/many/${n}`, page(`send('many-${n}-load'); leaving('many-${n}-left')`)]),
  ),
  [`${COMPANY_HOST}/end`]: page(`send('load-of-end')`),
  ...Object.fromEntries(
    [ONE, TWO, THREE, FOUR].map((host, n) => [
      `${host}/hop-${n + 1}`,
      { to: `https://${[TWO, THREE, FOUR, FIVE][n]}/hop-${n + 2}?em=${EMAIL}` },
    ]),
  ),
}

const nameOf = ({ url }: { url: string }): string => new URL(url).pathname.slice(1)

/** What the record says of each message, once all of them are there. */
async function recorded(world: World, names: readonly string[]): Promise<ReadonlyMap<string, FlowRecord>> {
  let flows: readonly FlowRecord[] = []
  await until(
    async () => {
      flows = await recordOf(world)
      return names.filter(name => !flows.some(flow => nameOf(flow) === name))
    },
    missing => missing.length === 0,
  )
  return new Map(names.flatMap(name => flows.filter(flow => nameOf(flow) === name).map(flow => [name, flow])))
}

const pagesOf = async (world: World, names: readonly string[]): Promise<Record<string, string | null>> =>
  Object.fromEntries([...(await recorded(world, names))].map(([name, flow]) => [name, flow.page]))

const all = (names: readonly string[], url: string): Record<string, string> =>
  Object.fromEntries(names.map(name => [name, url]))

/**
 * A page that was left and is shown again as it was. Whether a browser keeps a page is its own affair: Chromium lets go
 * of all when the worker wakes (docs/lightness.md). So it may take more than one.
 */
async function shownAgain(world: World): Promise<Tab> {
  for (let attempt = 1; ; attempt++) {
    const tab = await world.browser.open(`${HOME}/kept`)
    await run(tab, `window.kept = true; addEventListener('pageshow', () => send('shown-again')); leaving('kept-left')`)
    await tab.goto(`${HOME}/two`)
    await tab.run('void setTimeout(() => history.back())')
    // Heard of, not asked: a browser lets go of a kept page in which a script is run.
    const isKept = until(
      () => recordOf(world),
      flows => flows.some(flow => nameOf(flow) === 'shown-again'),
      8,
    )
    if (
      await isKept.then(
        () => true,
        () => attempt === MOST_LET_GO,
      )
    )
      return tab
  }
}

const run = (tab: Tab, script: string): Promise<unknown> => tab.run(`(async () => { ${TOOLS}; ${script} })()`)

inEachBrowser({ pages: PAGES }, world => {
  beforeAll(async () => {
    const { browser } = world()
    await browser.ask('person.save', { id: 'p', person: { label: 'Ottoline', values: { email: [EMAIL] } } })
    await browser.ask('person.choose', { id: 'p' })
  })

  it('two tabs of one site, in turn', async () => {
    const { browser } = world()
    const [one, two] = [await browser.open(`${HOME}/one`), await browser.open(`${HOME}/two`)]
    for (let n = 0; n < 5; n++) {
      await run(one, `send('one-${n}')`)
      await run(two, `send('two-${n}')`)
    }
    const names = (tab: string) => [0, 1, 2, 3, 4].map(n => `${tab}-${n}`)
    expect(await pagesOf(world(), [...names('one'), ...names('two')])).toEqual({
      ...all(names('one'), `${HOME}/one`),
      ...all(names('two'), `${HOME}/two`),
    })
    const tabs = [...(await recorded(world(), [...names('one'), ...names('two')])).values()].map(({ tab }) => tab)
    expect(new Set(tabs).size).toBe(2)
  })

  it('a redirect chain across five hosts: every hop, of an image and of a navigation', async () => {
    const { browser } = world()
    const tab = await browser.open(`${HOME}/one`)
    const hops = [1, 2, 3, 4, 5].map(n => `hop-${n}`)
    const chain = async (kind: string) =>
      (await recordOf(world())).filter(flow => flow.kind === kind && nameOf(flow).startsWith('hop'))
    const arrived = (flows: readonly FlowRecord[]) => new Set(flows.map(nameOf)).size === hops.length
    await run(tab, `new Image().src = 'https://${ONE}/hop-1?em=${EMAIL}'`)
    const image = await until(() => chain('image'), arrived)
    await run(tab, `setTimeout(() => { location.href = 'https://${ONE}/hop-1?em=${EMAIL}' })`)
    const navigation = await until(() => chain('document'), arrived)
    for (const flows of [image, navigation]) {
      expect(flows.map(nameOf).toSorted()).toEqual(hops)
      expect(new Set(flows.map(flow => flow.page))).toEqual(new Set([`${HOME}/one`]))
      expect(new Set(flows.map(flow => flow.recipient.host))).toEqual(new Set([ONE, TWO, THREE, FOUR, FIVE]))
    }
  })

  it('a navigation in flight: what the old page still sends, and what the new one does as it comes', async () => {
    const tab = await world().browser.open(`${HOME}/one`)
    await run(
      tab,
      `leaving('flight-left'); setTimeout(() => { location.href = '/slow' }); setTimeout(() => ['flight-0', 'flight-1'].forEach(send), 200)`,
    )
    const names = ['flight-0', 'flight-1', 'flight-left']
    expect(await pagesOf(world(), [...names, 'load-of-slow'])).toEqual({
      ...all(names, `${HOME}/one`),
      'load-of-slow': `${HOME}/slow`,
    })
    const flows = await recorded(world(), ['flight-left', 'load-of-slow'])
    expect([...flows.values()].map(({ trigger }) => trigger)).toEqual(['unload', 'load'])
  })

  it('many tabs at once, each left for a page of its own site', async () => {
    const { browser } = world()
    const tabs = await Promise.all(numbered.map(n => browser.open(`${HOME}/many/${n}`)))
    await Promise.all(tabs.map((tab, n) => run(tab, `send('many-${n}-stands')`)))
    await Promise.all(tabs.map(tab => tab.goto(`${HOME}/end`)))
    const names = (n: number) => ['load', 'stands', 'left'].map(when => `many-${n}-${when}`)
    expect(await pagesOf(world(), numbered.flatMap(names))).toEqual(
      Object.assign({}, ...numbered.map(n => all(names(n), `${HOME}/many/${n}`))),
    )
    const left = await recorded(
      world(),
      numbered.map(n => `many-${n}-left`),
    )
    expect(new Set([...left.values()].map(({ trigger }) => trigger))).toEqual(new Set(['unload']))
  })

  it('workers of every kind belong to the page that owns them, not to the tab in front', async () => {
    const { browser } = world()
    const owner = await browser.open(`${CHILDREN}/other`)
    const front = await browser.open(`${HOME}/one`)
    await run(
      owner,
      `new Worker(blob(sender('worker')));
       new Worker(blob("new Worker(URL.createObjectURL(new Blob([" + JSON.stringify(sender('worker-of-worker')) + "])))"));
       new SharedWorker(blob(sender('shared-worker')))`,
    )
    await run(
      front,
      `await navigator.serviceWorker.register('/worker.js');
       (await navigator.serviceWorker.ready).active.postMessage('service-worker')`,
    )
    const names = ['worker', 'worker-of-worker', 'shared-worker']
    expect(await pagesOf(world(), [...names, 'service-worker'])).toEqual({
      ...all(names, `${CHILDREN}/other`),
      'service-worker': `${HOME}/one`,
    })
    await run(front, `await (await navigator.serviceWorker.ready).unregister()`)
  })

  it('frames of every kind belong to the page they stand in, also as it is left', async () => {
    const tab = await world().browser.open(`${HOME}/one`)
    await run(
      tab,
      `const loaded = attributes => new Promise(resolve => frame({ ...attributes, onload: resolve }))
       const blank = frame({}).contentWindow
       blank.fetch(address('blank'), { mode: 'no-cors' })
       await Promise.all([
         loaded({ srcdoc: tag(sender('srcdoc')) }),
         loaded({ srcdoc: '<iframe srcdoc="' + tag(sender('srcdoc-in-srcdoc')).replaceAll('"', '&quot;') + '"></iframe>' }),
         loaded({ src: 'data:text/html,' + encodeURIComponent(tag(sender('data'))) }),
         loaded({ sandbox: 'allow-scripts', srcdoc: tag(sender('sandboxed')) }),
         loaded({ src: blob(tag(sender('blob')), 'text/html') }),
         loaded({ src: '${CHILDREN}/framed' }),
       ])
       const own = frame({ srcdoc: '<p>' })
       await new Promise(resolve => { own.onload = resolve })
       leaving('frame-left', own.contentWindow)`,
    )
    await tab.goto(`${HOME}/next`)
    const names = ['blank', 'srcdoc', 'srcdoc-in-srcdoc', 'data', 'sandboxed', 'blob', 'load-of-framed', 'frame-left']
    expect(await pagesOf(world(), [...names, 'load-of-next'])).toEqual({
      ...all(names, `${HOME}/one`),
      'load-of-next': `${HOME}/next`,
    })
    const flows = await recorded(world(), ['srcdoc', 'load-of-next'])
    expect([...flows.values()].map(({ frame }) => frame > 0)).toEqual([true, false])
  })

  it('a page is kept for going back, however often, and whatever was typed there', async () => {
    const tab = await world().browser.open(`${HOME}/kept`)
    await run(tab, `window.shown = []; addEventListener('pageshow', event => window.shown.push(event.persisted))`)
    for (let times = 1; times <= TIMES_BACK; times++) {
      await tab.type('#who', 'a')
      await tab.run(`void setTimeout(() => { location.href = '/two' })`)
      await until(
        () => tab.url(),
        url => url === `${HOME}/two`,
      )
      await tab.run('void setTimeout(() => history.back())')
      await until(
        () => tab.url(),
        url => url === `${HOME}/kept`,
      )
      // One that was loaded anew knows nothing of it.
      const shown = await until(
        () => tab.run<boolean[] | null>('window.shown ?? null'),
        heard => heard?.length !== times - 1,
      )
      expect(shown).toEqual(Array(times).fill(true))
    }
  })

  it('a page kept for going back, and one made ready behind another', async () => {
    const { browser } = world()
    const tab = await shownAgain(world())
    expect([await tab.url(), await tab.run('window.kept')]).toEqual([`${HOME}/kept`, true])
    await run(tab, `send('kept-after')`)
    const kept = ['kept-left', 'shown-again', 'kept-after']
    expect(await pagesOf(world(), kept)).toEqual(all(kept, `${HOME}/kept`))
    if (browser.name === 'firefox') return
    await run(
      tab,
      `document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules',
         textContent: JSON.stringify({ prerender: [{ urls: ['/ready'] }] }) }))`,
    )
    expect(await pagesOf(world(), ['load-of-ready'])).toEqual({ 'load-of-ready': `${HOME}/ready` })
    expect(await tab.url()).toBe(`${HOME}/kept`)
  })

  it('what made the page send it: its opening, typing, a form, a timer', async () => {
    const tab = await world().browser.open(`${HOME}/next`)
    const opened = Date.now()
    await run(
      tab,
      `setTimeout(() => send('by-timer'), ${A_WHILE});
       who.addEventListener('input', () => send('by-typing'), { once: true });
       const form = document.body.appendChild(document.createElement('form'));
       form.innerHTML = '<button id="go">Send</button>';
       form.onsubmit = event => { event.preventDefault(); send('by-submit') }`,
    )
    const flows = await recorded(world(), ['by-timer'])
    expect(flows.get('by-timer')?.time).toBeGreaterThan(opened)
    await tab.type('#who', 'a')
    await recorded(world(), ['by-typing'])
    await tab.click('#go')
    const names = ['load-of-next', 'by-timer', 'by-typing', 'by-submit']
    const triggers = [...(await recorded(world(), names))].map(([name, { trigger }]) => [name, trigger])
    expect(Object.fromEntries(triggers)).toEqual({
      'load-of-next': 'load',
      'by-timer': 'timer',
      'by-typing': 'typing',
      'by-submit': 'submit',
    })
  })
})
