import { expect, it } from 'vitest'
import { PARTIES } from '../../demo/hosts'
import { badgeOf, until, viewOf } from './browser-under-test'
import { HOME, inEachBrowser, policyIsRead } from './world'

const SIGN_UP = `${HOME}/sign-up`

inEachBrowser({ faults: ['details-to-advertiser'], dress: { encoding: 'plain', channel: 'json' } }, world => {
  it('where no policy can be fetched, the finding is shown without a verdict and says why', async () => {
    const { browser, demo } = world()
    demo.setPolicy(null)
    const tab = await browser.open(SIGN_UP)
    await until(
      () => viewOf(browser, HOME),
      view => view.policy.state === 'failed',
    )
    await tab.type('[name=email]', 'ottoline.fairweather@mail.example')
    await tab.click('#sign-up button')
    const isTheirs = ({ recipient }: { recipient: { host: string } | null }) => recipient?.host === PARTIES.advertising
    const view = await until(
      () => viewOf(browser, HOME),
      ({ findings }) => findings.some(isTheirs),
    )
    const finding = view.findings.find(isTheirs)
    expect(finding).toMatchObject({ verdict: null, severity: 'low', citations: [] })
    expect(view.policy.because.map(({ id }) => id).join()).toMatch(/policy/)
    expect(
      await until(
        () => badgeOf(browser, HOME),
        text => text !== '',
      ),
    ).toBe('1')

    const text =
      'Our privacy policy\n\nWe will never disclose your e-mail address to third parties without your consent.\n'
    const policy = await browser.ask('policy.import', { site: view.site, text, format: 'text' })
    expect(policy.state).toBe('read')
    const judged = await until(
      () => viewOf(browser, HOME),
      ({ findings }) => findings.some(found => isTheirs(found) && found.verdict !== null),
    )
    expect(judged.findings.find(isTheirs)).toMatchObject({ verdict: 'incorrect' })
    expect(judged.findings.filter(found => isTheirs(found) && found.verdict === null)).toEqual([])
  })

  it('a page that is no site, and a site that is paused, say so', async () => {
    const { browser, demo } = world()
    demo.setFaults(['details-to-advertiser'])
    await browser.open(SIGN_UP)
    await policyIsRead(world())
    await browser.ask('site.pause', { site: 'larkline.example', paused: true })
    expect((await viewOf(browser, HOME)).state).toBe('paused')
    await browser.ask('site.pause', { site: 'larkline.example', paused: false })
    expect((await viewOf(browser, HOME)).state).toBe('ready')
    const own = await browser.own<string>("chrome.runtime.getURL('/')")
    expect((await viewOf(browser, own)).state).toBe('not-a-site')
  })
})
