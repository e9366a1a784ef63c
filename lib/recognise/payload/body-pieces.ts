import type { Body, Request } from '../../facts'
import { OVERLAP, type Purse, WINDOW } from './budget'
import { isInflatable } from './inflate'
import { boundaryOf, type Part, partsOf } from './multipart'
import { unpacked } from './open-bytes'
import { type Draft, draft } from './piece'
import { type Layout, layoutOf } from './scan'
import { looksLikeText, textOf, utf8Length } from './text-of-bytes'

export interface Opened {
  readonly drafts: readonly Draft[]
  /** A body too long to be held in pieces all at once: each window is made when it is its turn. */
  readonly windows?: Iterable<Draft>
  /** Bytes of it that were handed on, of how many. */
  readonly bytes: number
  readonly of: number
}

const NOTHING: Opened = { drafts: [], bytes: 0, of: 0 }

/** Kinds of message whose body is the message itself: the path begins with the channel. */
const CHANNELS: Readonly<Record<string, string>> = {
  websocket: 'websocket',
  'data-channel': 'data-channel',
  message: 'message',
  storage: 'storage',
}

export function bodyPieces(request: Request, purse: Purse): Opened {
  const { body } = request
  if (!body) return NOTHING
  const coding = request.headers.find(({ name }) => name === 'content-encoding')?.value ?? ''
  if (/\b(?:br|zstd)\b/.test(coding)) {
    const opened = body.kind === 'bytes' && coding.trim() === 'br' ? brotliBody(body.bytes, purse) : null
    if (opened) return opened
    // No browser opens these two without waiting, and a judgement cannot wait (docs/decoding.md).
    purse.spend('brotli')
  }
  const type = request.headers.find(({ name }) => name === 'content-type')?.value.toLowerCase() ?? ''
  const base = CHANNELS[request.kind] ?? 'body'
  switch (body.kind) {
    case 'text':
      return textBody(body.text, base, type, purse)
    case 'bytes':
      return bytesBody(body.bytes, base, type, purse)
    case 'form':
      return formBody(body, base)
    case 'unseen':
      purse.spend('bytes')
      return NOTHING
  }
}

function brotliBody(bytes: Uint8Array, purse: Purse): Opened | null {
  const plain = purse.budget.brotli?.(bytes, purse.room)
  const packed = draft({ text: null, bytes, where: 'body.binary' })
  return plain ? { drafts: [unpacked(packed, plain, 'brotli')], bytes: bytes.length, of: bytes.length } : null
}

function formBody(body: Extract<Body, { kind: 'form' }>, base: string): Opened {
  let bytes = 0
  const within = base === 'body' ? 'body.form' : base
  const drafts = body.fields.flatMap(([name, value]) => {
    bytes += utf8Length(name) + utf8Length(value)
    return [draft({ text: value, where: `${within}.${name}`, name }), ...oddName(name, within)]
  })
  return { drafts, bytes, of: bytes }
}

function textBody(text: string, base: string, type: string, purse: Purse, of = utf8Length(text)): Opened {
  const boundary = boundaryOf(text.slice(0, 300))
  if (boundary) {
    const drafts = partsOf(text, boundary).flatMap(part => {
      const where = `${base}.multipart.${part.name}`
      return [draft({ text: text.slice(part.start, part.end), where, name: part.name }), ...beside(part, where, base)]
    })
    if (drafts.length > 0) return { drafts, bytes: of, of }
  }
  const layout = bodyLayout(text.slice(0, 4096), type)
  const where = base === 'body' ? base + SUFFIX[layout] : base
  const most = Math.min(text.length, purse.budget.bytes)
  if (text.length <= WINDOW && most === text.length) return { drafts: [draft({ text, where, layout })], bytes: of, of }
  if (most < text.length) purse.spend('bytes')
  const slice = (start: number, end: number) =>
    draft({ text: fromRow(text.slice(start, end), start, layout), where, whole: false, layout })
  return {
    drafts: [],
    windows: windows(most, slice),
    bytes: most < text.length ? utf8Length(text.slice(0, most)) : of,
    of,
  }
}

