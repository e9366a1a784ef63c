import type { Payload } from '../../lib/messages'
import { fingerprint } from '../../lib/observe/fingerprint'
import type { Content, Said } from './witness'

/** What the probe hands over, as a message of this document. Null where it is no such thing. */
export function saidByProbe(detail: unknown): Said | null {
  if (!Array.isArray(detail)) return null
  const [described, method, address, part, began] = detail as unknown[]
  const [kind = '', what] = String(described).split(' ')
  if (!isKind(kind)) return null
  const base = {
    time: typeof began === 'number' ? began : Date.now(),
    kind,
    method: String(method).toUpperCase(),
    url: resolved(String(address)),
    ...(what === 'file' ? { file: true } : {}),
  }
  return {
    ...base,
    onlyHere: what === 'file' || ONLY_HERE.includes(kind),
    atOnce: what !== 'copy' && what !== 'bare',
    ...(what === 'copy' && typeof part === 'string' ? { body: fingerprint(part) } : {}),
    size: typeof part === 'string' || part instanceof Uint8Array ? part.length : part instanceof Blob ? part.size : 0,
    ...(what === 'bare' ? {} : { payload: () => withContent(base, what, part) }),
  }
}

const ONLY_HERE: readonly string[] = ['websocket', 'data-channel', 'storage'] satisfies Payload['kind'][]
const KINDS: readonly string[] = ['xhr', 'beacon', 'frame', ...ONLY_HERE]
const isKind = (kind: string): kind is Payload['kind'] => KINDS.includes(kind)

function withContent(
  base: Omit<Payload, 'number'>,
  what: string | undefined,
  part: unknown,
): Content | Promise<Content> {
  if (what === 'stream') return { ...base, unseen: 'stream' }
  if (typeof part === 'string') return { ...base, text: part }
  if (part instanceof Uint8Array) return { ...base, ...textOrBase64(part) }
  if (!(part instanceof Blob)) return { ...base, unseen: 'unreadable' }
  return ofBlob(base, part)
}

async function ofBlob(base: Omit<Payload, 'number'>, blob: Blob): Promise<Omit<Payload, 'number'>> {
  try {
    return { ...base, ...textOrBase64(new Uint8Array(await blob.arrayBuffer())) }
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
