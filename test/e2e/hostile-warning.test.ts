import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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

/** A font of the page's own, under the name of each that the warning might be written in. */
const FONT = `data:font/ttf;base64,${readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/roboto/Roboto_400Regular.ttf'),
).toString('base64')}`
const FAMILIES = ['Segoe UI', 'Roboto', 'Georgia', 'Palatino', 'Noto Sans', 'DejaVu Sans', 'system-ui', 'serif', 'own']

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
    for (let x = ${STEP / 2}; x < innerWidth; x += ${STEP})
      for (let y = ${STEP / 2}; y < innerHeight; y += ${STEP})
        if (document.elementFromPoint(x, y)?.localName === 'fineprint-warning') area += ${STEP ** 2}
    if (cover) cover.style.pointerEvents = 'none'
    return area
  })()`)
const READABLE = 60_000
/** Asking is slow in Firefox: at every fourth pixel each way, two seconds. */
const STEP = 12

/** How wide and how tall the warning is, to the pixel. */
const sizeOf = (tab: Tab): Promise<readonly [number, number]> =>
  tab.run(`(() => {
    const isWarning = (x, y) => document.elementFromPoint(x, y)?.localName === 'fineprint-warning'
    const along = (length, at) => Array.from({ length }, (_, n) => n).filter(at).length
    const [x, y] = [innerWidth - 60, Array.from({ length: innerHeight }, (_, y) => y).find(y => isWarning(innerWidth - 60, y))]
    return [along(innerWidth, x => isWarning(x, y + 20)), along(innerHeight, y => isWarning(x, y))]
  })()`)

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
        'thousands of fields before the form',
        `document.body.insertAdjacentHTML('afterbegin', '<div hidden>' + '<input>'.repeat(2500) + '</div>')`,
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

  it('what the page does to its own document does not change how it looks', async () => {
    // Where the warning stands depends on where the field is.
    const same = `document.head.insertAdjacentHTML('beforeend', '<style>* { font: 16px monospace !important }</style>');`
    const plain = await held(world(), same)
    const size = await sizeOf(plain)
    await plain.press('Escape')
    const tab = await held(
      world(),
      `${same} const known = ['--sans', '--serif', '--ink', '--sheet', '--room']
       document.head.insertAdjacentHTML('beforeend', \`<style>
         \${${JSON.stringify(FAMILIES)}.map(family => '@font-face { font-family: "' + family + '"; size-adjust: 300%; src: url("${FONT}") }').join('')}
         fineprint-warning { \${known.map(name => name + ': own !important').join(';')}; letter-spacing: 9px !important; font: 60px own !important }
         fineprint-warning::before, fineprint-warning::after { content: 'all is well'; position: fixed; inset: 0; background: white; z-index: 9; pointer-events: none }
       </style>\`)
       for (const name of known) CSS.registerProperty({ name, syntax: '*', inherits: false, initialValue: 'own' })
       document.fonts.load('60px own')`,
    )
    await until(() => tab.run<boolean>("[...document.fonts].some(({ status }) => status === 'loaded')"), Boolean)
    expect(await sizeOf(tab)).toEqual(size)
    await tab.press('Escape')
  })

  it('a form in a modal dialog can be answered for', async () => {
    const before = sent(world())
    const tab = await held(
      world(),
      `const dialog = document.body.appendChild(document.createElement('dialog'))
       dialog.append(document.querySelector('#sign-up'))
       dialog.showModal()`,
    )
    expect(await areaOf(tab), 'it can be pressed').toBeGreaterThan(READABLE)
    await tab.press('Escape')
    await until(
      () => isOpen(tab),
      open => !open,
    )
    expect(await tab.run("document.querySelector('dialog').open"), 'the key was for the warning').toBe(true)
    expect(sent(world())).toBe(before)
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
