import { expect, it } from 'vitest'
import { CHANNELS, type Dress, ENCODINGS } from '../../demo/faults'
import { PARTIES } from '../../demo/hosts'
import { badgeOf, type Tab, until, viewOf } from './browser-under-test'
import { flowsOf, HOME, inBothAtOnce, policyIsRead, type World } from './world'

const SIGN_UP = `${HOME}/sign-up`
const VALUES = {
  name: 'Ottoline Fairweather',
  email: 'ottoline.fairweather@mail.example',
  phone: '+44 20 7946 0321',
  street: '17 Lantern Row',
  postcode: 'BS1 6QF',
} as const

const STAY = "document.querySelector('#sign-up').addEventListener('submit', event => event.preventDefault())"

async function signUp(tab: Tab, channel?: Dress['channel']): Promise<void> {
  await tab.goto(SIGN_UP)
  // A navigation closes a socket that is not open yet, and in Firefox drops an image that has not left: then nothing is
  // sent, and nothing is to be seen.
  if (channel === 'socket' || channel === 'image') await tab.run(STAY)
  for (const [name, value] of Object.entries(VALUES)) await tab.type(`[name=${name}]`, value)
  await tab.click('#sign-up button')
}

/** What Fineprint recorded of what went to the advertiser since `time`. */
const toAdvertiser = async (world: World, time: number) =>
  (await flowsOf(world, HOME, time)).filter(
    flow => flow.recipient.host === PARTIES.advertising && flow.items.length > 0,
  )

inBothAtOnce({ faults: ['details-to-advertiser'] }, world => {
  it('a typed value that reaches a third party counts on the badge and is quoted against the policy', async () => {
    const { browser, demo } = world()
    demo.setFaults(['details-to-advertiser'], { encoding: 'plain', channel: 'json' })
    const tab = await browser.open(SIGN_UP)
    await policyIsRead(world())
    await signUp(tab)

    const isThirdParty = (type: string) => (view: Awaited<ReturnType<typeof viewOf>>) =>
      view.findings.some(({ recipient, dataType }) => recipient?.host === PARTIES.advertising && dataType === type)
    const view = await until(() => viewOf(browser, HOME), isThirdParty('email'))
    const finding = view.findings.find(
      ({ recipient, dataType }) => recipient?.host === PARTIES.advertising && dataType === 'email',
    )
    expect(finding).toMatchObject({ verdict: 'incorrect', severity: 'high' })
    expect(finding?.because.length).toBeGreaterThan(0)

    const policy = await browser.ask('policy.get', { site: view.site })
    const citation = finding?.citations.find(({ role }) => role === 'governs')
    const { quote = '', marks = [], at } = citation ?? {}
    expect(quote.length).toBeGreaterThan(20)
    expect(marks.length).toBeGreaterThan(0)
    expect(policy?.text.slice(at?.start, at?.end)).toContain(quote.split(' … ').at(-1))

    const reported = view.findings.filter(({ severity }) => severity !== 'info')
    expect(
      await until(
        () => badgeOf(browser, HOME),
        text => text === String(reported.length),
      ),
    ).toBeTruthy()
  })

  it.each([
    ...ENCODINGS.map(encoding => ({ encoding, channel: 'json' as const })),
    ...CHANNELS.map(channel => ({ encoding: 'sha256-lower' as const, channel })),
    { encoding: 'plain', channel: 'socket' } as const,
    { encoding: 'base64', channel: 'image' } as const,
  ])('seen: $encoding in $channel', async dress => {
    const { browser, demo } = world()
    demo.setFaults(['details-to-advertiser'], dress)
    const start = Date.now()
    const tab = await browser.open(SIGN_UP)
    await signUp(tab, dress.channel)
    const flows = await until(
      () => toAdvertiser(world(), start),
      found => found.flatMap(flow => flow.items).some(item => item.dataType === 'email'),
    )
    const items = flows.flatMap(flow => flow.items)
    expect(items.find(item => item.dataType === 'email')).toMatchObject({ known: true })
    expect(items.map(item => item.dataType)).toContain('phone')
    expect(JSON.stringify(flows), 'no value is kept').not.toMatch(/ottoline|fairweather|7946 ?0321/i)
  })

  it('a company that keeps its word is not reported', async () => {
    const { browser, demo } = world()
    demo.setFaults([])
    const tab = await browser.open(`${HOME}/`)
    await signUp(tab)
    await until(
      () => viewOf(browser, HOME),
      view => view.findings.some(({ promise }) => promise === 'collection-purpose'),
    )
    const { findings } = await viewOf(browser, HOME)
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(await badgeOf(browser, HOME)).toBe('')
  })
})
