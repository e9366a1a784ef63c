import { expect, it } from 'vitest'
import { PARTIES } from '../../demo/hosts'
import { badgeOf, until, viewOf } from './browser-under-test'
import { HOME, inEachBrowser, policyIsRead, type World } from './world'

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
