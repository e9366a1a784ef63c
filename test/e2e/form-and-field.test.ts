import { beforeAll, expect, it } from 'vitest'
import { CHILDREN_HOST } from '../../demo/hosts'
import type { FlowRecord } from '../../lib/keep/record'
import { type Tab, until } from './browser-under-test'
import { FORM_PAGES } from './form-pages'
import { HOME, inEachBrowser, recordOf, type World } from './world'

/** Which field and which form a value came from, and in which frame: none where that is not known. */

/** Known from the settings, and typed nowhere. */
const KNOWN = 'ottoline.fairweather@mail.example'
const VALUES = {
  signUp: 'tabitha.larkin@mail.example',
  news: 'barnaby.moth@mail.example',
  message: 'wherewithal-4711-lantern',
  phone: '+44 20 7946 0321',
  parent: 'aurelia.fairweather@mail.example',
  first: 'Tabitha',
  both: 'perpetua.larkin@mail.example',
} as const
const FORMS = `${HOME}/forms`
const OTHER = `https://${CHILDREN_HOST}/forms/other`

type Sender = 'page' | 'own' | 'other'
const TO: Readonly<Record<Sender, string>> = { page: 'window', own: 'frames.own', other: 'frames.other' }
let sent = 0

const asSaid = ({ sources = [] }: FlowRecord) =>
  sources.map(({ label, form, frame }) => [label, form?.label ?? null, ...(frame === undefined ? [] : [frame])])

async function send(world: World, tab: Tab, by: Sender, value: string, as: string): Promise<FlowRecord> {
  const name = `said-${++sent}`
  await tab.run(`void ${TO[by]}.postMessage({ send: ${JSON.stringify([name, value, as])} }, '*')`)
  const flows = await until(
    async () => (await recordOf(world)).filter(({ url }) => new URL(url).pathname === `/${name}`),
    found => found.length > 0,
  )
  return flows[0] as FlowRecord
}

/** Sent again until it has a source: the first may be on its way before the background has heard of the field. */
const traced = (world: World, tab: Tab, by: Sender, value: string, as = 'em'): Promise<FlowRecord> =>
  until(
    () => send(world, tab, by, value, as),
    ({ sources = [] }) => sources.length > 0,
    15,
  )

const press = async (tab: Tab, text: string): Promise<void> => {
  for (const key of text) await tab.press(key)
}

/** The other site's frame puts a value into its field. */
const fill = (tab: Tab, value: string): Promise<void> =>
  tab.run(`void frames.other.postMessage({ fill: ${JSON.stringify(value)} }, '*')`)

