import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Demo, startDemo } from '../../demo/server'
import { CANNOT_BE_SEEN } from '../../lib/lists/cannot-be-seen'
import { type BrowserUnderTest, OUT, type Tab, tabAt, until } from './browser-under-test'
import { launchChromium } from './chromium'
import { EMAIL, tools, UNSEEN, WAYS } from './ways'
import { flowsOf, HOME, policyIsRead } from './world'

/** The testers' package in Chromium: what the ordinary one cannot see is found, once, on the page that sent it. */

/** What the thorough mode adds, by its name in the list. */
const SHOWN: Readonly<Record<string, string>> = {
  ...UNSEEN,
  'file-of-form': `frameForm('multipart/form-data', 'post', form => {
    form.querySelector('input').value = ''
    const file = fileOf('a.json')
    const chosen = new DataTransfer()
    chosen.items.add(new File([JSON.stringify({ em: EMAIL })], 'a.json'))
    file.files = chosen.files
    form.append(file)
  })`,
}
const at = (way: string): string => `/thorough-${way}`
const ADDED = CANNOT_BE_SEEN.filter(({ chromium, tester }) => chromium && !tester).map(({ id }) => id as string)

let demo: Demo
let browser: BrowserUnderTest
let tab: Tab

beforeAll(async () => {
  demo = await startDemo({})
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
    for (const name of ADDED) await run(name, SHOWN[name] ?? '')
    // What the ordinary package sees too must not be seen twice.
    await run('seen-anyway', WAYS['fetch, Blob'] ?? '')
  })

  it.each(ADDED)('shows %s, once', async name => {
    const flows = await found(name)
    expect(flows).toHaveLength(1)
    expect(flows[0]?.page).toBe(`${HOME}/sign-up`)
    expect(flows[0]?.recipient.relation).toBe('third-party')
    expect(JSON.stringify(flows)).not.toContain(EMAIL)
  })

  it('says nothing a second time', async () => {
    expect(await found('seen-anyway')).toHaveLength(1)
  })

  it('goes on when the worker was stopped', async () => {
    await browser.killBackground()
    await turn(true)
    await run('after-a-stop', SHOWN['worker-socket'] ?? '')
    expect(await found('after-a-stop')).toHaveLength(1)
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
    .filter(file => /thorough\.|setAutoAttach/.test(readFileSync(file, 'latin1')))

it('not a byte of it is in the ordinary package', () => {
  expect(holding('chrome-mv3')).toEqual([])
  expect(holding('firefox-mv3')).toEqual([])
  expect(holding('chrome-mv3-tester').length).toBeGreaterThan(5)
})
