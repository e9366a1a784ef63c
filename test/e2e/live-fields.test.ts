import { expect, it } from 'vitest'
import { COMPANY_HOST, PARTIES } from '../../demo/hosts'
import { type Tab, until } from './browser-under-test'
import { flowsOf, HOME, inEachBrowser, type World } from './world'

/**
 * Fields as pages really hold them. A field was understood where what is typed into it is then known, by its type, in
 * a message to somebody else: every value here stands in no field but its own.
 */

const PAGE = `${HOME}/live`
/** Milliseconds: no more than that it ends can be asked of a machine with other work. Alone, it is under half a second. */
const LONGEST_WAIT = 15_000
const ELSEWHERE = PARTIES.advertising

interface Scene {
  readonly dataType: string
  readonly value: string
  /** The parameter it is sent in. */
  readonly as?: string
  /** Page script that puts it where a person would; `fill` sets a value as a framework or a browser does. */
  readonly enter: string
  /** Typed key by key, once `enter` has put the cursor there. */
  readonly byKey?: true
}

const SCENES: Readonly<Record<string, Scene>> = {
  'an open shadow root': {
    dataType: 'email',
    value: 'ottoline.fairweather@mail.example',
    enter: `fill(document.querySelector('x-open').shadowRoot.querySelector('input'), VALUE)`,
  },
  'a closed shadow root': {
    dataType: 'phone',
    value: '+44 20 7946 0321',
    enter: `closed.querySelector('input').focus()`,
    byKey: true,
  },
  'rich text': {
    dataType: 'message-content',
    value: 'wherewithal-4711',
    enter: `document.querySelector('#message').focus()`,
    byKey: true,
  },
  'a custom element that draws its own box': {
    dataType: 'street',
    value: '17 Lantern Row',
    enter: `(box => { box.textContent = VALUE; box.dispatchEvent(new InputEvent('input', { bubbles: true })) })(document.querySelector('x-box div'))`,
  },
  'a field outside any form': {
    dataType: 'name',
    value: 'Ottoline Fairweather',
    enter: `fill(document.querySelector('#loose'), VALUE)`,
  },
  'a field that was added later': {
    dataType: 'username',
    value: 'lantern_moth_88',
    enter: `(async () => {
      document.querySelector('#later').innerHTML = '<form><label>User name <input></label><label>Password <input type="password"></label></form>'
      fill(document.querySelector('#later input'), VALUE)
    })()`,
  },
  'names that hide what a form and a document are': {
    dataType: 'bank-account',
    value: 'DE89 3704 0044 0532 0130 00',
    enter: `frames.clobbered.postMessage(VALUE, '*')`,
  },
  'a browser’s autofill, which says nothing until the form is sent': {
    dataType: 'payment-card',
    value: '4111 1111 1111 1111',
    enter: `(form => { form.querySelector('input').value = VALUE; form.requestSubmit() })(document.querySelector('#filled'))`,
  },
  'names in a circle': {
    dataType: 'government-id',
    value: '536-90-4399',
    enter: `fill(document.querySelector('#circle'), VALUE)`,
  },
  'a frame of another company': {
    dataType: 'parent-contact',
    value: 'aurelia.fairweather@mail.example',
    enter: `frames.other.postMessage(VALUE, '*')`,
  },
  'the second step of a sign-up': {
    dataType: 'birth-date',
    value: '2014-05-01',
    as: 'birthday',
    enter: `(form => {
      form.requestSubmit()
      fill(form.querySelector('input'), VALUE)
    })(document.querySelector('#steps'))`,
  },
  'a form that changes all the time': {
    dataType: 'city',
    value: 'Quillhaven',
    as: 'city',
    enter: `frames.restless.postMessage(VALUE, '*')`,
  },
}

