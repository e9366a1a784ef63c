import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { COMPANY_HOST } from '../../demo/hosts'
import { type Demo, type DemoOptions, startDemo } from '../../demo/server'
import type { FlowRecord } from '../../lib/keep/record'
import { type BrowserUnderTest, type Tab, tabAt, until, viewOf } from './browser-under-test'
import { launchChromium } from './chromium'
import { launchFirefox } from './firefox'

export const HOME = `https://${COMPANY_HOST}`

const BROWSERS = [
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const

export interface World {
  readonly demo: Demo
  readonly browser: BrowserUnderTest
}

type Tell = (world: () => World) => void

/** The same stories in each browser: the demo company on this machine, and a throw-away profile with Fineprint. */
export function inEachBrowser(options: DemoOptions, tell: Tell): void {
  describe.each(BROWSERS)('%s', (_, launch) => inBrowser(launch, options, tell))
}

/** In both at the same time, each by itself in turn: for many short stories, which mostly wait. */
export function inBothAtOnce(options: DemoOptions, tell: Tell): void {
  describe.concurrent.each(BROWSERS)('%s', (_, launch) => {
    describe.sequential('in turn', () => inBrowser(launch, options, tell))
  })
}

function inBrowser(launch: (demo: Demo) => Promise<BrowserUnderTest>, options: DemoOptions, tell: Tell): void {
  let world: World | undefined
  const opened: Tab[] = []
  beforeAll(async () => {
    const demo = await startDemo(options)
    const browser = await launch(demo)
    const open = async (url: string): Promise<Tab> => {
      const tab = await browser.open(url)
      opened.push(tab)
      return tab
    }
    world = { demo, browser: { ...browser, open } }
  })
  // What `beforeAll` opened stays for all.
  beforeEach(() => {
    opened.length = 0
  })
  /** A test that failed must not leave a page behind that the next one takes for its own. */
  afterEach(async () => {
    for (const tab of opened.splice(0)) await tab.close()
  })
  afterAll(async () => {
    await world?.browser.close()
    await world?.demo.close()
  })
  tell(() => {
    if (!world) throw new Error('the browser did not start')
    return world
  })
}

/** Flows of the tab at `url` since `time`, newest first. */
export async function flowsOf({ browser }: World, url: string, time = 0): Promise<readonly FlowRecord[]> {
  const flows = await browser.ask('flows.get', { tab: await tabAt(browser, url), limit: 5000 })
  return flows.filter(flow => flow.time >= time)
}

const inRecord = <Answer>({ browser }: World, ask: 'getAll' | 'count'): Promise<Answer> =>
  browser.own(`new Promise((done, failed) => {
    const opening = indexedDB.open('fineprint')
    opening.onerror = failed
    opening.onsuccess = () => {
      const asked = opening.result.transaction('flows').objectStore('flows').${ask}()
      asked.onsuccess = () => { opening.result.close(); done(asked.result) }
    }
  })`)

/** Everything in the record, of whatever page. */
export const recordOf = (world: World): Promise<readonly FlowRecord[]> => inRecord(world, 'getAll')

/** How many there are; reading them all would be memory of our own process. */
export const recordedIn = (world: World): Promise<number> => inRecord(world, 'count')

export const policyIsRead = ({ browser }: World, url = HOME): Promise<unknown> =>
  until(
    () => viewOf(browser, url),
    view => view.policy.state === 'read',
  )
