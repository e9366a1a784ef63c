import { expect, it } from 'vitest'
import { type BrowserUnderTest, badgeOf, type Tab, until, viewOf } from './browser-under-test'
import { HOME, inBothAtOnce, policyIsRead, type World } from './world'

const SIGN_UP = `${HOME}/sign-up`
const CHILD = { id: 'child', person: { label: 'Mia', minor: true, birthDate: '2016-03-04', values: {} } } as const

const sentForms = ({ demo }: World): number =>
  demo.received.filter(({ path, method }) => path.startsWith('/welcome') && method === 'POST').length

async function fill(tab: Tab): Promise<void> {
  await tab.type('[name=name]', 'Mia Fairweather')
  await tab.type('[name=email]', 'mia.fairweather@mail.example')
  await tab.click('#sign-up button')
}

/** The warning is a closed shadow root: only its host can be seen from the page. */
const warningIsOpen = (tab: Tab): Promise<boolean> => tab.run("document.querySelector('fineprint-warning') !== null")

const minorFinding = async (browser: BrowserUnderTest) =>
  (await viewOf(browser, HOME)).findings.find(({ promise }) => promise === 'minor-collection')

/** What sends the form: a person's key, or a script of the page. */
const SENT_BY: Readonly<Record<string, string | null>> = {
  'Enter in the form': null,
  'form.submit() in a closed shadow root': `
    document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }).append(form)
    form.submit()`,
  // Firefox itself sends the form for such an event, whatever a listener says.
  'a submit event of the page’s own that cannot be cancelled, for a listener that calls form.submit()': `
    form.addEventListener('submit', event => { event.preventDefault(); form.submit() })
    form.dispatchEvent(new Event('submit'))`,
}

/** Of the page itself, not of what drives the browser. */
const asScript = (script: string): string => `(() => {
  const element = document.createElement('script')
  element.textContent = ${JSON.stringify(`{ ${script} }`)}
  document.head.append(element)
})()`

inBothAtOnce({}, world => {
  it('a minor’s form is held, and never sent when the answer is stop', async () => {
    const { browser } = world()
    await browser.ask('person.save', CHILD)
    await browser.ask('person.choose', { id: CHILD.id })
    const tab = await browser.open(SIGN_UP)
    await policyIsRead(world())
    const before = sentForms(world())
    await fill(tab)
    await until(() => warningIsOpen(tab), Boolean)
    expect(sentForms(world()), 'held').toBe(before)

    const finding = await until(() => minorFinding(browser), Boolean)
    expect(finding).toMatchObject({ verdict: 'incorrect', severity: 'critical', minor: true })
    expect(finding?.citations.find(({ role }) => role === 'governs')?.quote).toMatch(/under 16|younger|16/)
    expect(
      await until(
        () => badgeOf(browser, HOME),
        text => text !== '',
      ),
    ).toBeTruthy()

    await tab.press('Escape')
    await until(
      () => warningIsOpen(tab),
      open => !open,
    )
    await new Promise(resolve => setTimeout(resolve, 1000))
    expect(sentForms(world())).toBe(before)
    expect(await tab.url()).toBe(SIGN_UP)
  })

  it.each(Object.entries(SENT_BY))('is sent exactly once when the answer is send: %s', async (_, script) => {
    const { browser } = world()
    const tab = await browser.open(SIGN_UP)
    await policyIsRead(world())
    const before = sentForms(world())
    await tab.type('[name=name]', 'Mia Fairweather')
    await tab.type('[name=email]', 'mia.fairweather@mail.example')
    if (script === null) await tab.press('Enter')
    else await tab.run(asScript(`const form = document.querySelector('#sign-up'); ${script}`))
    await until(() => warningIsOpen(tab), Boolean)
    // Nothing is sent by a click that was already under way when the warning opened.
    await new Promise(resolve => setTimeout(resolve, 600))
    expect(sentForms(world()), 'held').toBe(before)
    await answerSend(tab)
    await until(
      () => tab.url(),
      url => url.endsWith('/welcome'),
    )
    await new Promise(resolve => setTimeout(resolve, 1000))
    expect(sentForms(world())).toBe(before + 1)
  })

  it('a birth date typed into the page makes a minor by the policy’s own age', async () => {
    const { browser } = world()
    await browser.ask('person.choose', { id: null })
    const tab = await browser.open(SIGN_UP)
    await policyIsRead(world())
    const before = sentForms(world())
    const year = new Date().getFullYear() - 14
    await tab.run(`(() => {
      const field = document.querySelector('[name=birth]')
      field.value = '${year}-02-03'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })()`)
    await fill(tab)
    await until(() => warningIsOpen(tab), Boolean)
    expect(sentForms(world())).toBe(before)
    await tab.press('Escape')
  })

  it('an adult’s form is not held', async () => {
    const { browser } = world()
    await browser.ask('person.save', { id: 'adult', person: { label: 'Ada', birthDate: '1980-01-02', values: {} } })
    await browser.ask('person.choose', { id: 'adult' })
    const tab = await browser.open(SIGN_UP)
    await policyIsRead(world())
    const before = sentForms(world())
    await fill(tab)
    await until(
      () => tab.url(),
      url => url.endsWith('/welcome'),
    )
    expect(sentForms(world())).toBe(before + 1)
  })

  it('a page that asks the browser where it is asks a child, and shows it of a grown-up', async () => {
    const { browser } = world()
    const asked = async () => (await viewOf(browser, HOME)).findings.find(({ dataType }) => dataType === 'location')
    await browser.ask('person.choose', { id: CHILD.id })
    const tab = await browser.open(HOME)
    await policyIsRead(world())
    // Nobody answers the browser's own question: that it was asked is what counts.
    await tab.run('void navigator.geolocation.getCurrentPosition(() => undefined, () => undefined)')
    const ofChild = await until(asked, Boolean)
    expect(ofChild).toMatchObject({ promise: 'minor-collection', severity: 'critical' })
    expect(ofChild?.because).toContainEqual({ id: 'fields.location-call', with: { what: 'getCurrentPosition' } })
    await browser.ask('person.choose', { id: null })
    const ofAnybody = await until(asked, found => found?.promise === 'collection-purpose')
    expect(ofAnybody).toMatchObject({ severity: 'info' })
  })
})

/** By keyboard, as somebody without a mouse: on to the button that sends, and press it. */
async function answerSend(tab: Tab): Promise<void> {
  await tab.press('Tab')
  await tab.press('Tab')
  await tab.press('Enter')
}
