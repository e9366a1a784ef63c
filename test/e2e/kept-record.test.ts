import { expect, it } from 'vitest'
import { PARTIES } from '../../demo/hosts'
import { until, viewOf } from './browser-under-test'
import { HOME, inEachBrowser, policyIsRead, recordOf, type World } from './world'

/** What is kept, for how long, and what becomes of it when the store is not as this version left it. */

const EMAIL = 'ottoline.fairweather@mail.example'
const DAY = 24 * 60 * 60 * 1000

/** Work on the store by hand, as another version would leave it. */
const inStore = (world: World, version: number | null, work: string): Promise<unknown> =>
  world.browser.own(`new Promise((done, failed) => {
    const opening = indexedDB.open('fineprint'${version === null ? '' : `, ${version}`})
    opening.onerror = () => failed(opening.error)
    opening.onupgradeneeded = () => { const db = opening.result; ${version === null ? '' : work} }
    opening.onsuccess = () => {
      const db = opening.result
      if (${version !== null}) { db.close(); done(null); return }
      const transaction = db.transaction([...db.objectStoreNames], 'readwrite')
      transaction.oncomplete = () => { db.close(); done(null) }
      const flows = transaction.objectStore('flows');
      ${version === null ? work : ''}
    }
  })`)

const ids = async (world: World): Promise<string[]> =>
  (await recordOf(world)).flatMap(({ id }) => (id.startsWith('days-') ? [id] : [])).toSorted()

/** A message in the record, and copies of it that are as old as these, in days. */
async function recordWith(world: World, days: readonly number[]): Promise<void> {
  const { browser } = world
  await browser.ask('record.wipe', {})
  await browser.ask('person.save', { id: 'p', person: { label: 'Ottoline', values: { email: [EMAIL] } } })
  await browser.ask('person.choose', { id: 'p' })
  const tab = await browser.open(HOME)
  await policyIsRead(world)
  await tab.run(`void fetch('https://${PARTIES.advertising}/kept?em=${EMAIL}', { mode: 'no-cors' })`)
  await until(
    () => recordOf(world),
    flows => flows.length === 1,
  )
  await inStore(
    world,
    null,
    `flows.getAll().onsuccess = event => {
      const [one] = event.target.result
      for (const days of ${JSON.stringify(days)}) flows.put({ ...one, id: 'days-' + days, time: Date.now() - days * ${DAY} - 1000 })
    }`,
  )
}

