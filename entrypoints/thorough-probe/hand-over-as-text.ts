import { whenDone } from '../probe.content/clean-stack'
import type { Hand } from '../probe.content/hand-over'
import { AT_MOST, type Part } from '../probe.content/parts'
import { apply, getter } from '../probe.content/taken'
import { quietly } from '../probe.content/wrap'

const NativeURL = URL
const NativeBytes = Uint8Array
const urlHref = getter(URL.prototype, 'href')
const readBlob = Blob.prototype.arrayBuffer
const blobSize = getter(Blob.prototype, 'size')
const { now } = Date
const { stringify } = JSON
const { endsWith, slice } = String.prototype
const { fromCharCode } = String
const { btoa } = globalThis
const lengthOf = getter(Object.getPrototypeOf(Uint8Array.prototype), 'byteLength')

/** What is read at once, in bytes; what is sent beyond it the flow says was not examined. */
const MOST_READ = 16 * 1024 * 1024

/** Said as text, the only thing that a function of the debugger takes. Bodies that the browser's events show are not said. */
export function handOverAsText(tell: (message: string) => void): Hand {
  let reading = 0

  return (kind, method, url, part, began = now()) => {
    if (url === undefined || part === undefined || isShownAnyway(kind)) return undefined
    const address: string | undefined = quietly(() => urlHref && apply(urlHref, new NativeURL(url, location.href), []))
    if (address === undefined) return undefined
    const say = (content: string): unknown =>
      quietly(() => tell(`[${stringify(kind)},${stringify(method)},${stringify(address)},${began},${content}]`))
    if (typeof part === 'string') say(`{"text":${stringify(apply(slice, part, [0, AT_MOST]))}}`)
    else if (part instanceof NativeBytes) say(base64(part))
    else {
      const size: number = sizeOf(part)
      if (reading + size > MOST_READ) return undefined
      reading += size
      const done = () => {
        reading -= size
      }
      const read = (buffer: unknown): void => {
        done()
        say(base64(new NativeBytes(buffer as ArrayBuffer)))
      }
      whenDone(apply(readBlob, part, []), read, done)
    }
    return undefined
  }
}

const sizeOf = (blob: Exclude<Part, string | Uint8Array>): number => (blobSize ? apply(blobSize, blob, []) : 0)

/** A copy for the case that nobody listened, or only the address; and a stream that could not be looked at. */
const isShownAnyway = (kind: string): boolean =>
  apply(endsWith, kind, [' copy']) || apply(endsWith, kind, [' bare']) || apply(endsWith, kind, [' stream'])

function base64(bytes: Uint8Array): string {
  const length: number = lengthOf ? apply(lengthOf, bytes, []) : 0
  let binary = ''
  for (let at = 0; at < length; at++) binary += fromCharCode(bytes[at] ?? 0)
  return `{"base64":"${btoa(binary)}"}`
}
