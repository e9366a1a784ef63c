import { whenDone } from './clean-stack'
import { AT_MOST, isLocked } from './parts'
import { apply, defineProperty, getter, ownValue } from './taken'
import { quietly } from './wrap'

const NativeStream = ReadableStream
const NativeResponse = Response
const NativeBlob = Blob
const NativeBytes = Uint8Array
const { create } = Object
const { setTimeout } = globalThis
const { getReader } = ReadableStream.prototype
const { read, cancel } = ReadableStreamDefaultReader.prototype
const { enqueue, close, error } = ReadableStreamDefaultController.prototype
const lengthOf = getter(Object.getPrototypeOf(Uint8Array.prototype), 'byteLength')

/** A source that always has more would let nobody else have a turn: a task of its own for every so many chunks. */
const A_TURN = 64

/** As `list[at] = value`, which a setter on `Array.prototype` would take. */
const put = (list: unknown[], at: number, value: unknown): boolean =>
  defineProperty(list, at, { __proto__: null, value, enumerable: true } as PropertyDescriptor)

/**
 * What `fetch` is to be called with in place of the page's options, so that its stream passes by here; `use` is told when
 * all of it has. Read no further ahead than before, cancelled and left locked as before. Undefined where the browser may
 * refuse the call: it must then find the stream as it was.
 */
export function passingBy(options: unknown, use: (whole: Blob) => void): object | undefined {
  if (typeof options !== 'object' || options === null) return undefined
  const body = ownValue(options, 'body') as ReadableStream
  const method = ownValue(options, 'method')
  if (ownValue(options, 'duplex') !== 'half' || (method !== 'POST' && method !== 'PUT' && method !== 'PATCH'))
    return undefined
  if (isLocked(body) !== false) return undefined
  // Throws for a stream that somebody has read from.
  new NativeResponse(body)
  const passed = createPassed(use)
  const reader = apply(getReader, body, [])
  let chunks = 0
  let isReading = false
  const source = {
    __proto__: null,
    pull(to: object) {
      // Asked once more before it has answered, by its own `enqueue`: to read then would be to read ahead.
      if (isReading) return
      isReading = true
      const go = ({ done, value }: ReadableStreamReadResult<unknown>): void => {
        isReading = false
        if (done) passed.end()
        else passed.add(value)
        apply(done ? close : enqueue, to, [value])
      }
      // What is closed already takes no more.
      const on = (result: unknown): unknown => quietly(() => go(result as ReadableStreamReadResult<unknown>))
      const went = (result: unknown): unknown =>
        ++chunks % A_TURN === 0 ? apply(setTimeout, globalThis, [() => on(result)]) : on(result)
      const failed = (reason: unknown): unknown => quietly(() => apply(error, to, [reason]))
      whenDone(apply(read, reader, []), went, failed)
    },
    cancel: (reason: unknown) => apply(cancel, reader, [reason]),
  } as unknown as UnderlyingDefaultSource
  const ahead = { __proto__: null, highWaterMark: 0 } as QueuingStrategy
  const stream = new NativeStream(source, ahead)
  return create(options, { body: { __proto__: null, value: stream, enumerable: true } as PropertyDescriptor })
}

/** A copy of what goes by, up to a size. */
function createPassed(use: (whole: Blob) => void): { add(chunk: unknown): void; end(): void } {
  const chunks: BlobPart[] = []
  let size = 0
  return {
    add: chunk =>
      void quietly(() => {
        if (size < AT_MOST) put(chunks, chunks.length, new NativeBytes(chunk as Uint8Array))
        size += lengthOf ? apply(lengthOf, chunk, []) : 0
      }),
    end: () => void quietly(() => use(new NativeBlob(chunks))),
  }
}