inEachBrowser({ pages: FORM_PAGES }, world => {
  beforeAll(async () => {
    const { browser } = world()
    await browser.ask('person.save', { id: 'p', person: { label: 'Ottoline', values: { email: [KNOWN] } } })
    await browser.ask('person.choose', { id: 'p' })
  })

  it('fields of two forms, of rich text, of a frame of this site and one of another', async () => {
    const tab = await world().browser.open(FORMS)
    const from = async (by: Sender, value: string, as?: string) => asSaid(await traced(world(), tab, by, value, as))

    await tab.type('#sign-up [name=email]', VALUES.signUp)
    await tab.type('#news [name=mail]', VALUES.news)
    expect(await from('page', VALUES.signUp)).toEqual([['E-mail', 'Sign up']])
    expect(await from('page', VALUES.news)).toEqual([['Your e-mail address', 'Newsletter']])

    await tab.run(
      `(list => { list.value = 'PT'; list.dispatchEvent(new Event('change', { bubbles: true })) })(document.querySelector('select'))`,
    )
    expect(await from('page', 'Portugal', 'country')).toEqual([['Country', 'Sign up']])

    await tab.run(`document.querySelector('#message').focus()`)
    await press(tab, VALUES.message)
    expect(await from('page', VALUES.message, 'q')).toEqual([['Your message to us', null]])

    await tab.click('[name=own]')
    await press(tab, VALUES.phone)
    expect(await from('own', VALUES.phone)).toEqual([['Mobile phone', 'Call me', `${HOME}/forms/own`]])
    const ofOwn = await traced(world(), tab, 'page', VALUES.phone)
    expect(asSaid(ofOwn)).toEqual([['Mobile phone', 'Call me', `${HOME}/forms/own`]])
    expect(ofOwn.sources?.[0]?.because.map(({ id }) => id)).toEqual(['sources.typed', 'sources.elsewhere'])
    expect(ofOwn.frameUrl).toBeUndefined()

    // The keys of Firefox's driver do not reach a frame of another site.
    if (world().browser.name === 'firefox') await fill(tab, VALUES.parent)
    else {
      await tab.click('[name=other]')
      await press(tab, VALUES.parent)
    }
    const ofOther = await traced(world(), tab, 'other', VALUES.parent)
    expect(asSaid(ofOther)).toEqual([['Your parent’s e-mail address', 'Ask a parent', OTHER]])
    expect(ofOther.frameUrl).toBe(OTHER)
    expect(ofOther.page).toBe(FORMS)

    // Typed by hand in the page, and sent by the other site's frame that was told.
    const told = await traced(world(), tab, 'other', VALUES.signUp)
    expect([asSaid(told), told.frameUrl]).toEqual([[['E-mail', 'Sign up']], OTHER])
  })

  it('none for what was typed nowhere, though another site’s frame puts it into a field of its own', async () => {
    const tab = await world().browser.open(FORMS)
    await fill(tab, KNOWN)
    const own = await traced(world(), tab, 'other', KNOWN)
    expect(asSaid(own)).toEqual([['Your parent’s e-mail address', 'Ask a parent', OTHER]])
    expect(own.sources?.[0]?.because.map(({ id }) => id)).toEqual(['sources.held'])
    const flow = await send(world(), tab, 'page', KNOWN, 'em')
    expect(flow.items.map(({ dataType, known }) => [dataType, known])).toEqual([['email', true]])
    expect(flow.sources).toBeUndefined()
  })

  it('one value in two forms: the one typed into last, then the one that was sent', async () => {
    const { browser } = world()
    const tab = await browser.open(FORMS)
    await tab.type('#sign-up [name=first]', VALUES.first)
    await tab.type('#news [name=mail]', VALUES.both)
    await tab.type('#sign-up [name=email]', VALUES.both)
    expect(asSaid(await traced(world(), tab, 'page', VALUES.both))).toEqual([['E-mail', 'Sign up']])
    await tab.click('#news button')
    const fromNews = await until(
      () => send(world(), tab, 'page', VALUES.both, 'em'),
      ({ trigger }) => trigger === 'submit',
    )
    expect(asSaid(fromNews)).toEqual([['Your e-mail address', 'Newsletter']])
    // The page's own form: the browser sends it, and the form itself is known.
    await tab.click('#sign-up button')
    const native = await until(
      async () =>
        (await recordOf(world())).filter(({ url, kind }) => kind === 'document' && url.includes('/forms/welcome')),
      found => found.length > 0,
    )
    const [flow] = native
    expect(flow?.form).toEqual({ label: 'Sign up', name: 'sign-up', action: `${HOME}/forms/welcome`, method: 'post' })
    expect(flow && asSaid(flow)).toEqual(
      expect.arrayContaining([
        ['E-mail', 'Sign up'],
        ['First name', 'Sign up'],
      ]),
    )
    // The next page sends what was typed on this one.
    await until(
      () => tab.url(),
      url => url.includes('/forms/welcome'),
    )
    const next = await until(
      () => send(world(), tab, 'page', VALUES.both, 'em'),
      ({ sources = [] }) => sources.length > 1,
    )
    expect(asSaid(next)).toEqual([
      ['E-mail', 'Sign up'],
      ['Your e-mail address', 'Newsletter'],
    ])
    expect(next.sources?.[0]?.because.map(({ id }) => id)).toContain('sources.one-of')
  })

  it('a background that was stopped still knows; and no value stands in what is said', async () => {
    const { browser } = world()
    const tab = await browser.open(FORMS)
    await tab.type('#news [name=mail]', VALUES.news)
    await tab.click('[name=own]')
    await press(tab, VALUES.phone)
    await traced(world(), tab, 'page', VALUES.news)
    await traced(world(), tab, 'own', VALUES.phone)
    await browser.killBackground()
    expect(asSaid(await traced(world(), tab, 'page', VALUES.news))).toEqual([['Your e-mail address', 'Newsletter']])
    const framed = await traced(world(), tab, 'own', VALUES.phone)
    expect([asSaid(framed), framed.frameUrl]).toEqual([
      [['Mobile phone', 'Call me', `${HOME}/forms/own`]],
      `${HOME}/forms/own`,
    ])
    const said = JSON.stringify(await recordOf(world()))
    for (const value of [...Object.values(VALUES), KNOWN]) expect(said).not.toContain(value)
  })
})
