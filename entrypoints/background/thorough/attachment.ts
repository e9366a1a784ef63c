import type { Protocol } from 'devtools-protocol'
import { bodyContent, filesIn, isBlobBody } from '../../../lib/observe/thorough'
import { chosenFiles } from './chosen-files'
import { command, debug, type Hears, letGo, type Root, type Target } from './protocol'
import type { Reader } from './reader'
import type { Witness } from './witness'

/** Older than any Chromium this package can be loaded into. */
const PROTOCOL = '1.3'
/** Of one root so many frames and workers are read; the others are let go on. */
const MOST_SESSIONS = 200
const WORKERS: readonly string[] = ['worker', 'shared_worker', 'service_worker']

/** One tab or shared worker that the debugger is attached to, with the frames and workers that come and go in it. */
export class Attachment {
  readonly tab: number
  readonly #root: Root
  readonly #reader: Reader
  readonly #witness: Witness
  readonly #sessions = new Set<string>()
  #page = ''

  constructor(root: Root, tab: number, reader: Reader, witness: Witness) {
    this.#root = root
    this.tab = tab
    this.#reader = reader
    this.#witness = witness
  }

  /** Rejects where the browser refuses. */
  async begin(): Promise<void> {
    // The browser stays attached when a worker of ours is stopped, and what it holds for us then waits.
    await letGo(this.#root)
    await debug().attach(this.#root, PROTOCOL)
    const isTab = 'tabId' in this.#root
    if (isTab) this.#page = (await command(this.#root, 'Target.getTargetInfo'))?.targetInfo.targetId ?? ''
    await this.#read(this.#root, isTab ? 'page' : 'worker')
  }

  end(): Promise<void> {
    return letGo(this.#root)
  }

  hear(from: Target, method: string, params: unknown): void {
    const hears = (this.#hears as Record<string, ((event: unknown, from: Target) => void) | undefined>)[method]
    hears?.(params, from)
  }

  readonly #hears: Hears = {
    'Target.attachedToTarget': ({ sessionId, targetInfo }) => void this.#meet(sessionId, targetInfo),
    'Target.detachedFromTarget': ({ sessionId }) => void this.#sessions.delete(sessionId),
    // A shared worker whose page was loaded again; it is held as one that we have met.
    'Inspector.targetReloadedAfterCrash': (_, from) => {
      if ('targetId' in from) void this.#read(from, 'worker')
    },
    'Network.requestWillBeSent': (event, from) => void this.#readBody(event, from),
    'Runtime.bindingCalled': ({ name, payload }) => {
      const shown = this.#reader.heard(name, payload)
      if (shown) void this.#witness.tell(this.tab, shown)
    },
    'Fetch.requestPaused': (event, from) =>
      void this.#readFiles(event).finally(() => command(from, 'Fetch.continueRequest', { requestId: event.requestId })),
  }

  async #meet(sessionId: string, { type }: Protocol.Target.TargetInfo): Promise<void> {
    const target = { ...this.#root, sessionId }
    if (this.#sessions.size >= MOST_SESSIONS) return void command(target, 'Runtime.runIfWaitingForDebugger')
    this.#sessions.add(sessionId)
    await this.#read(target, WORKERS.includes(type) ? 'worker' : 'page')
  }

  /** Commands are carried out in their order, and some are answered only when the target runs: none is waited for. */
  async #read(target: Target, where: 'worker' | 'page'): Promise<void> {
    if (where === 'worker') await this.#reader.put(target)
    else {
      void command(target, 'Network.enable', {})
      void command(target, 'Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] })
    }
    void command(target, 'Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    // Each was held before its first line of script; nobody but us lets it go on.
    void command(target, 'Runtime.runIfWaitingForDebugger')
  }

  /** At once: a frame whose own page comes takes along what was sent through it before. */
  async #readBody(
    { request, requestId, wallTime, type }: Protocol.Network.RequestWillBeSentEvent,
    from: Target,
  ): Promise<void> {
    if (!isBlobBody(request) || type === 'Document') return
    const body = await command(from, 'Network.getRequestPostData', { requestId })
    if (!body) return
    const { method, url } = request
    const time = Math.round(wallTime * 1000)
    await this.#witness.tell(this.tab, { kind: 'xhr', method, url, time, content: bodyContent(body) })
  }

  async #readFiles({ request, frameId }: Protocol.Fetch.RequestPausedEvent): Promise<void> {
    const files = filesIn(request.postDataEntries ?? [])
    const onDisk = files.flatMap(({ name, content }) => (content ? [] : [name]))
    const chosen = onDisk.length > 0 ? await chosenFiles(this.tab, onDisk) : []
    const contents = [...files.flatMap(({ content }) => content ?? []), ...chosen.map(({ base64 }) => ({ base64 }))]
    const kind = frameId === this.#page ? 'document' : 'frame'
    const { method, url } = request
    for (const content of contents)
      void this.#witness.tell(this.tab, { kind, method, url, time: Date.now(), file: true, content })
  }
}
