import { expect, it } from 'vitest'
import { COMPANY_HOST, PARTIES } from '../../demo/hosts'
import type { DemoOptions } from '../../demo/server'
import { badgeOf, until, viewOf } from './browser-under-test'
import { HOME, inBothAtOnce, policyIsRead } from './world'

const SIGN_UP = `${HOME}/sign-up`

const PROMISE = 'We will never disclose your e-mail address to third parties without your consent.'
const PADDING = Array.from({ length: 80 }, (_, at) => `In paragraph ${at} of this privacy notice we collect nothing.`)
/** Its promise is out of sight until somebody goes there. */
const LONG = ['Our privacy policy', ...PADDING, PROMISE, ...PADDING].join('\n\n')

interface Place {
  readonly scrolled: number
  readonly top: number
  readonly height: number
}
const WHERE = `(() => {
  const said = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes('never disclose'))
  return { scrolled: scrollY, top: said ? said.getBoundingClientRect().top : -1, height: innerHeight }
})()`

const WORLD: DemoOptions = {
  faults: ['details-to-advertiser'],
  dress: { encoding: 'plain', channel: 'json' },
  pages: { [`${COMPANY_HOST}/round`]: { to: '/and-round' }, [`${COMPANY_HOST}/and-round`]: { to: '/round' } },
}

inBothAtOnce(WORLD, world => {
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

  it('an address that leads in a circle says so, and what was read before stays', async () => {
    const { browser } = world()
    await browser.open(SIGN_UP)
    const { site } = await viewOf(browser, HOME)
    const before = await browser.ask('policy.get', { site })
    const policy = await browser.ask('policy.import', { site, address: `${HOME}/round` })
    expect(policy.state).toBe('failed')
    expect(policy.because.map(({ id }) => id)).toEqual(['policy.redirect-loop'])
    expect((await browser.ask('policy.get', { site }))?.source.hash).toBe(before?.source.hash)
  })

  it('a quotation opens the live policy at its words, and our copy marked there', async () => {
    const { browser, demo } = world()
    demo.setPolicy({ text: LONG, format: 'text' })
    const tab = await browser.open(SIGN_UP)
    const { site } = await viewOf(browser, HOME)
    const policy = await browser.ask('policy.import', { site, address: `${HOME}/privacy` })
    expect(policy).toMatchObject({ state: 'read', address: `${HOME}/privacy` })
    await tab.type('[name=email]', 'ottoline.fairweather@mail.example')
    await tab.click('#sign-up button')
    const citationOf = async () =>
      (await viewOf(browser, HOME)).findings
        .flatMap(({ citations }) => citations)
        .find(({ quote, link }) => quote === PROMISE && link !== null)
    const citation = await until(citationOf, Boolean)

    const live = await browser.open(citation?.link ?? '')
    const seen = await until(
      () => live.run<Place>(WHERE),
      ({ scrolled, top, height }) => scrolled > 0 && top >= 0 && top < height,
    )
    expect(seen.top, 'in sight').toBeLessThan(seen.height)

    const at = citation ? `${citation.at.start}-${citation.at.end}` : ''
    const page = await browser.own<string>("chrome.runtime.getURL('/policy.html')")
    const copy = await browser.open(`${page}?site=${site}&at=${at}`)
    const marked = () =>
      copy.run<string>("[...document.querySelectorAll('mark')].map(mark => mark.textContent).join('')")
    expect(await until(marked, text => text !== '')).toBe(PROMISE)
  })
})
