/**
 * A page's uses of what the probe wraps, each with everything a page can observe of it. Self-contained: its source is
 * sent to the browser and runs there with Fineprint and without; the two answers must be the same.
 *
 * `to` is an address of another site that answers everything; `gone` one that nobody answers.
 */
export async function uses(to: string, gone: string): Promise<Record<string, unknown>> {
  const page = window as unknown as Window & typeof globalThis & Record<string, unknown>

  /**
   * Chromium keeps ten lines, of which a wrapper's own is one until it is taken out; in Firefox it stays, without a name
   * (docs/threat-model.md).
   */
  const stackOf = (error: Error): string[] =>
    String(error.stack)
      .split('\n')
      .filter(line => !line.includes('@<anonymous code>:'))
      .slice(0, 9)
  const told = (error: unknown): unknown =>
    error instanceof Error || error instanceof DOMException
      ? {
          name: error.name,
          message: error.message,
          made: Object.prototype.toString.call(error),
          own: Reflect.ownKeys(error).map(String),
          stack: stackOf(error as Error),
        }
      : String(error)
  const plain = (value: unknown): unknown => {
    if (value instanceof Promise) return value.then(plain, error => ['rejected', told(error)])
    if (typeof value === 'function') return `function ${value.name}`
    if (value instanceof Response) return `response ${value.status}`
    if (value instanceof Error) return told(value)
    return value
  }
  const attempt = (use: () => unknown): unknown => {
    try {
      return plain(use())
    } catch (error) {
      return ['threw', told(error)]
    }
  }
  const frame = (srcdoc?: string): HTMLIFrameElement => {
    const element = document.createElement('iframe')
    if (srcdoc !== undefined) element.srcdoc = srcdoc
    document.body.append(element)
    return element
  }
  const realm = (element: HTMLIFrameElement): Window & typeof globalThis =>
    element.contentWindow as Window & typeof globalThis
  /** What the scripts of a document of its own leave in `result`. */
  const inFrame = (head: string, script: string): Promise<unknown> =>
    new Promise(resolve => {
      const element = frame(`<head>${head}<script nonce="n">${script}</script></head>`)
      element.onload = () => {
        const { result } = element.contentWindow as unknown as { result: unknown }
        resolve(Promise.resolve(result).then(plain))
      }
    })
  const failed = async (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'fine', told)
  const noting = <Value>(log: string[], what: string, value: Value): Value => {
    log.push(what)
    return value
  }
  const textOf = Function.prototype.toString

  /** Where each wrapped function stands. */
  const wrapped: readonly (readonly [object, string])[] = [
    [window, 'fetch'],
    [XMLHttpRequest.prototype, 'open'],
    [XMLHttpRequest.prototype, 'send'],
    [Navigator.prototype, 'sendBeacon'],
    [WebSocket.prototype, 'send'],
    [RTCDataChannel.prototype, 'send'],
    [HTMLFormElement.prototype, 'submit'],
    [Function.prototype, 'toString'],
    [Window.prototype, 'postMessage'],
    [window, 'postMessage'],
    [Storage.prototype, 'setItem'],
    [Geolocation.prototype, 'getCurrentPosition'],
    [Geolocation.prototype, 'watchPosition'],
    [Permissions.prototype, 'query'],
    [IDBObjectStore.prototype, 'put'],
    [IDBObjectStore.prototype, 'add'],
    [History.prototype, 'pushState'],
    [History.prototype, 'replaceState'],
    [EventTarget.prototype, 'addEventListener'],
    [MutationObserver.prototype, 'observe'],
    [HTMLInputElement.prototype, 'value'],
    [HTMLTextAreaElement.prototype, 'value'],
    [HTMLSelectElement.prototype, 'value'],
    [HTMLElement.prototype, 'oninput'],
    [Document.prototype, 'onkeydown'],
    [window, 'onscroll'],
    [window, 'name'],
    [Document.prototype, 'cookie'],
    [(window as { CookieStore?: { prototype: object } }).CookieStore?.prototype ?? {}, 'set'],
    [window, 'fetchLater'],
    [window, 'Blob'],
    [window, 'WebTransport'],
  ]
  const each = (use: (found: (...args: never[]) => unknown, name: string) => unknown): unknown =>
    wrapped.flatMap(([owner, name]) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(owner, name) ?? {}
      const found = [value, get, set].filter(one => typeof one === 'function')
      return found.length > 0 ? found.map(one => [name, attempt(() => use(one, name))]) : [[name, 'absent']]
    })

  const oldProperties = (found: object): unknown => [
    attempt(() => Reflect.get(found, 'caller')),
    attempt(() => Reflect.get(found, 'arguments')),
    'prototype' in found,
  ]

  const list: Record<string, () => unknown> = {
    'called on nothing': () => each(found => Reflect.apply(found, undefined, [])),
    'called on a plain object': () => each(found => Reflect.apply(found, {}, ['a', 'b'])),
    'called on a prototype': () =>
      each((found, name) => Reflect.apply(found, wrapped.find(([, other]) => other === name)?.[0], [])),
    'called with symbols': () => each(found => Reflect.apply(found, window, [Symbol('s'), Symbol('t')])),
    'called with what throws when it is read': () =>
      each(found =>
        Reflect.apply(found, window, [
          {
            toString: () => {
              throw new RangeError('mine')
            },
          },
          1,
        ]),
      ),
    'called as a constructor': () => each(found => Reflect.construct(found, [], Object)),
    extended: () => each(found => class extends (found as unknown as ObjectConstructor) {}.name),
    'its text, through itself': () => each(found => textOf.call(found)),
    'its text, through another realm': () => each(found => realm(frame()).Function.prototype.toString.call(found)),
    'its text, through a realm that is gone': () =>
      each(found => {
        const element = frame()
        const text = realm(element).Function.prototype.toString
        element.remove()
        return text.call(found)
      }),
    'the text of another realm’s, here': () => {
      const other = realm(frame())
      return [other.fetch, other.XMLHttpRequest.prototype.send, other.Function.prototype.toString].map(found =>
        textOf.call(found),
      )
    },
    'the text of a page’s own proxy, of a bound function and of what is no function': () => [
      textOf.call(new Proxy(() => 1, {})),
      textOf.call(new Proxy(fetch, {})),
      textOf.call(fetch.bind(window)),
      textOf.call(new Proxy(class A {}, {})),
      attempt(() => textOf.call({})),
      attempt(() => textOf.call(new Proxy({}, {}))),
      attempt(() => Object.create(fetch).toString()),
      attempt(() => Reflect.apply(textOf, null, [])),
    ],
    'its text, when nobody may know that it is asked': () => {
      const asked: string[] = []
      const spy = new Proxy(() => 1, {
        getPrototypeOf: of => noting(asked, 'prototype', Reflect.getPrototypeOf(of)),
        get: (of, key) => noting(asked, String(key), Reflect.get(of, key)),
      })
      textOf.call(spy)
      return asked
    },
    'caller, arguments and prototype': () =>
      each((found, name) => (name === 'Blob' ? 'prototype' in found : oldProperties(found))),
    'caller and arguments of Blob': () => oldProperties(Blob),
    'a chain of prototypes that would be a circle': () =>
      each(found => Object.setPrototypeOf(found, Object.create(found))),
    'sent to a clone': () => each(found => structuredClone(found)),
    'as JSON, as a string, as a tag': () =>
      each(found => [
        JSON.stringify(found),
        `${found}`,
        Object.prototype.toString.call(found),
        found instanceof Function,
      ]),
    'properties of the page’s own': () =>
      each(found => {
        Reflect.set(found, 'mine', 1)
        const was = [Reflect.get(found, 'mine'), Reflect.ownKeys(found).map(String)]
        return [...was, Reflect.deleteProperty(found, 'mine')]
      }),
    'the same twice': () =>
      each((found, name) =>
        wrapped.filter(([, other]) => other === name).some(([owner]) => Reflect.get(owner, name) === found),
      ),
    'bound and called': () =>
      attempt(() =>
        fetch
          .bind(window, `${to}?bound`, { method: 'POST', body: 'a', mode: 'no-cors' })()
          .then(({ type }) => type),
      ),

    'fetch, fine': () => fetch(`${to}?1`, { method: 'POST', body: new Blob(['b']) }),
    'fetch, refused': () => failed(fetch(gone)),
    'fetch, refused, in a function of the page': () => {
      const deep = (left: number): Promise<unknown> =>
        left > 0 ? deep(left - 1) : fetch(gone, { method: 'POST', body: 'c' })
      return failed(deep(3))
    },
    'fetch, awaited': async () => {
      const waiting = async (): Promise<Response> => await fetch(gone)
      return failed(waiting())
    },
    'fetch, a bad address': () => failed(fetch('http://')),
    'fetch, a bad method': () => failed(fetch(to, { method: 'a b' })),
    'fetch, no arguments': () => failed(Reflect.apply(fetch, window, [])),
    'fetch, GET with a body': () => failed(fetch(to, { body: 'a' })),
    'fetch, aborted before': () => failed(fetch(to, { signal: AbortSignal.abort() })),
    'fetch, aborted with a word of the page': () => failed(fetch(to, { signal: AbortSignal.abort('enough') })),
    'fetch, aborted under way': () => {
      const controller = new AbortController()
      const going = failed(fetch(to, { signal: controller.signal }))
      controller.abort()
      return going
    },
    'fetch, which promise': async () => {
      const going = fetch(`${to}?2`)
      return [
        going instanceof Promise,
        Object.getPrototypeOf(going) === Promise.prototype,
        Reflect.ownKeys(going).map(String),
        (await going).url,
      ]
    },
    'fetch, when rejections are told apart by turns': async () => {
      const order: string[] = []
      const bad = fetch('http://').catch(() => order.push('fetch'))
      const other = Promise.reject(new Error('x')).catch(() => order.push('other'))
      await Promise.all([bad, other])
      return order.sort()
    },
    'fetch, what is read of an object in place of its settings': async () => {
      const log: string[] = []
      const init = {
        get method() {
          log.push('method')
          return 'POST'
        },
        get body() {
          log.push('body')
          return 'x'
        },
        get headers() {
          log.push('headers')
          return {}
        },
      }
      await failed(fetch(`${to}?3`, init))
      return log
    },
    'fetch, how often an address and a method are asked for their text': async () => {
      const log: string[] = []
      const said = (what: string, text: string) => ({ toString: () => noting(log, what, text) })
      await failed(
        fetch(said('address', `${to}?4`) as unknown as string, {
          method: said('method', 'POST') as unknown as string,
          body: said('body', 'x') as unknown as string,
        }),
      )
      return log
    },
    'fetch, a Request used up': async () => {
      const request = new Request(`${to}?5`, { method: 'POST', body: 'd' })
      const before = request.bodyUsed
      const going = fetch(request)
      const during = request.bodyUsed
      await failed(going)
      return [before, during, request.bodyUsed, await failed(request.text()), await failed(fetch(request))]
    },
    'fetch, a Request’s clone': async () => {
      const request = new Request(`${to}?6`, { method: 'POST', body: 'e' })
      const copy = request.clone()
      await failed(fetch(request))
      return [copy.bodyUsed, await copy.text()]
    },
    'fetch, a rejection nobody handles': () =>
      new Promise(resolve => {
        const heard: unknown[] = []
        const hear = (event: PromiseRejectionEvent): void => {
          event.preventDefault()
          heard.push(told(event.reason), event.promise === going)
          removeEventListener('unhandledrejection', hear)
          setTimeout(() => resolve(heard), 50)
        }
        addEventListener('unhandledrejection', hear)
        const going = fetch(gone)
      }),
    'fetch, a promise the page has changed': async () => {
      const log: string[] = []
      const { then } = Promise.prototype
      const found = Object.getOwnPropertyDescriptor(Promise.prototype, 'constructor') as PropertyDescriptor
      const spied = function (this: unknown, ...args: never[]): unknown {
        log.push('then')
        return Reflect.apply(then, this, args)
      }
      Object.assign(Promise.prototype, Object.fromEntries([['then', spied]]))
      Object.defineProperty(Promise.prototype, 'constructor', {
        configurable: true,
        get: () => noting(log, 'constructor', Promise),
      })
      const going = fetch(new Request(`${to}?7`, { method: 'POST', body: new Blob(['f']) }))
      const bad = fetch('http://')
      Object.defineProperty(Promise.prototype, 'constructor', found)
      Object.assign(Promise.prototype, Object.fromEntries([['then', then]]))
      await Promise.allSettled([going, bad])
      return log
    },

    'Blob, made and extended': async () => {
      class Mine extends Blob {}
      const blobs = [new Blob(), new Blob(['a', 'b'], { type: 'text/plain' }), new Mine(['c']), new File(['d'], 'e')]
      return [
        blobs.map(blob => [blob.size, blob.type, blob.constructor.name, Object.prototype.toString.call(blob)]),
        blobs.map(blob => blob instanceof Blob),
        await Promise.all(blobs.map(blob => blob.text())),
        Object.getPrototypeOf(File) === Blob,
        Object.getPrototypeOf(Mine) === Blob,
        Blob.prototype.constructor === Blob,
        (await new Response('f').blob()).constructor === Blob,
        Object.getPrototypeOf(Reflect.construct(Blob, [['g']], Array)) === Array.prototype,
        attempt(() => Reflect.apply(Blob, undefined, [])),
        attempt(() => new Blob('text' as unknown as BlobPart[])),
        attempt(() => new Blob([Symbol() as unknown as string])),
      ]
    },
    'Blob, how its parts are asked for': async () => {
      const log: string[] = []
      const parts = ['a', { toString: () => noting(log, 'text', 'b') } as unknown as string, new Uint16Array([0x6363])]
      Object.defineProperty(parts, 3, { enumerable: true, get: () => noting(log, 'got', 'd') })
      return [await new Blob(parts).text(), log]
    },
    'fetch, streams': async () => {
      const stream = (text: string) => new Blob([text]).stream()
      const send = (body: ReadableStream, more = {}) =>
        failed(fetch(`${to}?26`, { method: 'POST', body, duplex: 'half', ...more } as RequestInit))
      const [fine, locked, read, without, get] = ['a', 'b', 'c', 'd', 'e'].map(stream) as ReadableStream[]
      locked?.getReader()
      const reader = read?.getReader()
      await reader?.read()
      reader?.releaseLock()
      const cancelled: unknown[] = []
      const endless = new ReadableStream({
        pull: to => to.enqueue(new Uint8Array(10)),
        cancel: reason => void cancelled.push(told(reason)),
      })
      const wrong = new ReadableStream({ start: to => to.enqueue('no bytes') })
      const stop = new AbortController()
      setTimeout(() => stop.abort(new Error('enough')), 200)
      return [
        [fine && (await send(fine)), fine?.locked],
        [locked && (await send(locked)), locked?.locked],
        [read && (await send(read)), read?.locked],
        [without && (await send(without, { duplex: undefined })), without?.locked],
        [get && (await send(get, { method: 'GET' })), get?.locked],
        [await send(endless, { signal: stop.signal }), cancelled.length, endless.locked],
        await send(wrong, { signal: AbortSignal.timeout(500) }),
      ]
    },
    'a listener, as it is added and removed': () => {
      const log: unknown[] = []
      const input = document.body.appendChild(document.createElement('input'))
      const hear = (event: Event): void => void log.push([event.type, event.eventPhase])
      input.addEventListener('input', hear, { once: true })
      addEventListener('input', hear, true)
      Reflect.apply(addEventListener, undefined, ['change', hear])
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('input', { bubbles: true }))
      removeEventListener('input', hear, true)
      input.dispatchEvent(new Event('change', { bubbles: true }))
      removeEventListener('change', hear)
      input.oninput = hear
      const own = [input.oninput === hear, attempt(() => input.addEventListener('a', 1 as unknown as EventListener))]
      input.dispatchEvent(new Event('input'))
      input.remove()
      return [log, own, input.addEventListener('a', null as unknown as EventListener)]
    },
    'a form’s data, and who hears of it': () => {
      const form = document.body.appendChild(document.createElement('form'))
      form.innerHTML = '<input name="a" value="1"><input name="target" value="2">'
      const log: unknown[] = []
      form.addEventListener('formdata', ({ formData }) => void log.push([...formData.keys()]))
      const data = new FormData(form)
      form.remove()
      return [[...data], log]
    },
    'a value that a framework follows': () => {
      const input = document.createElement('input')
      const found = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') as PropertyDescriptor
      const log: unknown[] = []
      Object.defineProperty(input, 'value', {
        configurable: true,
        get: () => found.get?.call(input),
        set: value => {
          log.push(value)
          found.set?.call(input, value)
        },
      })
      input.value = 'a'
      return [input.value, log, Object.hasOwn(input, 'value')]
    },
    'how deep a stack is': () => {
      const before = Error.stackTraceLimit
      const input = Object.assign(document.createElement('input'), { value: 'a' })
      Error.stackTraceLimit = 3
      const read = input.value
      const after = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')
      Error.stackTraceLimit = before
      return [read, after, before]
    },
    'what the last expression matched': () => {
      ;/x(y)z/.exec('xyz')
      document.cookie = 'matched=1; path=/; secure'
      localStorage.setItem('matched', '1')
      localStorage.removeItem('matched')
      return [RegExp.lastMatch, RegExp.$1]
    },
    cookieStore: async () => {
      const jar = (window as unknown as { cookieStore?: { set(...args: unknown[]): Promise<void> } }).cookieStore
      if (!jar) return 'absent'
      return [await failed(jar.set('a', '1')), await failed(jar.set({ name: '', value: '' })), await failed(jar.set())]
    },
    IndexedDB: () =>
      new Promise(resolve => {
        const opening = indexedDB.open('uses', 1)
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('things', { keyPath: 'id' })
          const log: string[] = []
          const thing = {
            id: 1,
            get name() {
              return noting(log, 'name', 'n')
            },
          }
          const answers = [
            attempt(() => store.put(thing).readyState),
            attempt(() => store.add({ id: 2, at: new Date(0), list: [1, [2]] }).readyState),
            attempt(() => store.put({})),
            attempt(() => store.put({ id: 3, use: () => 1 })),
          ]
          resolve([answers, log])
        }
        opening.onsuccess = () => {
          opening.result.close()
          indexedDB.deleteDatabase('uses')
        }
      }),
    'XHR, subclassed': () =>
      new Promise(resolve => {
        const log: string[] = []
        class Mine extends XMLHttpRequest {
          override open(method: string, url: string): void {
            log.push(`open ${method}`)
            super.open(method, url)
          }
          override send(body?: XMLHttpRequestBodyInit | null): void {
            log.push(`send ${String(body)}`)
            super.send(body)
          }
        }
        const request = new Mine()
        request.onloadend = () =>
          resolve([...log, request.status, request instanceof Mine, request instanceof XMLHttpRequest])
        request.open('POST', `${to}?8`)
        request.send(new Blob(['g']))
      }),
    'XHR, the order of its events': () =>
      new Promise(resolve => {
        const log: string[] = []
        const request = new XMLHttpRequest()
        for (const type of ['readystatechange', 'loadstart', 'load', 'loadend', 'error', 'timeout', 'abort'])
          request.addEventListener(type, () => log.push(`${type} ${request.readyState}`))
        request.addEventListener('loadend', () => setTimeout(() => resolve(log)))
        request.open('POST', `${to}?9`)
        log.push('opened')
        request.send('h')
        log.push('sent')
      }),
    'XHR, at once': () => {
      const request = new XMLHttpRequest()
      request.open('GET', location.href, false)
      request.send()
      return [request.status, request.responseText.length > 0, request.responseURL]
    },
    'XHR, at once and refused': () => {
      const request = new XMLHttpRequest()
      request.open('GET', gone, false)
      return attempt(() => request.send())
    },
    'XHR, out of order': () => [
      attempt(() => new XMLHttpRequest().send()),
      attempt(() => new XMLHttpRequest().open('GET', 'http://')),
      attempt(() => new XMLHttpRequest().open('TRACE', '/')),
      attempt(() => Reflect.apply(XMLHttpRequest.prototype.open, new XMLHttpRequest(), ['GET'])),
    ],
    'XHR, how often its arguments are asked for their text': () => {
      const log: string[] = []
      const said = (what: string, text: string) => ({ toString: () => noting(log, what, text) }) as unknown as string
      const request = new XMLHttpRequest()
      request.open(said('method', 'POST'), said('address', `${to}?10`))
      request.send(said('body', 'x'))
      return log
    },
    'XHR, an error in a listener': () =>
      new Promise(resolve => {
        addEventListener(
          'error',
          event => {
            event.preventDefault()
            resolve([event.message, event.filename, event.lineno > 0, event.error === mine])
          },
          { once: true },
        )
        const mine = new Error('of the page')
        const request = new XMLHttpRequest()
        request.onreadystatechange = () => {
          throw mine
        }
        request.open('GET', '/')
      }),

    sendBeacon: () => [
      navigator.sendBeacon(`${to}?11`, new Blob(['i'])),
      navigator.sendBeacon(`${to}?12`),
      attempt(() => navigator.sendBeacon('http://')),
      attempt(() => navigator.sendBeacon('data:,a')),
    ],
    'a beacon that is too large': () => navigator.sendBeacon(to, 'x'.repeat(70_000)),
    WebSocket: () => [
      attempt(() => new WebSocket(to.replace('https', 'wss')).send('early')),
      attempt(() => new WebSocket('nonsense:')),
      attempt(() => Reflect.apply(WebSocket.prototype.send, new WebSocket(to.replace('https', 'wss')), [])),
    ],
    'data channel': () => attempt(() => new RTCPeerConnection().createDataChannel('a').send('early')),
    'a form whose control is called submit': () => {
      const form = document.createElement('form')
      form.innerHTML = '<input name="submit"><input name="parentNode"><input name="addEventListener">'
      return [attempt(() => String(form.submit)), attempt(() => HTMLFormElement.prototype.submit.call(form))]
    },
    'form.submit() into a frame': () =>
      new Promise(resolve => {
        const target = document.createElement('iframe')
        target.name = 'into'
        document.body.append(target)
        const form = Object.assign(document.createElement('form'), {
          action: `${to}?13`,
          method: 'post',
          target: 'into',
        })
        document.body.append(form)
        const heard: string[] = []
        form.addEventListener('submit', () => heard.push('submit'))
        heard.push(String(form.submit()))
        setTimeout(() => resolve(heard), 300)
      }),
    postMessage: () =>
      new Promise(resolve => {
        const element = frame(
          '<script>onmessage = event => { event.source.postMessage(["heard", event.data, event.origin, event.ports.length], "*") }</script>',
        )
        addEventListener('message', event => resolve([event.data, event.source === element.contentWindow]), {
          once: true,
        })
        element.onload = () => element.contentWindow?.postMessage({ a: 1 }, '*', [new MessageChannel().port1])
      }),
    'postMessage, refused': () => [
      attempt(() => window.postMessage(() => 1)),
      attempt(() => window.postMessage(1, 'not an address')),
      attempt(() => Reflect.apply(window.postMessage, window, [])),
      attempt(() => Reflect.apply(postMessage, undefined, [])),
    ],
    storage: () => {
      const log: unknown[] = []
      localStorage.setItem('a', '1')
      localStorage.b = '2'
      Reflect.set(localStorage, 'setItem2', '3')
      log.push(
        Object.keys(localStorage)
          .filter(key => ['a', 'b', 'setItem2'].includes(key))
          .sort(),
        localStorage.getItem('b'),
        attempt(() => Reflect.apply(Storage.prototype.setItem, localStorage, ['x'])),
        attempt(() => localStorage.setItem('big', 'x'.repeat(6_000_000))),
      )
      localStorage.clear()
      return log
    },
    cookies: () => {
      document.cookie = 'tried=1; path=/'
      const found = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor
      return [
        document.cookie.includes('tried=1'),
        attempt(() => Reflect.apply(found.set as () => void, {}, ['a'])),
        found.set?.name,
        found.set?.length,
        textOf.call(found.set),
      ]
    },
    history: () => {
      const before = history.length
      history.pushState({ a: 1 }, '', '?pushed')
      const at = location.search
      history.replaceState(null, '', location.pathname)
      return [
        history.length - before,
        at,
        history.state,
        attempt(() => history.pushState(() => 1, '')),
        attempt(() => history.pushState(null, '', 'https://elsewhere.example/')),
      ]
    },
    'window.name': () => {
      window.name = 'n'
      const was = window.name
      window.name = ''
      return was
    },
    'the value of a field': () => {
      const input = document.createElement('input')
      input.value = 'typed'
      const found = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') as PropertyDescriptor
      return [
        input.value,
        found.get?.name,
        found.get?.length,
        textOf.call(found.get),
        attempt(() => Reflect.apply(found.get as () => void, {}, [])),
        Object.keys(found),
      ]
    },

    'frozen before it is used': () =>
      inFrame(
        '',
        `Object.freeze(XMLHttpRequest.prototype); Object.freeze(Navigator.prototype); Object.freeze(HTMLFormElement.prototype);
        const request = new XMLHttpRequest(); let said = []; request.open('POST', '${to}?14'); request.send('j');
        try { 'use strict'; XMLHttpRequest.prototype.send = 1 } catch (error) { said.push(error.message) }
        window.result = [...said, Object.isFrozen(XMLHttpRequest.prototype), navigator.sendBeacon('${to}?15', 'k')]`,
      ),
    'everything frozen': () =>
      inFrame(
        '',
        `for (const owner of [Object, Function, Array, Promise, EventTarget, Reflect, WeakMap, Blob, Event, CustomEvent]) { Object.freeze(owner); Object.freeze(owner.prototype) }
        window.result = [navigator.sendBeacon('${to}?16', new Blob(['l'])), typeof fetch('${to}?17').then]`,
      ),
    'patched by the page, and put back': () =>
      inFrame(
        '',
        `const native = window.fetch, log = []; window.fetch = function (...args) { log.push(args[0]); return native.apply(this, args) };
        const send = XMLHttpRequest.prototype.send; XMLHttpRequest.prototype.send = function (body) { log.push(body); return send.call(this, body) };
        window.result = fetch('${to}?18').then(({ status }) => { const request = new XMLHttpRequest(); request.open('POST', '${to}?19'); request.send('m'); window.fetch = native; XMLHttpRequest.prototype.send = send;
          return [status, log, fetch === native, Function.prototype.toString.call(native)] })`,
      ),
    'patched with a getter': () =>
      inFrame(
        '',
        `const native = window.fetch; let got = 0; Object.defineProperty(window, 'fetch', { configurable: true, get() { got++; return native } });
        window.result = fetch('${to}?20').then(() => got)`,
      ),
    deleted: () =>
      inFrame(
        '',
        `delete window.fetch; delete XMLHttpRequest.prototype.send; window.result = [typeof fetch, typeof XMLHttpRequest.prototype.send, 'fetch' in window]`,
      ),
    'names of the page’s own at the top': () =>
      inFrame(
        '',
        `const probe = 1, page = 2, line = 3, wrap = 4, e = 5; let t = 6; class n {} ; window.result = [probe, page, line, wrap, e, t, typeof n]`,
      ),
    'where a content security policy says it was broken': () =>
      inFrame(
        `<meta http-equiv="content-security-policy" content="connect-src 'none'">`,
        `window.result = new Promise(resolve => {
          document.addEventListener('securitypolicyviolation', event => resolve(event.sourceFile), { once: true });
          fetch('${to}?25').catch(() => {}) })`,
      ),
    'a strict content security policy': () =>
      inFrame(
        `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'nonce-n'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`,
        `const heard = []; document.addEventListener('securitypolicyviolation', event => heard.push([event.effectiveDirective, event.blockedURI, event.sample]));
        const said = error => [error.name, error.message];
        let html; try { document.createElement('div').innerHTML = '<b>' } catch (error) { html = said(error) }
        window.result = fetch('${to}?21').then(() => 'sent', said).then(async refused => {
          const beacon = navigator.sendBeacon('${to}?22', 'n'); const request = new XMLHttpRequest(); request.open('POST', '${to}?23');
          const ended = new Promise(resolve => request.onloadend = () => resolve(request.status)); try { request.send('o') } catch (error) { heard.push(said(error)) }
          const status = await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 500, 'none'))]);
          return [refused, html, beacon, status, heard.map(String).sort()] })`,
      ),
    'a call’s own depth': () => {
      let deepest = 0
      const body = {
        toString: () => {
          deepest = String(new Error('here').stack).split('\n').length
          return 'x'
        },
      }
      const request = new XMLHttpRequest()
      request.open('POST', `${to}?24`)
      request.send(body as unknown as string)
      return deepest > 0
    },
    'a frame, before and after it is loaded': async () => {
      const element = document.createElement('iframe')
      element.src = `${location.origin}/style.css`
      document.body.append(element)
      const [early, first] = [realm(element), realm(element).fetch]
      early.name = 'kept'
      const loaded = new Promise(resolve => {
        element.onload = resolve
      })
      await loaded
      const now = realm(element)
      return [
        early === now,
        first === now.fetch,
        textOf.call(now.fetch),
        now.Function.prototype.toString.call(now.fetch),
        now.fetch.name,
      ]
    },
  }
  page.result = undefined
  const answers: Record<string, unknown> = {}
  for (const [name, use] of Object.entries(list)) {
    const late = new Promise(resolve => setTimeout(resolve, 20_000, 'no answer'))
    const answer = Promise.resolve(attempt(use)).catch(told)
    answers[name] = JSON.parse(JSON.stringify((await Promise.race([answer, late])) ?? null))
    for (const element of document.querySelectorAll('iframe')) element.remove()
  }
  return answers
}