const FILL = `const fill = (input, value) => { input.focus(); input.value = value; for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true, composed: true })) }`
const page = (body: string, script = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Live</title><body>${body}<script>${FILL}\n${script}</script>`

const heard = (found: string): string => `addEventListener('message', ({ data }) => fill(${found}, data))`
const LIVE = page(
  `<h1>Your details</h1><x-open></x-open><x-closed></x-closed><x-box></x-box>
  <p id="say">Your message to us</p><div id="message" contenteditable="true" aria-labelledby="say">&nbsp;</div>
  <label>Full name <input id="loose"></label><div id="later"></div>
  <form id="filled" action="/none"><label>Card number <input></label>
    <input type="hidden" name="token" value="hidden-token-4711"><button>Pay</button></form>
  <i id="a" aria-labelledby="b">Social security</i><i id="b" aria-labelledby="a">number</i><input id="circle" aria-labelledby="a b circle">
  <form id="steps" action="/none"><label>E-mail <input type="email"></label><button>Next</button></form>
  <iframe name="other" src="https://${PARTIES.chat}/frame"></iframe>
  <iframe name="clobbered" src="/live/clobbered"></iframe><iframe name="restless" src="/live/restless"></iframe>`,
  `let closed
  const define = (name, html, mode) => customElements.define(name, class extends HTMLElement {
    connectedCallback() {
      const root = mode ? this.attachShadow({ mode }) : this
      root.innerHTML = html
      if (mode === 'closed') closed = root
    }
  })
  define('x-open', '<label>E-mail address <input></label>', 'open')
  define('x-closed', '<label>Mobile phone <input></label>', 'closed')
  define('x-box', '<span id="street">Street address</span><div contenteditable="true" role="textbox" aria-labelledby="street">&nbsp;</div>')
  addEventListener('submit', event => event.preventDefault())
  document.querySelector('#steps').addEventListener('submit', event => {
    event.currentTarget.innerHTML = '<label>Date of birth <input></label><button>Sign up</button>'
  })`,
)
/** 240,000 nodes, 20,000 of which could be a closed root's host; 1,000 more come and go each second. */
const LARGE = page(
  `<label>E-mail address <input id="first"></label><p id="busy"></p>
  <div hidden>${'<p><b>word</b></p>'.repeat(70_000)}${'<span></span>'.repeat(20_000)}</div>`,
  `let last = performance.now(), longest = 0
  const touched = []
  setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    document.documentElement.dataset.seen = JSON.stringify({ longest, touched })
    document.querySelector('#busy').replaceChildren(...Array.from({ length: 20 }, () => document.createElement('i')))
  }, 20)
  const mine = ({ target, attributeName }) => target.id === 'busy' || attributeName === 'data-seen'
  addEventListener('load', () => new MutationObserver(records => { touched.push(...records.filter(record => !mine(record)).map(({ type, target, attributeName }) => [type, target.nodeName, attributeName].join(' '))) })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true }))
  ${heard("document.querySelector('#first')")}`,
)

const PAGES: Readonly<Record<string, string>> = {
  [`${COMPANY_HOST}/live`]: LIVE,
  [`${COMPANY_HOST}/live/large`]: LARGE,
  [`${PARTIES.chat}/frame`]: page(
    `<form><label>Your parent's e-mail address <input id="in"></label></form>`,
    heard("document.getElementById('in')"),
  ),
  [`${COMPANY_HOST}/live/clobbered`]: page(
    `<img name="querySelectorAll"><img name="body"><form name="documentElement" id="f">
    ${['elements', 'parentNode', 'getAttribute', 'id', 'nodeType', 'localName', 'isConnected', 'form', 'attributes'].map(name => `<label>City <input name="${name}"></label>`).join('')}
    <label>IBAN <input id="iban" name="children"></label></form>`,
    heard("document.getElementById('iban')"),
  ),
  [`${COMPANY_HOST}/live/restless`]: page(
    `<form id="f"></form>`,
    `let turn = 0
    const town = document.createElement('label')
    town.innerHTML = 'Town or city <input>'
    setInterval(() => {
      const row = document.createElement('p')
      row.innerHTML = '<label>Extra ' + ++turn + ' <input><select><option>1</select></label>'
      document.querySelector('#f').replaceChildren(row, ...(turn % 2 ? [town, row.cloneNode(true)] : [row.cloneNode(true), town]))
    }, 20)
    ${heard("town.querySelector('input')")}`,
  ),
}

/** As a script of the page: Firefox's driver sees none of what the page has declared. */
const asPage = (tab: Tab, script: string): Promise<void> =>
  tab.run(
    `void document.head.append(Object.assign(document.createElement('script'), { textContent: ${JSON.stringify(`void (${script})`)} }))`,
  )

const known = async (world: World, path: string): Promise<readonly string[]> => {
  const flows = await flowsOf(world, PAGE)
  return flows
    .filter(({ url }) => new URL(url).pathname === path)
    .flatMap(({ items }) => items.flatMap(item => (item.known ? [item.dataType] : [])))
}

/** Sends it again with each question: the first may be on its way before the background has heard of the value. */
const isSent = (world: World, tab: Tab, path: string, as: string, value: string): Promise<readonly string[]> =>
  until(
    async () => {
      const body = JSON.stringify(JSON.stringify({ [as]: value }))
      await tab.run(`void fetch('https://${ELSEWHERE}${path}', { method: 'POST', mode: 'no-cors', body: ${body} })`)
      return known(world, path)
    },
    types => types.length > 0,
    20,
  )

inEachBrowser({ pages: PAGES }, world => {
  it('every kind of field says what is typed into it', async () => {
    const tab = await world().browser.open(PAGE)
    const told: Record<string, string> = {}
    for (const [name, { dataType, value, as = 'q', enter, byKey }] of Object.entries(SCENES)) {
      await asPage(tab, enter.replaceAll('VALUE', JSON.stringify(value)))
      if (byKey) for (const key of value) await tab.press(key)
      const path = `/live/${Object.keys(SCENES).indexOf(name)}`
      const types = await isSent(world(), tab, path, as, value).catch((): readonly string[] => [])
      told[name] = types.some(type => type === dataType) ? dataType : `${types}, not ${dataType}`
    }
    expect(told).toEqual(Object.fromEntries(Object.entries(SCENES).map(([name, { dataType }]) => [name, dataType])))

    await tab.run(
      `void fetch('https://${ELSEWHERE}/live/hidden', { method: 'POST', mode: 'no-cors', body: 'hidden-token-4711' })`,
    )
    await isSent(world(), tab, '/live/last', 'q', SCENES['a field outside any form']?.value ?? '')
    expect(await known(world(), '/live/hidden'), 'a hidden field is nobody’s words').toEqual([])
  })

  it('a page of 240,000 nodes that never rests is read in its pauses, and stays as it was', async () => {
    const { browser } = world()
    // The mark beside a field whose value went to others is the one thing that Fineprint itself puts on a page.
    const settings = await browser.ask('settings.get', null)
    await browser.ask('settings.save', { settings: { ...settings, marks: false } })
    const tab = await browser.open(`${PAGE}/large`)
    const value = 'perpetua.fairweather@mail.example'
    await tab.run(`window.postMessage('${value}', '*')`)
    expect(await isSent(world(), tab, '/live/large', 'q', value)).toContain('email')
    const { longest, touched } = JSON.parse(await tab.run<string>('document.documentElement.dataset.seen'))
    console.log(`${browser.name}: the longest the page was kept waiting: ${Math.round(longest)} ms`)
    expect(longest).toBeLessThan(LONGEST_WAIT)
    expect(touched).toEqual([])
  })
})
