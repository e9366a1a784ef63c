import { expect, it } from 'vitest'
import { CHILDREN_HOST, LARKLINE, PARTIES } from '../../demo/hosts'
import { joinsTheKidsClub } from '../stories/journeys'
import { CHILD, GROWN_UP } from '../stories/people'
import { type Tab, tabAt, until, viewOf } from './browser-under-test'
import { inEachBrowser, policyIsRead, recordOf, type World } from './world'

const KIDS = `https://${CHILDREN_HOST}`
const ADVERTISER = PARTIES.advertising
const BLOCK = { company: LARKLINE.name, recipient: 'adbloom.example' }
const EMAIL = 'mia.fairweather@mail.example'

const reached = ({ demo }: World): readonly string[] =>
  demo.received.filter(({ host }) => host === ADVERTISER).map(({ method, path }) => `${method} ${path}`)

const send = (path: string): string =>
  `fetch('https://${ADVERTISER}${path}', { method: 'POST', mode: 'no-cors', body: '${EMAIL}' })`

/** Ways to the advertiser from a page: its own, from a frame without an origin, from a worker. */
const WAYS: Readonly<Record<string, string>> = {
  '/own': `void ${send('/own')}.catch(() => undefined)`,
  '/frame': `document.body.append(Object.assign(document.createElement('iframe'), {
    sandbox: 'allow-scripts', srcdoc: ${JSON.stringify(`<script>${send('/frame')}</script>`)} }))`,
  '/worker': `void new Worker(URL.createObjectURL(new Blob([${JSON.stringify(send('/worker'))}])))`,
}

/** A page that takes what was typed along to the advertiser's own. What stands there then is the browser's own page. */
const FORM = `{
  const form = Object.assign(document.createElement('form'), { method: 'post', action: 'https://${ADVERTISER}/form' })
  form.innerHTML = '<input type=hidden name=em value="${EMAIL}">'
  document.body.append(form)
  setTimeout(() => form.submit())
}`

const goAllWays = (tab: Tab): Promise<void> => tab.run(`(() => { ${Object.values(WAYS).join('\n')} })()`)

const stoppedPaths = async (world: World): Promise<readonly string[]> => {
  const flows = await recordOf(world)
  return flows.filter(({ stopped }) => stopped).map(({ url }) => new URL(url).pathname)
}

inEachBrowser({}, world => {
  it('a recipient that is blocked for minors gets nothing while a child is browsing, and does with a grown-up', async () => {
    const { browser, demo } = world()
    demo.setFaults(['children-to-advertiser'], { encoding: 'plain', channel: 'json' })
    await browser.ask('company.save', { company: LARKLINE })
    for (const [id, person] of Object.entries({ child: CHILD, adult: GROWN_UP }))
      await browser.ask('person.save', { id, person })
    await browser.ask('person.choose', { id: 'child' })
    const tab = await browser.open(`${KIDS}/kids`)
    await policyIsRead(world(), KIDS)
    await joinsTheKidsClub(tab)
    const before = await until(
      () => viewOf(browser, KIDS),
      ({ findings }) => findings.some(({ promise }) => promise === 'minor-third-party'),
    )
    expect(reached(world()).length).toBeGreaterThan(0)
    const broken = before.findings.find(({ promise }) => promise === 'minor-third-party')
    expect(broken?.remedies.map(({ id }) => id)).toContain('block-recipient')

    await browser.ask('recipient.block', { ...BLOCK, blocked: true })
    expect((await viewOf(browser, KIDS)).blocked).toEqual([BLOCK.recipient])
    await browser.ask('record.wipe', {})
    const open = reached(world()).length
    await tab.goto(`${KIDS}/kids`)
    await goAllWays(tab)
    await until(
      () => stoppedPaths(world()),
      paths => Object.keys(WAYS).every(path => paths.includes(path)),
    )
    const leaving = await browser.open(`${KIDS}/kids?other`)
    await leaving.run(`(() => ${FORM})()`)
    await until(
      () => stoppedPaths(world()),
      paths => paths.includes('/form'),
    )
    // The rules are the browser's own: they hold while the background sleeps, and are there when it comes back.
    await browser.killBackground()
    await tab.goto(`${KIDS}/kids?again`)
    await tab.run(`(() => { ${send('/asleep')}.catch(() => undefined) })()`)
    await until(
      () => stoppedPaths(world()),
      paths => paths.includes('/asleep'),
    )
    expect(reached(world()).slice(open), 'nothing more').toEqual([])

    const after = await viewOf(browser, KIDS)
    const theirs = after.findings.filter(({ recipient }) => recipient?.host === ADVERTISER)
    expect(theirs.map(({ stopped, severity }) => [stopped, severity])).toContainEqual([true, 'info'])
    expect(theirs.filter(({ stopped }) => !stopped)).toEqual([])
    const rows = await browser.ask('scorecard.get', { tab: await tabAt(browser, KIDS), of: 'visit' })
    const row = rows.find(({ promise }) => promise === 'minor-third-party')
    expect(row?.standing).not.toBe('contradicted')
    expect(row?.because.map(({ id }) => id)).toContain('judge.row-stopped')

    await browser.ask('person.choose', { id: 'adult' })
    await tab.run(`(() => { ${WAYS['/own']} })()`)
    await until(
      async () => reached(world()).slice(open),
      paths => paths.includes('POST /own'),
    )

    // And with the child again, until it is allowed.
    await browser.ask('person.choose', { id: 'child' })
    await tab.run(`${send('/late')}.then(() => 'sent', () => 'stopped')`).then(end => expect(end).toBe('stopped'))
    await browser.ask('recipient.block', { ...BLOCK, blocked: false })
    expect(await tab.run(`${send('/allowed')}.then(() => 'sent', () => 'stopped')`)).toBe('sent')
  })
})