/** Stretches that overlap, so that nothing is cut in two that is shorter than the overlap. */
function* windows(most: number, make: (start: number, end: number) => Draft): Generator<Draft> {
  for (let start = 0; start < most; start += WINDOW) yield make(start, Math.min(most, start + WINDOW + OVERLAP))
}

/**
 * A window that begins in the middle of a string takes its quotes the wrong way round, to its end: names for values and
 * values for names. So it begins at a row, if one begins soon; what stands before is in the window before.
 */
function fromRow(text: string, start: number, layout: Layout): string {
  if (start === 0 || layout !== 'json') return text
  const row = text.slice(0, OVERLAP / 2).search(/[\]}\n]\s*,?\s*[[{]/)
  return row < 0 ? text : text.slice(row + 1)
}

const SUFFIX: Readonly<Record<Layout, string>> = {
  json: '.json',
  form: '.form',
  pairs: '.form',
  cookie: '.text',
  address: '.text',
  running: '.text',
}

function bodyLayout(head: string, type: string): Layout {
  const looks = layoutOf(head)
  if (looks === 'json' || looks === 'address') return looks
  if (type.includes('x-www-form-urlencoded')) return 'form'
  if (looks === 'pairs') return /^[^\s=]{1,80}=/.test(head) && !/[\r\n]/.test(head.trim()) ? 'form' : 'running'
  return 'running'
}

function bytesBody(bytes: Uint8Array, base: string, type: string, purse: Purse): Opened {
  const of = bytes.length
  const most = Math.min(of, purse.budget.bytes)
  if (most < of) purse.spend('bytes')
  const seen = most < of ? bytes.subarray(0, most) : bytes
  const head = looksLikeText(seen.subarray(0, 200)) ? textOf(seen.subarray(0, 400)) : ''
  const boundary = boundaryOf(head.slice(0, 300))
  if (boundary) return { ...multipartBytes(seen, boundary, base), bytes: most, of }
  if (looksLikeText(seen)) {
    if (most <= WINDOW) return { ...textBody(textOf(seen), base, type, purse, most), bytes: most, of }
    const layout = bodyLayout(head, type)
    const where = base === 'body' ? base + SUFFIX[layout] : base
    const slice = (start: number, end: number) =>
      draft({
        text: fromRow(textOf(seen.subarray(letterStart(seen, start), end)), start, layout),
        where,
        whole: false,
        layout,
      })
    return { drafts: [], windows: windows(most, slice), bytes: most, of }
  }
  const where = base === 'body' ? 'body.binary' : base
  const binary = (part: Uint8Array) => draft({ text: null, bytes: part, where, whole: part === seen })
  // What is compressed is opened as one; anything else may be cut.
  if (isInflatable(seen) || seen.length <= WINDOW) return { drafts: [binary(seen)], bytes: most, of }
  return { drafts: [], windows: windows(most, (start, end) => binary(seen.subarray(start, end))), bytes: most, of }
}

/** A window may begin in the middle of a letter. */
function letterStart(bytes: Uint8Array, from: number): number {
  let start = from
  while (start < from + 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1
  return start
}

/** Latin-1 keeps an offset for every byte, so that a file's content stays bytes beside the text of the other parts. */
function multipartBytes(bytes: Uint8Array, boundary: string, base: string): { drafts: Draft[] } {
  const text = new TextDecoder('latin1').decode(bytes)
  const drafts = partsOf(text, boundary).flatMap(part => {
    const { name } = part
    const content = bytes.subarray(part.start, part.end)
    const where = `${base}.multipart.${name}`
    const within = looksLikeText(content) ? { text: textOf(content) } : { text: null, bytes: content }
    return [draft({ ...within, where, name }), ...beside(part, where, base)]
  })
  return { drafts }
}

/** People's files are called after them: `Jane Doerington CV.pdf`. */
const beside = ({ name, fileName }: Part, where: string, base: string): Draft[] => [
  ...(fileName ? [draft({ text: fileName, where: `${where}.filename`, name: 'filename' })] : []),
  ...oddName(name, `${base}.multipart`),
]

/** A value can be sent as what a field is called; a name that is written as names are is none. */
const oddName = (name: string, where: string): Draft[] => (NAME.test(name) ? [] : [draft({ text: name, where })])
const NAME = /^[\w.:$[\]-]{0,40}$/
