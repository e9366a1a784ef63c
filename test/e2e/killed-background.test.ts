import { expect, it } from 'vitest'
import { PARTIES } from '../../demo/hosts'
import { badgeOf, until, viewOf } from './browser-under-test'
import { HOME, inEachBrowser, policyIsRead, recordOf, type World } from './world'

const SIGN_UP = `${HOME}/sign-up`

const reachedAdvertiser = ({ demo }: World): boolean =>
  demo.received.some(({ host, path }) => host === PARTIES.advertising && path.startsWith('/json'))

const toAdvertiser = async ({ browser }: World) =>
  (await viewOf(browser, HOME)).findings.filter(({ recipient }) => recipient?.host === PARTIES.advertising)

inEachBrowser({ faults: ['details-to-advertiser'], dress: { encoding: 'sha256', channel: 'json' } }, world => {
  it('stopped between typing and sending: what was typed is still recognised', async () => {
    const { browser } = world()
    const tab = await browser.open(SIGN_UP)
    await policyIsRead(world())
    await tab.type('[name=email]', 'ottoline.fairweather@mail.example')
    await new Promise(resolve => setTimeout(resolve, 300))
    await browser.killBackground()
    await tab.click('#sign-up button')
    const findings = await until(
      () => toAdvertiser(world()),
      found => found.length > 0,
    )
    expect(findings[0]).toMatchObject({ dataType: 'email', verdict: 'incorrect' })
  })

  it('stopped between sending and opening the popup: what was found is still shown', async () => {
    const { browser, demo } = world()
    demo.received.length = 0
    const tab = await browser.open(SIGN_UP)
    await policyIsRead(world())
    await tab.type('[name=email]', 'ottoline.fairweather@mail.example')
    await tab.click('#sign-up button')
    await until(async () => reachedAdvertiser(world()), Boolean)
    await until(
      () => badgeOf(browser, HOME),
      text => text !== '',
    )
    await browser.killBackground()
    const findings = await toAdvertiser(world())
    expect(findings.map(({ dataType }) => dataType)).toEqual(['email'])
    expect(findings[0]?.count).toBe(1)
    expect(findings[0]?.citations.length).toBeGreaterThan(0)
  })

  it('stopped while bodies are being looked at: each is in the record once, with what it carried', async () => {
    const { browser } = world()
    const tab = await browser.open(SIGN_UP)
    await policyIsRead(world())
    await tab.type('[name=email]', 'ottoline.fairweather@mail.example')
    const begun = Date.now()
    const bodies: string[] = []
    const sendMore = async () => {
      const paths = [0, 1, 2, 3, 4, 5, 6, 7].map(n => `/scanned-${bodies.length + n}`)
      bodies.push(...paths)
      await tab.run(`(() => {
        const filling = Array.from({ length: 20_000 }, (_, n) => btoa('nothing to see ' + n))
        const body = JSON.stringify({ em: 'ottoline.fairweather@mail.example', filling })
        for (const path of ${JSON.stringify(paths)}) void fetch('https://${PARTIES.advertising}' + path, { method: 'POST', mode: 'no-cors', body })
      })()`)
    }
    const isWaiting = async () => {
      const stored = Object.entries(await browser.own<Record<string, unknown>>('chrome.storage.session.get(null)'))
      const pages = stored.filter(([id]) => id.startsWith('notes:'))
      const notes = pages.flatMap(([, text]) => JSON.parse(String(text)) as [string, string][])
      const seen = notes.filter(([key]) => key.startsWith('seen:'))
      return seen.some(([, text]) => {
        const { settled, time } = JSON.parse(text) as { settled: boolean; time: number }
        return !settled && time > begun
      })
    }
    // Taken in, and neither looked at nor written down. A quick machine may be done with eight before one can ask.
    const isCaught = () => sendMore().then(isWaiting)
    await until(isCaught, Boolean)
    await browser.killBackground()
    const scanned = async () => (await recordOf(world())).filter(({ url }) => url.includes('/scanned'))
    const flows = await until(scanned, found => found.length >= bodies.length)
    expect(flows.map(({ url }) => new URL(url).pathname).toSorted()).toEqual(bodies.toSorted())
    for (const { items } of flows) expect(items.map(({ dataType }) => dataType)).toContain('email')
    // Nothing is left to be said of any.
    await until(isWaiting, waits => !waits)
    expect(await scanned()).toHaveLength(bodies.length)
  })

  it('stopped as a minor’s form is sent: the warning is shown once', async () => {
    const { browser } = world()
    await browser.ask('person.save', { id: 'child', person: { label: 'Mia', minor: true, values: {} } })
    await browser.ask('person.choose', { id: 'child' })
    const tab = await browser.open(SIGN_UP)
    await policyIsRead(world())
    await tab.type('[name=email]', 'mia.fairweather@mail.example')
    await tab.run(`(() => { window.shown = 0; new MutationObserver(records => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName === 'fineprint-warning') window.shown++
    }).observe(document, { childList: true, subtree: true }) })()`)
    await Promise.all([tab.press('Enter'), browser.killBackground()])
    const isOpen = () => tab.run<boolean>("document.querySelector('fineprint-warning') !== null")
    await until(isOpen, Boolean)
    await browser.killBackground()
    await tab.press('Escape')
    await until(isOpen, open => !open)
    expect(await tab.run('window.shown')).toBe(1)
    await browser.ask('person.choose', { id: null })
  })

  it('stopped while the warning is open: the answer still counts', async () => {
    const { browser, demo } = world()
    await browser.ask('person.save', { id: 'child', person: { label: 'Mia', minor: true, values: {} } })
    await browser.ask('person.choose', { id: 'child' })
    const tab = await browser.open(SIGN_UP)
    await policyIsRead(world())
    demo.received.length = 0
    await tab.type('[name=email]', 'mia.fairweather@mail.example')
    await tab.press('Enter')
    const isOpen = () => tab.run<boolean>("document.querySelector('fineprint-warning') !== null")
    await until(isOpen, Boolean)
    await browser.killBackground()
    await tab.press('Escape')
    await until(isOpen, open => !open)
    await new Promise(resolve => setTimeout(resolve, 700))
    expect(demo.received.filter(({ path }) => path.startsWith('/welcome'))).toEqual([])
  })
})
