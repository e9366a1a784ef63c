import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { command, type Target } from './protocol'
import type { Shown } from './witness'

/** What a worker has said of one message (entrypoints/thorough-probe). */
const KINDS = ['xhr', 'beacon', 'websocket', 'data-channel'] as const
const LONGEST_ADDRESS = 65_536
const LONGEST_CONTENT = 2_000_000
const content = v.pipe(v.string(), v.maxLength(LONGEST_CONTENT))
const said = v.tuple([
  v.pipe(v.string(), v.maxLength(40)),
  v.pipe(v.string(), v.maxLength(40)),
  v.pipe(
    v.string(),
    v.transform(url => url.slice(0, LONGEST_ADDRESS)),
  ),
  v.number(),
  v.union([v.strictObject({ text: content }), v.strictObject({ base64: content })]),
])

/**
 * The one reader of all workers. It speaks through a function that the debugger adds to theirs, and takes that away before
 * any other script runs. Its name is new with each background worker: a reader that an earlier one has left behind is
 * not heard.
 */
export class Reader {
  readonly #name = `fineprint${crypto.randomUUID()}`
  readonly #source: Promise<string>

  constructor() {
    this.#source = fetch(`${browser.runtime.getURL('/')}thorough-probe.js`)
      .then(script => script.text())
      .catch(() => '')
      .then(script => this.#around(script))
  }

  /** Commands are carried out in their order, and some are answered only when the worker runs: none is waited for. */
  async put(worker: Target): Promise<void> {
    const source = await this.#source
    void command(worker, 'Runtime.addBinding', { name: this.#name })
    void command(worker, 'Runtime.evaluate', { expression: source })
  }

  /** Null for what is not the reader's. */
  heard(name: string, payload: string): Shown | null {
    if (name !== this.#name) return null
    const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), said), payload)
    if (!success) return null
    const [described, method, url, time, content] = output
    const [word, what] = described.split(' ')
    const kind = KINDS.find(known => known === word)
    return kind
      ? { kind, method: method.toUpperCase(), url, time, content, ...(what === 'file' && { file: true }) }
      : null
  }

  #around(script: string): string {
    const name = JSON.stringify(this.#name)
    return `(tellDebugger => {${script}\n})((() => { const tell = globalThis[${name}]; delete globalThis[${name}]; return tell })())`
  }
}
