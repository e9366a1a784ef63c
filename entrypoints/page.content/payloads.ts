import type { Payload } from '../../lib/messages'
import { tell } from './tell'

const SEND_AFTER = 50
const MOST_WAITING = 500

/** Collects what the probe hands over and passes it on in small batches, in order. */
export function passPayloads(line: EventTarget, document: string): void {
  let waiting: Promise<Payload | null>[] = []
  let dropped = 0
  let number = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const batch = waiting
    const missed = dropped
    waiting = []
    dropped = 0
    const payloads = (await Promise.all(batch)).filter(payload => payload !== null)
    if (payloads.length + missed > 0) await tell('payloads.seen', { document, payloads, dropped: missed })
  }
  line.addEventListener('payload', event => {
    if (waiting.length >= MOST_WAITING) {
      dropped++
      return
    }
    const [kind, method, url, part] = (event as CustomEvent<unknown[]>).detail ?? []
    waiting.push(payloadOf(++number, String(kind), String(method), String(url), part))
    timer ??= setTimeout(flush, SEND_AFTER)
  })
  addEventListener('pagehide', flush)
}

const KINDS: readonly string[] = ['xhr', 'beacon', 'websocket', 'data-channel', 'frame'] satisfies Payload['kind'][]
const isKind = (kind: string): kind is Payload['kind'] => KINDS.includes(kind)

async function payloadOf(
  number: number,
  described: string,
  method: string,
  address: string,
  part: unknown,
): Promise<Payload | null> {
  const [kind = '', what] = described.split(' ')
  if (!isKind(kind)) return null
  const file = what === 'file' ? { file: true } : {}
  const base = { number, time: Date.now(), kind, method: method.toUpperCase(), url: resolved(address), ...file }
  if (what === 'stream') return { ...base, unseen: 'stream' }
  if (typeof part === 'string') return { ...base, text: part }
  if (!(part instanceof Blob)) return { ...base, unseen: 'unreadable' }
  try {
    return { ...base, ...textOrBase64(new Uint8Array(await part.arrayBuffer())) }
  } catch {
    return { ...base, unseen: 'unreadable' }
  }
}

function resolved(address: string): string {
  try {
    return new URL(address, document.baseURI).href
  } catch {
    return address
  }
}

function textOrBase64(bytes: Uint8Array): { text: string } | { base64: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    let binary = ''
    for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return { base64: btoa(binary) }
  }
}
