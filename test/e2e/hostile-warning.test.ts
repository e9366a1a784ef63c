import { beforeAll, describe, expect, it } from 'vitest'
import { type Tab, until } from './browser-under-test'
import { HOME, inEachBrowser, policyIsRead, type World } from './world'

/** Attacks on the warning, by script of the page itself (docs/threat-model.md). None may send the form, or hide it is held. */

const CHILD = { id: 'child', person: { label: 'Mia', minor: true, values: {} } } as const

const sent = ({ demo }: World): number =>
  demo.received.filter(({ path, method }) => path.startsWith('/welcome') && method === 'POST').length

/** Of whatever name its element is. */
const IS_OPEN = "document.querySelector('fineprint-warning, :root > :not(head, body, fineprint-marks)') !== null"
const isOpen = (tab: Tab): Promise<boolean> => tab.run(IS_OPEN)

/** The sign-up page with what a minor typed, after `attack` has run in it; Enter was pressed, the form is held. */
async function held(world: World, attack = ''): Promise<Tab> {
  const tab = await world.browser.open(`${HOME}/sign-up`)
  await policyIsRead(world)
  // As a script of the page, not of what drives the browser.
  await tab.run(`(() => {
    const script = document.createElement('script')
    script.textContent = ${JSON.stringify(attack)}
    document.head.append(script)
  })()`)
  await tab.type('[name=email]', 'mia.fairweather@mail.example')
  await tab.press('Enter')
  await until(() => isOpen(tab), Boolean)
  return tab
}

/** Covers everything, and lets every click through. */
const COVER = `document.body.insertAdjacentHTML('beforeend', \`<aside hidden></aside><dialog></dialog>
  <p id="cover" popover="manual" style="inset: 0; width: 5000px; height: 5000px; margin: 0; pointer-events: none"></p>
  <style>::view-transition-old(*), ::view-transition-new(*) { animation: stay 1000s !important } @keyframes stay { from { top: 0 } to { top: 0 } }</style>\`)
  document.querySelector('#cover').showPopover()`

/** In CSS pixels: what of the window shows the warning, on top of all that could take a click. */
const areaOf = (tab: Tab): Promise<number> =>
  tab.run(`(() => {
    const cover = document.querySelector('#cover')
    if (cover) cover.style.pointerEvents = 'auto'
    let area = 0
    for (let x = 2; x < innerWidth; x += 4)
      for (let y = 2; y < innerHeight; y += 4)
        if (document.elementFromPoint(x, y)?.localName === 'fineprint-warning') area += 16
    if (cover) cover.style.pointerEvents = 'none'
    return area
  })()`)
const READABLE = 60_000

