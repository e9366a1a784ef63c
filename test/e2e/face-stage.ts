import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findProgram } from './browser-under-test'
import { sameFonts } from './same-fonts'

/**
 * The pages of the extension as they are built, in a real browser, with a stand-in for the background: every state
 * can be shown without acting it out. The journeys with the real background are told in `test/stories`.
 */

const ROOT = join(import.meta.dirname, '../..')
const OUT = process.env.FINEPRINT_OUT ?? join(ROOT, '.output')
const BUILT = join(OUT, 'chrome-mv3')
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
}

const NOW = Date.UTC(2026, 10, 22, 14, 30)

/** Manifest V3's own policy for extension pages: what breaks it breaks here too. */
const POLICY = "script-src 'self'; object-src 'self'"

/** What Chromium puts on every page of an extension (extension_fonts.css): the pages must look the same with it. */
const BROWSERS_OWN = '<style>body { font-family: monospace; font-size: 75%; }</style>'

/** Somebody else's page, for the warning to stand on. */
const JOIN = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Join</title><style>body{font:16px Georgia;margin:24px;max-width:40em}
label{display:block;margin:12px 0}input{display:block;font:inherit;width:100%;max-width:20em}</style><body><main><h1>Join the harbour club</h1>
<form><label>Your name <input name="name" value="Mia"></label><label>Your email <input name="email" value="mia@home.example"></label>
<label>Birth date <input name="born" value="2015-02-03"></label><button>Join</button></form></main></body></html>`

export type Answers = Readonly<Record<string, unknown>>

export interface Shown {
  readonly page: Page
  /** What the page asked for and did, in order. */
  readonly asked: () => Promise<readonly { type: string; in: unknown }[]>
  readonly close: () => Promise<void>
}
export interface Stage {
  /** `before` runs in the page before its scripts do, with `given`. */
  readonly show: (
    path: string,
    look: Look,
    answers: Answers,
    before?: (given: string) => void,
    given?: string,
  ) => Promise<Shown>
  readonly close: () => Promise<void>
}
export interface Look {
  readonly width: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly language?: string
}

/** What says today's date says the same tomorrow. The clock of frames and timers is left alone: the benchmark reads it. */
function sameDay(now: number) {
  const Real = Date
  globalThis.Date = new Proxy(Real, {
    construct: (_, given: []) => (given.length > 0 ? new Real(...given) : new Real(now)),
    get: (date, name) => (name === 'now' ? () => now : Reflect.get(date, name)),
  })
}

/** Runs in the page before its scripts: the two globals webextension-polyfill looks for. */
function standIn(answers: Answers) {
  const asked: { type: string; in: unknown }[] = []
  const event = { addListener() {}, removeListener() {}, hasListener: () => false }
  const note =
    (type: string) =>
    async (...input: unknown[]) =>
      void asked.push({ type, in: input })
  const runtime = {
    id: 'stage',
    onMessage: event,
    getURL: (path: string) => new URL(path, location.href).href,
    getManifest: () => ({ version: '0.0.0' }),
    async sendMessage(message: { type: string; in: unknown }) {
      asked.push(message)
      if (!(message.type in answers)) throw new Error(`nobody answers ${message.type}`)
      const answer = answers[message.type]
      if (answer === 'never') return new Promise(() => {})
      const { repeat, of } = (answer ?? {}) as { repeat?: number; of?: { time: number } }
      // Twenty thousand of a kind are made where they are asked for: sent along with every page they would slow each.
      if (!repeat || !of) return answer
      return Array.from({ length: repeat }, (_, index) => ({ ...of, id: `flow-${index}`, time: of.time - index * 100 }))
    },
  }
  const stub = {
    runtime,
    storage: { session: {}, local: { get: async () => ({}) }, onChanged: event },
    tabs: { query: async () => [{ id: 1 }], create: note('tabs.create'), onActivated: event, onUpdated: event },
    sidePanel: { open: note('sidePanel.open') },
    permissions: { request: async () => true },
    i18n: { getUILanguage: () => navigator.language },
    devtools: { inspectedWindow: { tabId: 1 }, panels: { create: note('panels.create') } },
  }
  Object.assign(globalThis, { asked })
  for (const name of ['chrome', 'browser'])
    Object.defineProperty(globalThis, name, { value: stub, configurable: true, writable: true })
}

/** `beside`: further folders to serve, by the name they are found under. */
export async function openStage(beside: Readonly<Record<string, string>> = {}): Promise<Stage> {
  if (!existsSync(join(BUILT, 'popup.html'))) execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: 'inherit' })
  const server = createServer((request, response) => {
    if (request.url === '/join') return response.writeHead(200, { 'content-type': 'text/html' }).end(JOIN)
    const { pathname } = new URL(request.url ?? '/', 'http://stage')
    const [, first = ''] = pathname.split('/')
    const root = beside[first] ?? BUILT
    const file = join(root, beside[first] ? pathname.slice(first.length + 1) : pathname)
    if (!file.startsWith(root) || !existsSync(file)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'content-security-policy': POLICY })
    response.end(
      file.endsWith('.html')
        ? readFileSync(file, 'utf8').replace('<head>', `<head>${BROWSERS_OWN}`)
        : readFileSync(file),
    )
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fonts = sameFonts()
  const browser = await chromium.launch({
    executablePath: findProgram('FINEPRINT_CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome']),
    env: { ...process.env, ...fonts.env },
    args: [
      '--no-sandbox',
      '--lang=en-GB',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
    ],
  })
  const show: Stage['show'] = async (path, look, answers, before, given = '') => {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: look.width, height: look.height ?? 600 },
      colorScheme: look.scheme ?? 'light',
      locale: look.language ?? 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
      // axe is brought in by the test, not by the page.
      bypassCSP: true,
    })
    const page = await context.newPage()
    page.on('pageerror', error => console.error(`${path}: ${error.message}`))
    // tsx names functions through a helper of its own, which a page lacks.
    await page.addInitScript('globalThis.__name ??= named => named')
    await page.addInitScript(sameDay, NOW)
    await page.addInitScript(standIn, answers)
    if (before) await page.addInitScript(before, given)
    await page.goto(`${origin}/${path}`)
    return {
      page,
      asked: () => page.evaluate(() => (globalThis as unknown as { asked: { type: string; in: unknown }[] }).asked),
      // One that does not go when asked must not keep the next from being shown.
      close: () => Promise.race([context.close(), setTimeout(10_000)]),
    }
  }
  return {
    show,
    async close() {
      await browser.close()
      server.close()
      fonts.clear()
    },
  }
}
