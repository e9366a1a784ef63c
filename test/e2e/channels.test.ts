import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMPANY_HOST, PARTIES } from '../../demo/hosts'
import type { DemoOptions, Received } from '../../demo/server'
import { CANNOT_BE_SEEN } from '../../lib/lists/cannot-be-seen'
import { type Tab, until } from './browser-under-test'
import {
  EMAIL,
  HOST,
  KEPT,
  LEAVING,
  LEAVING_UNSEEN,
  OF_CHROMIUM,
  tools,
  UNSEEN,
  UNSEEN_OF_CHROMIUM,
  WAYS,
} from './ways'
import { flowsOf, HOME, inEachBrowser, policyIsRead, type World } from './world'

/** One test a way for data to leave a page; what no browser shows must stand in `lib/lists/cannot-be-seen.ts`. */

/** Each way has an address of its own, so that all can be gone at once. */
const ALL = { ...WAYS, ...OF_CHROMIUM, ...UNSEEN, ...UNSEEN_OF_CHROMIUM }
const at = (way: string): string => `/way-${Object.keys(ALL).indexOf(way)}`
const wayAt = (path: string): string => Object.keys(ALL)[Number(/^\/way-(\d+)/.exec(path)?.[1])] ?? path
const AS_IT_IS_LEFT: Readonly<Record<string, string>> = { ...LEAVING, ...LEAVING_UNSEEN }
const leavingAt = (way: string): string => `/leaving-${Object.keys(AS_IT_IS_LEFT).indexOf(way)}`

const SOCIAL_FRAME = `https://${PARTIES.social}/frame`

/** Two pages that are told to report what their policy forbids, a page of another site for a frame, and a service worker. */
const reporting = (how: string) => ({ text: '<img src="/not-allowed">', headers: { ...reportHeaders(how) } })
const reportHeaders = (how: string) => ({
  'content-security-policy': `img-src 'none'; ${how} ${how === 'report-to' ? 'main' : `https://${HOST}${at(how)}`}`,
  'reporting-endpoints': `main="https://${HOST}${at(how)}"`,
})
const OPTIONS: DemoOptions = {
  pages: {
    [`${COMPANY_HOST}/report-uri`]: reporting('report-uri'),
    [`${COMPANY_HOST}/report-to`]: reporting('report-to'),
    [`${COMPANY_HOST}/late`]: { text: '<p>late', after: 5000 },
    [`${PARTIES.social}/frame`]: '<p>of another site',
    [`${COMPANY_HOST}/worker.js`]: {
      type: 'text/javascript',
      text: `addEventListener('message', ({ data: [url, body] }) => fetch(url, { method: 'POST', mode: 'no-cors', body }))`,
    },
  },
}

async function ready(world: World): Promise<Tab> {
  const tab = await world.browser.open(`${HOME}/sign-up`)
  await policyIsRead(world)
  await tab.type('[name=email]', EMAIL)
  return tab
}

const emailsSent = async (world: World, since: number) =>
  (await flowsOf(world, HOME, since)).filter(({ items }) => items.some(({ dataType }) => dataType === 'email'))

const holdsEmail = ({ path, body, headers }: Received): boolean =>
  [path, body, ...Object.values(headers)].some(text => text.includes(EMAIL) || text.includes(EMAIL.replace('@', '%40')))

const waysOf = (browser: 'chromium' | 'firefox') => (browser === 'chromium' ? ALL : { ...WAYS, ...UNSEEN })

