import { it } from 'vitest'
import { COMPANY_HOST, PARTIES } from '../../demo/hosts'
import { badgeOf, tabAt, until, viewOf } from './browser-under-test'
import { letters, policyOf } from './letters'
import { HOME, inBothAtOnce, policyIsRead, type World } from './world'

/** What a worker was in the midst of when it was stopped, the next one ends. */

const EMAIL = 'ottoline.fairweather@mail.example'
const SLOW_MS = 1500
const ELSEWHERE = `https://${PARTIES.social}/elsewhere`

const PAGES = {
  ...letters(SLOW_MS),
  [ELSEWHERE.replace('https://', '')]: '<!doctype html><title>Elsewhere</title><p>Nothing here.</p>',
  [`${COMPANY_HOST}/given`]: { text: policyOf('Larkline'), after: SLOW_MS },
}

const asked = ({ demo }: World, path: string): number => demo.received.filter(one => one.path === path).length

/** Findings of the record by another company's own policy. */
const byTheirs = ({ browser }: World): Promise<string[]> =>
  browser.own(`new Promise((done, failed) => {
    const opening = indexedDB.open('fineprint')
    opening.onerror = failed
    opening.onsuccess = () => {
      const all = opening.result.transaction('findings').objectStore('findings').getAll()
      all.onsuccess = () => {
        opening.result.close()
        done(all.result.filter(({ whose }) => whose).flatMap(({ citations }) => citations.map(({ quote }) => quote)))
      }
    }
  })`)

inBothAtOnce({ pages: PAGES }, world => {
  it('the policy of a company in a frame, whose form was sent and whose page was left', async () => {
    const { browser } = world()
    const tab = await browser.open(`${HOME}/letters`)
    await policyIsRead(world())
    await until(
      () => viewOf(browser, HOME),
      view => view.findings.some(({ because }) => because.some(({ id }) => id === 'judge.form-in-frame')),
    )
    await tab.run(`frames[0].postMessage('${EMAIL}', '*')`)
    await until(async () => asked(world(), '/privacy-policy'), Boolean)
    await tab.goto(ELSEWHERE)
    await browser.killBackground()
    await until(
      () => browser.ask('policy.get', { site: 'mailmoth.example' }),
      policy => policy !== null,
    )
    // The message it sent before is held to it as well, though its visit is over.
    await until(
      () => byTheirs(world()),
      quotes => quotes.length > 0,
    )
  })

  it('a policy that somebody gave the address of: the page that asked is answered in the end', async () => {
    const { browser } = world()
    await browser.open(ELSEWHERE)
    await until(
      () => viewOf(browser, ELSEWHERE),
      ({ policy }) => policy.state === 'failed',
    )
    const page = await browser.own<string>("chrome.runtime.getURL('/popup.html')")
    const popup = await browser.open(`${page}?tab=${await tabAt(browser, ELSEWHERE)}`)
    const has = (selector: string) => popup.run<boolean>(`document.querySelector('${selector}') !== null`)
    await until(() => has('.none summary'), Boolean)
    await popup.click('.none summary')
    await until(() => has('input[type=url]'), Boolean)
    await popup.run(`(() => {
      const field = document.querySelector('input[type=url]')
      field.value = '${HOME}/given'
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.form.requestSubmit()
    })()`)
    await until(async () => asked(world(), '/given'), Boolean)
    await browser.killBackground()
    await until(() => has(`a[href="${HOME}/given"]`), Boolean)
  })

  it('the badge, and a popup that stays open', async () => {
    const { browser } = world()
    const tab = await browser.open(`${HOME}/sign-up`)
    await policyIsRead(world())
    await tab.type('[name=email]', EMAIL)
    const page = await browser.own<string>("chrome.runtime.getURL('/popup.html')")
    const popup = await browser.open(`${page}?tab=${await tabAt(browser, HOME)}`)
    await browser.killBackground()
    await tab.run(`void fetch('https://${PARTIES.advertising}/late?em=${EMAIL}', { mode: 'no-cors' })`)
    await until(async () => asked(world(), `/late?em=${EMAIL}`), Boolean)
    await browser.killBackground()
    await until(
      () => badgeOf(browser, HOME),
      text => text !== '',
    )
    await until(
      () => popup.run<string>('document.body.textContent'),
      text => text.includes('adbloom'),
    )
  })
})
