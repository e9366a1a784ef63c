/**
 * As `uses`, in the manner of what pages load beside their own code: hardening that freezes the realm, libraries that put
 * functions of their own in place of the browser's, classes and realms that lend each other methods. Self-contained: its
 * source is sent to the browser.
 */
export async function manners(to: string): Promise<Record<string, unknown>> {
  /** What a script at the top of a page of its own comes to. `ask` sends by each way there is and says what came of it. */
  const page = (script: string, head = ''): Promise<unknown> =>
    new Promise(resolve => {
      const element = document.createElement('iframe')
      const ask = `const told = error => error && [error.name, error.message, Object.prototype.toString.call(error)];
        const attempt = use => { try { return use() } catch (error) { return told(error) } };
        const ask = async () => {
          const log = [];
          log.push(await fetch('${to}?f', { method: 'POST', body: new Blob(['a']) }).then(answer => [answer.status, answer instanceof Response], told));
          log.push(await fetch('http://').catch(told));
          log.push(await new Promise(done => attempt(() => { const request = new XMLHttpRequest(); request.onloadend = () => done([request.status, request instanceof XMLHttpRequest]); request.open('POST', '${to}?x'); request.send('b') }) ?? 0));
          log.push(attempt(() => new XMLHttpRequest().send()), attempt(() => navigator.sendBeacon('${to}?b', new Blob(['c']))));
          log.push(attempt(() => { localStorage.setItem('m', '1'); document.cookie = 'm=1'; history.replaceState(null, ''); const field = document.createElement('input'); field.value = 'd'; return field.value }));
          log.push(attempt(() => { const heard = []; const field = document.createElement('input'); const hear = event => heard.push(event.type); field.addEventListener('input', hear); field.oninput = hear; field.dispatchEvent(new Event('input')); field.removeEventListener('input', hear); field.dispatchEvent(new Event('input')); return heard }));
          log.push(attempt(() => HTMLFormElement.prototype.submit.call({})), attempt(() => String(fetch)), attempt(() => new Blob(['e']) instanceof Blob));
          log.push(attempt(() => new WebSocket('${to.replace('https', 'wss')}').send('early')));
          return log };`
      element.srcdoc = `<head>${head}<script nonce="n">${ask}
        window.result = (async () => { ${script} })().catch(told)</script></head>`
      element.onload = () => resolve((element.contentWindow as unknown as { result: unknown }).result)
      document.body.append(element)
    })

  const list: Record<string, () => unknown> = {
    'locked down as by SES': () =>
      page(`const seen = new Set(), harden = value => {
          if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value) || value === window || value instanceof Node || value === document.location) return;
          seen.add(value); attempt(() => Object.freeze(value));
          for (const key of Reflect.ownKeys(value)) { const found = Object.getOwnPropertyDescriptor(value, key); for (const part of [found?.value, found?.get, found?.set]) harden(part) }
          harden(Object.getPrototypeOf(value)) };
        for (const name of ['Object', 'Function', 'Array', 'Promise', 'Reflect', 'Error', 'String', 'WeakMap', 'Map', 'JSON', 'RegExp', 'Date', 'EventTarget', 'Event', 'Blob', 'Request', 'Response', 'Headers', 'FormData', 'XMLHttpRequest', 'Navigator', 'Storage', 'History', 'HTMLFormElement', 'HTMLInputElement', 'Document', 'WebSocket', 'fetch']) harden(window[name]);
        return [seen.size > 500, await ask()]`),
    'overrides made possible as by SES': () =>
      page(`for (const owner of [Object.prototype, Function.prototype, Array.prototype, Error.prototype, Promise.prototype, EventTarget.prototype])
          for (const key of Reflect.ownKeys(owner)) { const found = Object.getOwnPropertyDescriptor(owner, key);
            if (found.configurable && 'value' in found) Object.defineProperty(owner, key, { configurable: true, enumerable: found.enumerable, get: () => found.value, set(value) { Object.defineProperty(this, key, { value, writable: true, configurable: true, enumerable: true }) } }) }
        return ask()`),
    'patched as by zone.js': () =>
      page(`const log = {}, noting = name => { log[name] = (log[name] ?? 0) + 1 };
        for (const [owner, names] of [[EventTarget.prototype, ['addEventListener', 'removeEventListener']], [XMLHttpRequest.prototype, ['open', 'send', 'abort']]])
          for (const name of names) { const native = owner[name]; owner['__own__' + name] = native; const found = Object.getOwnPropertyDescriptor(owner, name);
            found.value = function () { noting(name); return native.apply(this, arguments) }; Object.defineProperty(owner, name, found) }
        const Native = window.Promise; class Zoned extends Native { then(...args) { noting('then'); return super.then(...args) } }
        window.Promise = Zoned; const fetched = window.fetch; window.fetch = function () { noting('fetch'); const going = fetched.apply(this, arguments); return new Zoned((yes, no) => going.then(yes, no)) };
        const text = Function.prototype.toString; Function.prototype.toString = function () { return text.call(this === window.fetch ? fetched : this) };
        for (const name of ['oninput', 'onclick']) { const found = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name); Object.defineProperty(HTMLElement.prototype, name, { ...found, set(value) { noting(name); return found.set.call(this, value) } }) }
        const came = await ask(); window.Promise = Native; return [came, log]`),
    'replaced as by xhook': () =>
      page(`const Native = window.XMLHttpRequest, log = [];
        window.XMLHttpRequest = function () { const inner = new Native(), facade = { open: (...args) => { log.push(args); inner.open(...args) }, send: body => { log.push(body); inner.send(body) }, get status() { return inner.status }, set onloadend(use) { inner.onloadend = use } }; return Object.setPrototypeOf(facade, window.XMLHttpRequest.prototype) };
        window.XMLHttpRequest.prototype = Native.prototype;
        const fetched = window.fetch; window.fetch = (input, init) => { log.push(String(input)); return fetched(new Request(input, init)) };
        return [await ask(), log]`),
    proxied: () =>
      page(`const log = []; const spied = (value, name) => new Proxy(value, { apply(inner, self, args) { log.push(name); return Reflect.apply(inner, self, args) }, construct(inner, args, by) { log.push('new ' + name); return Reflect.construct(inner, args, by) }, get(inner, key, by) { log.push(name + '.' + String(key)); return Reflect.get(inner, key, by) } });
        for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'Request', 'Promise', 'FormData']) window[name] = spied(window[name], name);
        for (const name of ['open', 'send']) XMLHttpRequest.prototype[name] = spied(XMLHttpRequest.prototype[name], name);
        return [await ask(), log]`),
    'a Blob’s class, proxied': () =>
      page(`const log = []; const Mine = new Proxy(Blob, { get(inner, key, by) { log.push(String(key)); return Reflect.get(inner, key, by) } });
        return [new Mine(['a']).size, log]`),
    'everything extended': () =>
      page(`const log = [];
        for (const [name, args] of [['XMLHttpRequest', []], ['Blob', [['a']]], ['File', [['a'], 'b']], ['WebSocket', ['${to.replace('https', 'wss')}']], ['Request', ['/']], ['FormData', []], ['EventTarget', []], ['MutationObserver', [() => 1]], ['RTCPeerConnection', []], ['Worker', ['data:,']]]) log.push([name, attempt(() => {
            const Mine = class extends window[name] { #own = 1; get own() { return this.#own } static of() { return this.name } };
            const one = new Mine(...args);
            return [one.own, Mine.of(), one instanceof window[name], one.constructor === Mine, Object.getPrototypeOf(Mine) === window[name], Object.prototype.toString.call(one), Reflect.ownKeys(one).length] })]);
        customElements.define('own-field', class extends HTMLElement { static formAssociated = true; #inner = this.attachInternals(); set value(to) { this.#inner.setFormValue(to) } });
        document.head.insertAdjacentHTML('afterend', '<body><form><own-field name=a></own-field></form></body>'); const field = document.querySelector('own-field'); field.value = 'b';
        return [log, [...new FormData(field.closest('form'))]]`),
    'methods lent from realm to realm': () =>
      page(`const frame = document.documentElement.appendChild(document.createElement('iframe')), other = frame.contentWindow, request = new XMLHttpRequest(), field = Object.assign(document.createElement('input'), { value: 'a' }), log = [];
        const going = other.fetch.call(window, '${to}?o'), bad = other.fetch.call(window, 'http://'), worse = window.fetch.call(other, 'http://');
        log.push([going instanceof Promise, going instanceof other.Promise, (await going) instanceof Response], await bad.catch(error => [error instanceof TypeError, error instanceof other.TypeError]), await worse.catch(error => [error instanceof TypeError, error instanceof other.TypeError]));
        log.push(attempt(() => other.XMLHttpRequest.prototype.open.call(request, 'POST', '${to}?p')), request.readyState, attempt(() => other.XMLHttpRequest.prototype.send.call(request, 'a')));
        const of = (owner, name) => Object.getOwnPropertyDescriptor(other[owner].prototype, name);
        log.push(of('HTMLInputElement', 'value').get.call(field), attempt(() => of('Document', 'cookie').set.call(document, 'lent=1')), attempt(() => other.navigator.sendBeacon.call(navigator, '${to}?q', 'b')), attempt(() => other.Storage.prototype.setItem.call(localStorage, 'lent', 1)));
        try { other.HTMLFormElement.prototype.submit.call(field) } catch (error) { log.push([error instanceof TypeError, error instanceof other.TypeError]) }
        try { other.fetch.call({}, 'http://') } catch (error) { log.push(['at once', error instanceof other.TypeError]) }
        log.push(new other.Blob(['a']) instanceof Blob, new other.Blob([new Blob(['b'])]).size, await new other.Response(new Blob(['c'])).text());
        frame.remove(); log.push(await Promise.race([Promise.resolve(attempt(() => other.fetch('/'))).catch(told), new Promise(done => setTimeout(done, 300, 'never'))])); return log`),
    'the order of settings that are read': () =>
      page(`const names = ['method', 'headers', 'body', 'referrer', 'referrerPolicy', 'mode', 'credentials', 'cache', 'redirect', 'integrity', 'keepalive', 'signal', 'duplex', 'priority', 'window'], read = where => { const log = [], init = {}; for (const name of names) Object.defineProperty(where === 'own' ? init : Object.getPrototypeOf(Object.setPrototypeOf(init, Object.getPrototypeOf(init) === Object.prototype ? {} : Object.getPrototypeOf(init))), name, { enumerable: true, get: () => { log.push(name) } }); return [init, log] };
        const all = []; for (const where of ['own', 'inherited']) { const [init, log] = read(where); await fetch('${to}?r', init).catch(told); all.push(log); const [options, heard] = read(where); attempt(() => new EventTarget().addEventListener('input', () => 1, new Proxy(options, { get: (of, key) => { heard.push(key) } }))); all.push(heard) } return all`),
    'aborted while it goes': () =>
      page(`const log = [], stop = new AbortController(), { signal } = stop; signal.onabort = () => log.push('heard'); signal.addEventListener('abort', () => log.push('heard too'));
        const going = [fetch('${to}?s', { signal, method: 'POST', body: new Blob(['a']) }), fetch(new Request('${to}?t', { signal }))].map(one => one.catch(error => { log.push(['rejected', told(error)]); return error }));
        stop.abort(); log.push('aborted'); const [first, second] = await Promise.all(going); log.push(first === signal.reason, second === signal.reason, told(await fetch('/', { signal: AbortSignal.timeout(0) }).catch(error => error))); return log`),
    'what stands in the document and in its list of resources': () =>
      page(`const at = document.currentScript, scripts = document.scripts.length, attributes = [...document.documentElement.attributes].map(String), nodes = document.querySelectorAll('*').length;
        await fetch('${to}?u'); await new Promise(done => setTimeout(done, 100)); const seen = performance.getEntriesByType('resource').map(entry => [entry.name.slice(-2), entry.initiatorType]);
        return [at === null, scripts, attributes, nodes, seen, performance.getEntriesByType('mark').length, performance.getEntriesByType('measure').length, document.readyState]`),
    'rules for trusted types': () =>
      page(
        `const asked = []; const as = kind => (text, ...rest) => { asked.push([kind, String(text).slice(0, 20), ...rest]); return text };
        window.trustedTypes?.createPolicy('default', { createHTML: as('html'), createScript: as('script'), createScriptURL: as('address') });
        const came = await ask(); document.createElement('div').innerHTML = '<i>'; attempt(() => setTimeout('0')); return [came, asked]`,
        `<meta http-equiv="content-security-policy" content="script-src 'nonce-n'; require-trusted-types-for 'script'">`,
      ),
    'stacks as a page asks for them': () =>
      page(`const lines = error => String(error.stack).split('\\n').filter(line => line.trim() && !/@<anonymous code>:/.test(line)).length, log = [];
        function own() { const error = {}; Error.captureStackTrace?.(error, own); return String(error.stack).split('\\n').length } log.push(own());
        function sloppy() { return this === window } function strict() { 'use strict'; return this } const field = document.createElement('input'); let by; field.addEventListener('input', function () { by = [this === field, arguments.length] }); field.dispatchEvent(new Event('input')); log.push(sloppy(), strict() === undefined, by);
        const limit = Error.stackTraceLimit; for (const most of [0, 5]) { Error.stackTraceLimit = most; try { new XMLHttpRequest().send() } catch (error) { log.push([most, limit === undefined ? 'unlimited' : lines(error)]) } } if (limit !== undefined) Error.stackTraceLimit = limit; else delete Error.stackTraceLimit;
        let depth = 0; const deep = () => { depth++; try { deep() } finally { if (depth === -1) fetch } }; try { deep() } catch (error) { log.push(told(error)[0]) } return log`),
    'a stack of one line': () =>
      page(`const limit = Error.stackTraceLimit; Error.stackTraceLimit = 1; let most = 0; const send = () => new XMLHttpRequest().send();
        try { send() } catch (error) { most = error.stack.split('\\n').filter(line => !line.includes('@<anonymous code>:')).length } if (limit === undefined) { delete Error.stackTraceLimit; return 'unlimited' } Error.stackTraceLimit = limit; return most`),
    'the order of keys': () => {
      const owners = [
        XMLHttpRequest,
        Navigator,
        WebSocket,
        HTMLFormElement,
        Storage,
        History,
        EventTarget,
        Blob,
        Document,
      ]
      return [...owners, HTMLInputElement, Function, MutationObserver, IDBObjectStore, Geolocation].map(owner => [
        Reflect.ownKeys(owner).map(String),
        Reflect.ownKeys(owner.prototype).map(String),
        Object.keys(owner.prototype),
      ])
    },
  }
  const answers: Record<string, unknown> = {}
  for (const [name, use] of Object.entries(list)) {
    const late = new Promise(resolve => setTimeout(resolve, 10_000, 'no answer'))
    answers[name] = JSON.parse(JSON.stringify((await Promise.race([use(), late])) ?? null))
    for (const element of document.querySelectorAll('iframe')) element.remove()
  }
  return answers
}
