import { expect, it } from 'vitest'
import { PARTIES } from '../../demo/hosts'
import type { Tab } from './browser-under-test'
import { until, viewOf } from './browser-under-test'
import { HOME, inEachBrowser, policyIsRead, type World } from './world'

const EMAIL = 'ottoline.fairweather@mail.example'
const URL = `https://${PARTIES.advertising}/early`

/** A page that sends the address as it is typed, as it is left, or when a button is pressed that belongs to no form. */
const SENDS = {
  typing: `email.addEventListener('input', () => email.value.endsWith('.example') && send())`,
  leaving: `addEventListener('pagehide', send)`,
  button: `const button = document.body.appendChild(document.createElement('button')); button.id = 'go'; button.textContent = 'Send'; button.onclick = send; button.scrollIntoView()`,
} as const

async function typedInto(world: World, when: keyof typeof SENDS): Promise<Tab> {
  const tab = await world.browser.open(`${HOME}/sign-up`)
  await policyIsRead(world)
  await tab.run(`(() => {
    const email = document.querySelector('[name=email]')
    const send = () => void navigator.sendBeacon('${URL}', JSON.stringify({ em: email.value }))
    ${SENDS[when]}
  })()`)
  await tab.type('[name=email]', EMAIL)
  return tab
}

const toAdvertiser = async ({ browser }: World) =>
  (await viewOf(browser, HOME)).findings.filter(
    ({ recipient, dataType }) => recipient?.host === PARTIES.advertising && dataType === 'email',
  )

inEachBrowser({}, world => {
  it('sent while the person is typing: a finding that says so', async () => {
    await typedInto(world(), 'typing')
    const [found] = await until(
      () => toAdvertiser(world()),
      findings => findings.length > 0,
    )
    expect(found?.unsent).toBe(true)
    expect(found?.because[0]?.id).toBe('judge.before-submit')
  })

  it('sent as the person leaves without having pressed anything: a finding that says so', async () => {
    const tab = await typedInto(world(), 'leaving')
    await tab.goto(`${HOME}/`)
    const [found] = await until(
      () => toAdvertiser(world()),
      findings => findings.length > 0,
    )
    expect(found?.unsent).toBe(true)
  })

  it('sent at the press of a button, in a form or not: nothing of the kind is said', async () => {
    const tab = await typedInto(world(), 'button')
    await tab.click('#go')
    const [found] = await until(
      () => toAdvertiser(world()),
      findings => findings.length > 0,
    )
    expect(found?.unsent).toBeUndefined()
  })
})