inEachBrowser(OPTIONS, world => {
  describe('while the page stands', () => {
    let tab: Tab | undefined
    beforeAll(async () => {
      tab = await ready(world())
      for (const [name, way] of Object.entries(waysOf(world().browser.name)))
        await tab.run(`(() => { ${tools(at(name))}; void (${way}) })()`)
    })

    afterAll(() => tab?.close())

    it.each(Object.keys({ ...WAYS, ...OF_CHROMIUM }))('seen once: %s', async name => {
      if (!(name in waysOf(world().browser.name))) return expect(OF_CHROMIUM).toHaveProperty([name])
      const isThis = ({ url }: { url: string }) => new URL(url).pathname === at(name)
      const flows = await until(
        async () => (await emailsSent(world(), 0)).filter(isThis),
        found => found.length > 0,
      )
      expect(flows).toHaveLength(1)
      expect(flows[0]?.page).toBe(`${HOME}/sign-up`)
      expect(JSON.stringify(flows)).not.toContain(EMAIL)
    })

    it('nothing served with the person’s data is missing, but for what is listed as unseen', async () => {
      const { demo, browser } = world()
      const hidden = CANNOT_BE_SEEN.filter(
        ({ id, [browser.name]: isHidden }) => isHidden && id in waysOf(browser.name),
      ).map(({ id }) => id as string)
      const served = () =>
        new Set(demo.received.filter(one => one.host === HOST && holdsEmail(one)).map(({ path }) => wayAt(path)))
      await until(
        async () => hidden.filter(id => !served().has(id)),
        missing => missing.length === 0,
        90,
      )
      const missing = await until(
        async () => {
          const recorded = new Set((await emailsSent(world(), 0)).map(({ url }) => wayAt(new URL(url).pathname)))
          return [...served()].filter(way => !recorded.has(way)).toSorted()
        },
        found => found.length === hidden.length,
      )
      expect(missing).toEqual(hidden.toSorted())
    })
  })

  it('seen as the page is left, and put down to it: whatever the server was sent', async () => {
    const { demo } = world()
    const tab = await ready(world())
    const start = Date.now()
    for (const [name, way] of Object.entries(AS_IT_IS_LEFT)) {
      const [, when = 'pagehide'] = /, at (\w+)$/.exec(name) ?? []
      await tab.run(`(() => { ${tools(leavingAt(name))}; addEventListener('${when}', () => { ${way} }) })()`)
    }
    await tab.goto(`${HOME}/`)
    const isOne = (path: string) => Object.keys(LEAVING).some(name => path.split('?')[0] === leavingAt(name))
    const served = () => [
      ...new Set(demo.received.filter(one => isOne(one.path) && holdsEmail(one)).map(({ path }) => path.split('?')[0])),
    ]
    const flows = await until(
      async () => (await emailsSent(world(), start)).filter(({ url }) => isOne(new URL(url).pathname)),
      found => served().length >= 7 && served().every(path => found.some(({ url }) => new URL(url).pathname === path)),
    )
    expect(new Set(flows.map(({ url }) => url)).size).toBe(flows.length)
    expect(flows.filter(({ page }) => page !== `${HOME}/sign-up`)).toEqual([])
  })

  describe('kept in the browser, and sent to nobody', () => {
    let tab: Tab | undefined
    let start = 0
    beforeAll(async () => {
      tab = await ready(world())
      start = Date.now()
      for (const [, way] of Object.values(KEPT)) await tab.run(`(() => { ${tools('/kept')}; ${way} })()`)
      await tab.press('Tab')
    })
    afterAll(() => tab?.close())

    it.each(Object.entries(KEPT))('%s', async (_, [where]) => {
      const isThis = ({ items }: { items: readonly { where: string }[] }) => items.some(item => item.where === where)
      const flows = await until(
        async () => (await emailsSent(world(), start)).filter(flow => flow.kind === 'storage' && isThis(flow)),
        found => found.length > 0,
      )
      expect(flows).toHaveLength(1)
      expect(flows[0]?.recipient.relation).toBe('first-party')
      expect(JSON.stringify(flows)).not.toContain(EMAIL)
    })
  })

  it('a message to a frame of another site is heard where it arrives', async () => {
    const tab = await ready(world())
    const start = Date.now()
    await tab.run(`new Promise(resolve => {
      const frame = Object.assign(document.createElement('iframe'), { src: '${SOCIAL_FRAME}' })
      frame.onload = () => resolve([{ user: { em: '${EMAIL}' } }, new Blob(['${EMAIL}'])].forEach(said => frame.contentWindow.postMessage(said, '*')))
      document.body.append(frame)
    })`)
    const flows = await until(
      async () => (await emailsSent(world(), start)).filter(({ kind }) => kind === 'message'),
      found => found.length > 1,
    )
    for (const flow of flows) {
      expect(flow.page).toBe(`${HOME}/sign-up`)
      expect(flow.recipient).toMatchObject({ host: PARTIES.social, relation: 'third-party' })
    }
    expect(flows.map(({ items }) => items[0]?.where).toSorted()).toEqual(['message', 'message.user.em'])
  })
})
