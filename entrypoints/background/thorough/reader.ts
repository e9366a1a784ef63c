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
 * any other script runs. The function has another name each time: one that was put into a worker before, by us or by a
 * background worker that was stopped, is not heard a second time.
 */
export class Reader {
  readonly #prefix = `fineprint${crypto.randomUUID()}`
  readonly #script: Promise<string>
  #times = 0

  constructor() {
    this.#script = fetch(`${browser.runtime.getURL('/')}thorough-probe.js`)
      .then(script => script.text())
      .catch(() => '')
  }

  /** Commands are carried out in their order, and some are answered only when the worker runs: none is waited for. */
  async put(worker: Target): Promise<void> {
    const script = await this.#script
    const name = `${this.#prefix}:${this.#times++}`
    void command(worker, 'Runtime.addBinding', { name })
    void command(worker, 'Runtime.evaluate', { expression: withFunction(name, script) })
  }

  /** Null for what is not the reader's. */
  heard(name: string, payload: string): Shown | null {
    if (!name.startsWith(this.#prefix)) return null
    const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), said), payload)
    if (!success) return null
    const [described, method, url, time, content] = output
    const [word, what] = described.split(' ')
    const kind = KINDS.find(known => known === word)
    return kind
      ? { kind, method: method.toUpperCase(), url, time, content, ...(what === 'file' && { file: true }) }
      : null
  }
}

const withFunction = (name: string, script: string): string => {
  const owned = `globalThis[${JSON.stringify(name)}]`
  return `(tellDebugger => {${script}\n})((() => { const tell = ${owned}; delete ${owned}; return tell })())`
}