inEachBrowser({}, world => {
  it('what is older than people set goes', async () => {
    const { browser } = world()
    await recordWith(world(), [400, 91, 60, 20, 8, 3])
    const settings = await browser.ask('settings.get', null)
    await browser.ask('settings.save', { settings: { ...settings, keep: { days: 90, flows: 10_000 } } })
    expect(await ids(world())).toEqual(['days-20', 'days-3', 'days-60', 'days-8'])
    await browser.ask('settings.save', { settings: { ...settings, keep: { days: 30, flows: 10_000 } } })
    expect(await ids(world())).toEqual(['days-20', 'days-3', 'days-8'])
    // Nobody needs to do anything: a worker that starts on another day looks through the record.
    await browser.own('chrome.storage.local.set({ pruned: 0, settings: { keep: { days: 7, flows: 10000 } } })')
    await browser.killBackground()
    await until(
      async () => {
        await browser.ask('settings.get', null)
        return ids(world())
      },
      left => left.length === 1,
    )
    expect(await ids(world())).toEqual(['days-3'])
  })

  it('of more messages than people set, the oldest go', async () => {
    const { browser } = world()
    const days = Array.from({ length: 103 }, (_, n) => n / 8)
    await recordWith(world(), days)
    const settings = await browser.ask('settings.get', null)
    await browser.ask('settings.save', { settings: { ...settings, keep: { days: 90, flows: 100 } } })
    // The message itself is the newest of 104.
    expect(await ids(world())).toEqual(
      days
        .slice(0, 99)
        .map(days => `days-${days}`)
        .toSorted(),
    )
    await browser.ask('settings.save', { settings })
  })

  it('what is of another shape is left out and told, in the record and in the settings; the others are kept', async () => {
    const { browser } = world()
    await recordWith(world(), [2, 1])
    const company = { name: 'Larkline', sites: ['larkline.example'], subsidiaries: [], serviceProviders: [] }
    await browser.ask('company.save', { company })
    await inStore(
      world(),
      null,
      `const put = (table, ...row) => transaction.objectStore(table).put(...row)
      put('companies', { name: 'nothing else' })
      put('policies', { site: 'larkline.example', state: 'read', policy: {} })
      put('suppressions', { company: 'Larkline', recipient: '', dataType: '', expires: 5 })
      put('people', { id: 'broken', iv: 3 })
      put('checks', { id: 'broken', visit: 'v', site: 'larkline.example', time: 5, findings: 9 })
      flows.getAll().onsuccess = event => {
        const [one] = event.target.result
        put('findings', { id: one.findings[0] })
        flows.put({ ...one, id: 'broken', recipient: null })
      }`,
    )
    // Kept as they are, such settings would empty the record.
    await browser.own(`chrome.storage.local.set({
      pruned: 'never', paused: [null, 'paused.example'], blocks: [null, {}],
      settings: { inspect: 7, marks: false, keep: { days: -3, flows: 0 } }
    })`)
    await browser.killBackground()
    const view = await until(
      () => viewOf(browser, HOME),
      ({ findings }) => findings.length > 0,
    )
    expect(view.troubles.map(({ id }) => id).toSorted()).toEqual(['edges.rows-unreadable', 'edges.settings-unreadable'])
    expect([view.company, view.person?.label]).toEqual([company, 'Ottoline'])
    expect(await browser.ask('settings.get', null)).toMatchObject({ inspect: 'everything', marks: false })
    const isPruned = () => browser.own<{ pruned: unknown }>(`chrome.storage.local.get('pruned')`)
    await until(isPruned, ({ pruned }) => Number(pruned) > 0)
    expect(await ids(world())).toEqual(['days-1', 'days-2'])
    // What was left out of the policies is read anew.
    await browser.open(`${HOME}/`)
    await policyIsRead(world())
    await browser.ask('everything.wipe', null)
  })

  it('a record that the browser takes away is begun anew, and that is told; settings are kept, watching goes on', async () => {
    const { browser } = world()
    await recordWith(world(), [1])
    await browser.ask('site.pause', { site: 'paused.example', paused: true })
    await browser.loseRecord()
    const tab = await browser.open(`${HOME}/`)
    await tab.run(`void fetch('https://${PARTIES.advertising}/anew?em=${EMAIL}', { mode: 'no-cors' })`)
    // Not before it is there again: who asks for a record that is not there begins one.
    const view = await until(
      () => viewOf(browser, HOME),
      ({ troubles }) => troubles.some(({ id }) => id === 'edges.record-begun-anew'),
    )
    expect(view.person?.label).toBe('Ottoline')
    await until(
      () => recordOf(world()),
      flows => flows.some(({ url }) => url.includes('/anew')),
    )
    expect(await browser.own(`chrome.storage.local.get('paused')`)).toEqual({ paused: ['paused.example'] })
  })

  it('a record of a newer version is read as it stands, and that is told', async () => {
    const { browser } = world()
    await recordWith(world(), [2, 1])
    // What the tests before were told stays in sight until the browser is closed.
    const { troubles: before } = await viewOf(browser, HOME)
    await inStore(world(), 99, `db.createObjectStore('of-the-future')`)
    await browser.killBackground()
    const view = await until(
      () => viewOf(browser, HOME),
      ({ troubles }) => troubles.length > before.length,
    )
    expect(view.troubles.slice(before.length).map(({ id }) => id)).toEqual(['edges.record-newer'])
    expect(await ids(world())).toEqual(['days-1', 'days-2'])
    expect(view.findings[0]?.count).toBe(3)
  })
})