inEachBrowser({}, world => {
  beforeAll(async () => {
    await world().browser.ask('person.save', CHILD)
    await world().browser.ask('person.choose', { id: CHILD.id })
  })

  describe('it comes, whatever the page calls its own', () => {
    it.each([
      [
        'an element in place of its script',
        "document.body.insertAdjacentHTML('beforeend', '<i id=fineprintWarning></i>')",
      ],
      [
        'an element of its own name',
        `customElements.define('fineprint-warning', class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: 'open' }) }
          connectedCallback() { this.remove() }
        })`,
      ],
      [
        'names of the document',
        `for (const name of ['createElement', 'documentElement', 'activeElement', 'body', 'querySelectorAll'])
           document.body.insertAdjacentHTML('beforeend', '<img name=' + name + '><form name=' + name + '></form>')`,
      ],
      [
        'methods of elements',
        `for (const name of ['attachShadow', 'showPopover', 'append', 'matches', 'setAttribute', 'addEventListener', 'focus'])
           for (const owner of [Element.prototype, HTMLElement.prototype, EventTarget.prototype, Document.prototype])
             if (Object.hasOwn(owner, name)) owner[name] = () => { throw new Error('not today') }`,
      ],
    ])('%s', async (_, attack) => {
      const before = sent(world())
      const tab = await held(world(), attack)
      await tab.press('Escape')
      await until(
        () => isOpen(tab),
        open => !open,
      )
      expect(sent(world())).toBe(before)
    })
  })

  it('it cannot be hidden, taken away or covered for longer than a moment', async () => {
    const before = sent(world())
    const tab = await held(world(), COVER)
    for (const attack of [
      "host.style.setProperty('display', 'none', 'important')",
      'host.hidden = host.inert = true',
      'host.remove()',
      'aside.append(host)',
      'aside.moveBefore?.(host, null)',
      'document.body.appendChild(document.createElement("iframe")).contentDocument.body.append(host)',
      "document.documentElement.style.zoom = '0.02'",
      'cover.showPopover()',
      'cover.hidePopover(); cover.showPopover()',
      'document.startViewTransition?.(() => undefined)',
      'document.querySelector("dialog").showModal()',
      'document.querySelector("dialog").close()',
    ]) {
      await tab.run(`(() => {
        const host = document.querySelector('fineprint-warning')
        const [aside, cover] = document.querySelectorAll('aside, #cover')
        ${attack}
      })()`)
      await until(
        () => areaOf(tab),
        area => area > READABLE,
      )
    }
    expect(sent(world())).toBe(before)
    await tab.press('Escape')
  })

  it('a click on what was made invisible or laid under something does not send', async () => {
    const before = sent(world())
    const tab = await held(world(), COVER)
    for (const key of ['Tab', 'Tab']) await tab.press(key)
    // The page does it anew with every key and frame: what is pressed then was never to be seen.
    for (const attack of [
      "host.style.setProperty('opacity', '0', 'important')",
      'cover.hidePopover?.(); cover.showPopover()',
      'document.startViewTransition(() => undefined)',
      "document.documentElement.style.zoom = document.documentElement.style.zoom === '2' ? '1' : '2'",
      "document.querySelector('#sign-up').style.marginTop = (at = !at) ? '900px' : 0",
    ]) {
      await tab.run(`(() => {
        const host = document.querySelector('fineprint-warning')
        const cover = document.querySelector('#cover')
        let at = false
        const hide = () => { ${attack} }
        const again = () => { if (!stopped) { hide(); requestAnimationFrame(again) } }
        let stopped = false
        again()
        addEventListener('keydown', hide, true)
        window.stop = () => { stopped = true; removeEventListener('keydown', hide, true); try { cover.hidePopover() } catch {} }
      })()`)
      for (const key of ['Enter', 'Enter', 'Enter']) await tab.press(key)
      await tab.run('stop()')
      expect(sent(world()), attack).toBe(before)
    }
    // It was "send" all the time: left alone, it does.
    await until(
      async () => {
        if (sent(world()) === before) await tab.press('Enter')
        return sent(world())
      },
      count => count === before + 1,
    )
  })

  it('a form that is held cannot be sent by what another frame lends', async () => {
    const before = sent(world())
    const tab = await held(world())
    await tab.run(`(() => {
      const lent = document.body.appendChild(document.createElement('iframe')).contentWindow
      const form = document.querySelector('#sign-up')
      for (const name of ['submit', 'requestSubmit']) lent.HTMLFormElement.prototype[name].call(form)
      lent.EventTarget.prototype.dispatchEvent.call(form, new Event('submit'))
    })()`)
    await new Promise(resolve => setTimeout(resolve, 1500))
    expect(sent(world())).toBe(before)
    expect(await tab.url()).toBe(`${HOME}/sign-up`)
  })

  it('the hold cannot be answered in place of the person', async () => {
    const before = sent(world())
    const tab = await held(
      world(),
      `const saw = EventTarget.prototype.dispatchEvent
       EventTarget.prototype.dispatchEvent = function (event) { event.preventDefault(); return saw.call(this, event) }
       Event.prototype.preventDefault = () => undefined
       Object.defineProperty(Event.prototype, 'defaultPrevented', { get: () => false })
       Promise.prototype.then = function (use) { use('send'); return this }`,
    )
    await tab.run(`(() => {
      const form = document.querySelector('#sign-up')
      for (const answer of ['send', 'submit.answered', 'guard.changed'])
        for (const target of [window, document, form, document.querySelector('fineprint-warning')])
          target.dispatchEvent(new CustomEvent(answer, { detail: ['send'], bubbles: true }))
      postMessage({ type: 'submit.answered', in: { answer: 'send' } }, '*')
      form.submit()
    })()`)
    await new Promise(resolve => setTimeout(resolve, 1500))
    expect(sent(world())).toBe(before)
  })

  it('a warning that the page draws itself sends nothing', async () => {
    const before = sent(world())
    const tab = await held(world())
    await tab.run(`(() => {
      const fake = Object.assign(document.createElement('button'), { id: 'fake', textContent: 'Fineprint: all is well, send it' })
      fake.style = 'position: fixed; left: 0; bottom: 0'
      fake.onclick = () => { document.querySelector('#sign-up').requestSubmit(); document.querySelector('#sign-up').submit() }
      document.body.append(fake)
    })()`)
    await tab.click('#fake')
    await new Promise(resolve => setTimeout(resolve, 1000))
    expect(sent(world())).toBe(before)
  })
})
