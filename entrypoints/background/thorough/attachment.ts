import type { Protocol } from 'devtools-protocol'
import { bodyContent, filesIn, frameContent, isBlobBody } from '../../../lib/observe/thorough'
import { chosenFiles } from './chosen-files'
import { command, debug, type Hears, type Target } from './protocol'
import type { Witness } from './witness'

/** Older than any Chromium this package can be loaded into. */
const PROTOCOL = '1.3'
/** What one tab may have at once: frames and workers that are listened to, sockets whose address is known. */
const MOST_SESSIONS = 200
const MOST_SOCKETS = 500
const WORKERS: readonly string[] = ['worker', 'shared_worker', 'service_worker']

/** One tab that the debugger is attached to, with the frames and workers that come and go in it. */
export class Attachment {
  readonly #tab: number
  readonly #witness: Witness
  /** Of each, whether it is a worker: what a page or a frame sends over a socket, its own script tells. */
  readonly #sessions = new Map<string, { readonly isWorker: boolean }>()
  readonly #sockets = new Map<string, string>()
  #page = ''

  constructor(tab: number, witness: Witness) {
    this.#tab = tab
    this.#witness = witness
  }

  /** Rejects where the browser refuses. */
  async begin(): Promise<void> {
    const page = { tabId: this.#tab }
    await debug().attach(page, PROTOCOL)
    this.#page = (await command(page, 'Target.getTargetInfo'))?.targetInfo.targetId ?? ''
    this.#listen(page, false)
  }

  hear(from: Target, method: string, params: unknown): void {
    const hears = (this.#hears as Record<string, ((event: unknown, from: Target) => void) | undefined>)[method]
    hears?.(params, from)
  }

  readonly #hears: Hears = {
    'Target.attachedToTarget': ({ sessionId, targetInfo }) => this.#meet(sessionId, targetInfo),
    'Target.detachedFromTarget': ({ sessionId }) => {
      this.#sessions.delete(sessionId)
      for (const key of this.#sockets.keys()) if (key.startsWith(`${sessionId} `)) this.#sockets.delete(key)
    },
    'Network.requestWillBeSent': (event, from) => void this.#readBody(event, from),
    'Network.webSocketCreated': ({ requestId, url }, from) => {
      if (this.#isWorker(from) && this.#sockets.size < MOST_SOCKETS) this.#sockets.set(socketOf(from, requestId), url)
    },
    'Network.webSocketFrameSent': ({ requestId, response }, from) => {
      const url = this.#sockets.get(socketOf(from, requestId))
      const content = frameContent(response)
      if (url !== undefined && content)
        void this.#witness.tell(this.#tab, { kind: 'websocket', method: 'SEND', url, time: Date.now(), content })
    },
    'Network.webSocketClosed': ({ requestId }, from) => void this.#sockets.delete(socketOf(from, requestId)),
    'Fetch.requestPaused': (event, from) =>
      void this.#readFiles(event).finally(() => command(from, 'Fetch.continueRequest', { requestId: event.requestId })),
  }

  #meet(sessionId: string, { type }: Protocol.Target.TargetInfo): void {
    const target = { tabId: this.#tab, sessionId }
    const isWorker = WORKERS.includes(type)
    if (this.#sessions.size < MOST_SESSIONS) {
      this.#sessions.set(sessionId, { isWorker })
      this.#listen(target, isWorker)
    }
    // Each was held before its first line of script; nobody but us lets it go on.
    void command(target, 'Runtime.runIfWaitingForDebugger')
  }

  /** Commands are carried out in their order, and some are answered only when the target runs: none is waited for. */
  #listen(target: Target, isWorker: boolean): void {
    void command(target, 'Network.enable', {})
    void command(target, 'Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    if (isWorker) return
    void command(target, 'Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] })
  }

  #isWorker({ sessionId = '' }: Target): boolean {
    return this.#sessions.get(sessionId)?.isWorker ?? false
  }

  /** At once: a page or a worker that ends takes what it has sent along. */
  async #readBody(
    { request, requestId, wallTime, type }: Protocol.Network.RequestWillBeSentEvent,
    from: Target,
  ): Promise<void> {
    if (!isBlobBody(request) || type === 'Document') return
    const body = await command(from, 'Network.getRequestPostData', { requestId })
    if (!body) return
    const { method, url } = request
    const time = Math.round(wallTime * 1000)
    await this.#witness.fill(this.#tab, { kind: 'xhr', method, url, time, content: bodyContent(body) })
  }

  async #readFiles({ request, frameId }: Protocol.Fetch.RequestPausedEvent): Promise<void> {
    const files = filesIn(request.postDataEntries ?? [])
    const onDisk = files.flatMap(({ name, content }) => (content ? [] : [name]))
    const chosen = onDisk.length > 0 ? await chosenFiles(this.#tab, onDisk) : []
    const contents = [...files.flatMap(({ content }) => content ?? []), ...chosen.map(({ base64 }) => ({ base64 }))]
    const kind = frameId === this.#page ? 'document' : 'frame'
    const { method, url } = request
    for (const content of contents)
      void this.#witness.tell(this.#tab, { kind, method, url, time: Date.now(), file: true, content })
  }
}

const socketOf = ({ sessionId = '' }: Target, requestId: string): string => `${sessionId} ${requestId}`
