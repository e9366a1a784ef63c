import { afterAll, beforeAll, expect, it } from 'vitest'
import { COMPANY_HOST, PARTIES } from '../../demo/hosts'
import { type Demo, startDemo } from '../../demo/server'
import { tabAt, until } from './browser-under-test'
import { type Firefox, launchFirefox } from './firefox'

/** A host of the company's own that is another name for a collector: only Firefox tells an extension so. */
const ALIAS = `metrics.${COMPANY_HOST.split('.').slice(1).join('.')}`
const COLLECTOR = 'larkline.sc.omtrdc.net'
const HOME = `https://${COMPANY_HOST}`

let demo: Demo
let browser: Firefox

/** Firefox's own stand-in for a name server; the address forced on every name would hide the alias. */
const resolving = (alias: string): string => `(() => {
  const names = Cc['@mozilla.org/network/native-dns-override;1'].getService(Ci.nsINativeDNSResolverOverride)
  for (const host of ${JSON.stringify([COMPANY_HOST, ALIAS, ...Object.values(PARTIES)])}) names.addIPOverride(host, '127.0.0.1')
  names.setCnameOverride('${ALIAS}', '${alias}')
  Services.prefs.setCharPref('network.dns.forceResolve', '')
  Services.dns.clearCache(true)
})()`

beforeAll(async () => {
  demo = await startDemo({})
  browser = await launchFirefox(demo)
  await browser.inBrowser(resolving(COLLECTOR))
})
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

it('a message to an alias of a collector is put down to the collector, in Firefox', async () => {
  const tab = await browser.open(`${HOME}/`)
  await tab.run(`void fetch('https://${ALIAS}/x?email=robin@mail.example', { mode: 'no-cors' }).catch(() => undefined)`)
  const sent = await until(
    async () => {
      const flows = await browser.ask('flows.get', { tab: await tabAt(browser, HOME), limit: 500 })
      return flows.find(({ recipient }) => recipient.host === ALIAS)
    },
    flow => flow !== undefined,
  )
  expect(sent?.recipient).toMatchObject({ organisation: 'Adobe', category: 'analytics', relation: 'third-party' })
  expect(sent?.recipient.because).toEqual([
    { id: 'parties.alias', with: { host: ALIAS, alias: COLLECTOR, organisation: 'Adobe' } },
  ])
})
