import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2'
import type { AddressInfo, Server, Socket } from 'node:net'
import { join } from 'node:path'
import { createSecureContext, type SecureContext } from 'node:tls'
import { WebSocketServer } from 'ws'
import { certificate } from './certificate'
import { CHANNELS, type Dress, ENCODINGS, type FaultName, isFault } from './faults'
import { CHILDREN_HOST, COMPANY_HOST, GAMES_HOST, PARTIES, UNENCRYPTED_HOST } from './hosts'
import { partyScripts } from './scripts'
import { ownPolicy, type PolicyFile, pageAt } from './site'

/** What reached the server, so that a test can hold it against what Fineprint saw. */
export interface Received {
  readonly host: string
  readonly method: string
  readonly path: string
  readonly secure: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A page of a test's own; as a word, its text. */
export type OwnPage =
  | string
  | {
      readonly text?: string
      readonly type?: string
      readonly headers?: Readonly<Record<string, string>>
      /** Leads on to this address instead. */
      readonly to?: string
      /** Answered only so many milliseconds later. */
      readonly after?: number
      /** A browser may keep it for going back. */
      readonly mayBeKept?: boolean
    }

export interface DemoOptions {
  readonly company?: string
  readonly policy?: PolicyFile
  readonly faults?: Iterable<FaultName>
  readonly dress?: Partial<Dress>
  /** Pages of one's own beside the company's, by host and path. */
  readonly pages?: Readonly<Record<string, OwnPage>>
}

export interface Demo {
  /** Ports on the loopback interface, chosen by the system. */
  readonly tls: number
  readonly http: number
  readonly received: Received[]
  setFaults(faults: Iterable<FaultName>, dress?: Partial<Dress>): void
  setPolicy(policy: PolicyFile | null): void
  close(): Promise<void>
}

type Incoming = IncomingMessage | Http2ServerRequest
type Outgoing = ServerResponse | Http2ServerResponse

const HOSTS = [COMPANY_HOST, CHILDREN_HOST, GAMES_HOST, 'larkline.example', 'pebble.example', ...Object.values(PARTIES)]
const CROSS_ORIGIN = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
}
const PIXEL = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64')

const hostOf = (request: Incoming): string => {
  const authority = request.headers[':authority'] ?? request.headers.host ?? ''
  return String(authority).replace(/:\d+$/, '')
}

async function bodyOf(request: Incoming): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('latin1')
}

const listening = (server: Server | Http2SecureServer): Promise<number> =>
  new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

async function answerOwn(response: Outgoing, page: Exclude<OwnPage, string>): Promise<void> {
  const { text = '', type = 'text/html; charset=utf-8', headers: more, to, after = 0, mayBeKept = false } = page
  await new Promise(resolve => setTimeout(resolve, after))
  const headers = {
    'content-type': type,
    'cache-control': mayBeKept ? 'no-cache' : 'no-store',
    ...CROSS_ORIGIN,
    ...more,
  }
  response.writeHead(to === undefined ? 200 : 302, to === undefined ? headers : { ...headers, location: to })
  ;(response as ServerResponse).end(text)
}

/** Serves the company, its third parties and its children's page until `close`; nothing outside this machine is reached. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const scripts = await partyScripts()
  const style = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8')
  const received: Received[] = []
  let policy: PolicyFile | null = options.policy ?? ownPolicy()
  let faults: ReadonlySet<FaultName> = new Set(options.faults)
  let dress: Dress = { encoding: 'plain', channel: 'image', ...options.dress }

  const demo = {
    setFaults(next: Iterable<FaultName>, nextDress: Partial<Dress> = {}) {
      faults = new Set(next)
      dress = { ...dress, ...nextDress }
    },
    setPolicy(next: PolicyFile | null) {
      policy = next
    },
  }

  function applySwitches(body: string): void {
    const form = new URLSearchParams(body)
    const encoding = ENCODINGS.find(name => name === form.get('encoding'))
    const channel = CHANNELS.find(name => name === form.get('channel'))
    demo.setFaults(form.getAll('fault').filter(isFault), {
      ...(encoding ? { encoding } : {}),
      ...(channel ? { channel } : {}),
    })
  }

  async function answer(request: Incoming, response: Outgoing): Promise<void> {
    const host = hostOf(request)
    const { pathname } = new URL(request.url ?? '/', `https://${host}`)
    const body = await bodyOf(request)
    const method = request.method ?? 'GET'
    const secure = 'encrypted' in request.socket
    received.push({
      host,
      method,
      path: request.url ?? '/',
      secure,
      headers: request.headers as Record<string, string>,
      body,
    })
    const reply = (status: number, type: string, content: string | Buffer) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...CROSS_ORIGIN })
      ;(response as ServerResponse).end(content)
    }

    if (method === 'OPTIONS') return reply(204, 'text/plain', '')
    if (host === COMPANY_HOST && pathname === '/switches' && method === 'POST') applySwitches(body)
    if (pathname === '/style.css') return reply(200, 'text/css', style)
    const script = scripts.get(pathname)
    if (script) return reply(200, 'text/javascript', script)
    const own = options.pages?.[host + pathname]
    if (own !== undefined) return answerOwn(response, typeof own === 'string' ? { text: own } : own)
    if (Object.values<string>(PARTIES).includes(host)) return reply(200, 'image/gif', PIXEL)
    if (pathname === '/privacy' && policy === null)
      return reply(404, 'text/html', '<!doctype html><title>Not found</title>Not found')
    const scene = { company: options.company ?? 'Larkline', faults, dress }
    const page = pageAt(host, pathname, scene, policy ?? { text: '', format: 'text' })
    if (page) return reply(200, 'text/html; charset=utf-8', page.text)
    reply(404, 'text/html', '<!doctype html><title>Not found</title>Not found')
  }

  const handle = (request: Incoming, response: Outgoing) => {
    answer(request, response).catch(() => response.destroy())
  }
  const own = await certificate(HOSTS)
  const context = createSecureContext(own)
  const SNICallback = (host: string, choose: (error: Error | null, context?: SecureContext) => void) =>
    host === UNENCRYPTED_HOST ? choose(new Error('no TLS here')) : choose(null, context)
  const secure = createSecureServer({ ...own, allowHTTP1: true, SNICallback }, handle)
  const plain = createServer(handle)
  const sockets = new WebSocketServer({ noServer: true })
  secure.on('upgrade', (request: IncomingMessage, socket, head) => {
    sockets.handleUpgrade(request, socket, head, client => {
      client.on('message', data => {
        received.push({
          host: hostOf(request),
          method: 'SEND',
          path: request.url ?? '/',
          secure: true,
          headers: {},
          body: String(data),
        })
      })
    })
  })
  const connections = new Set<Socket>()
  for (const server of [secure, plain]) {
    server.on('connection', (connection: Socket) => {
      connections.add(connection)
      connection.once('close', () => connections.delete(connection))
    })
  }

  return {
    ...demo,
    tls: await listening(secure),
    http: await listening(plain),
    received,
    async close() {
      const closed = Promise.all([new Promise(done => secure.close(done)), new Promise(done => plain.close(done))])
      // A browser may keep one open for minutes: HTTP/1 waiting for its next request, or a handshake half done.
      for (const connection of connections) connection.destroy()
      await closed
    },
  }
}
