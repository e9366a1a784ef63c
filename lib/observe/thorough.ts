import type { Protocol } from 'devtools-protocol'

/**
 * What Chromium's debugger shows of a form beside the browser's request events, as plain content
 * (https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-PostDataEntry).
 */

/** Text, or bytes in base64. */
export type Content = { readonly text: string } | { readonly base64: string }

/** Of one message no more is taken over, as the page's own scripts do; a multiple of four, so that base64 stays whole. */
const AT_MOST = 1024 * 1024

const content = (data: string, isBase64: boolean): Content =>
  isBase64 ? { base64: data.slice(0, AT_MOST) } : { text: data.slice(0, AT_MOST) }

/**
 * A body that stands in a Blob: the protocol says that there is one, and gives no bytes with it. What a script or a form
 * puts together of strings, buffers and files comes as entries.
 */
export const isBlobBody = ({ hasPostData, postDataEntries }: Protocol.Network.Request): boolean =>
  hasPostData === true && !postDataEntries?.some(({ bytes }) => bytes !== undefined)

export const bodyContent = ({ postData, base64Encoded }: Protocol.Network.GetRequestPostDataResponse): Content =>
  content(postData, base64Encoded)

/** A file that an ordinary form sends; null where the protocol does not give its bytes, because they are on a disk. */
export interface SentFile {
  readonly name: string
  readonly content: Content | null
}

/** How long the header lines before a file can be, in base64. */
const HEAD = 8192
/** The last lines before the file's own bytes (RFC 7578). */
const FILE_FOLLOWS = /filename="([^"\r\n]*)"(?:\r\n[^\r\n]{1,500}){0,5}\r\n\r\n$/

/** The files in a form's entries: each file is one, and the text between them another. */
export function filesIn(entries: readonly Protocol.Network.PostDataEntry[]): SentFile[] {
  return entries.flatMap(({ bytes }, at) => {
    const before = at > 0 ? textOf(entries[at - 1]?.bytes?.slice(-HEAD) ?? '') : ''
    const [, name] = FILE_FOLLOWS.exec(before) ?? []
    // A file without a name is a field where none was chosen.
    return name
      ? [{ name: unescaped(name), content: bytes === undefined ? null : { base64: bytes.slice(0, AT_MOST) } }]
      : []
  })
}

/** As browsers write a name into a form's head: https://html.spec.whatwg.org/#multipart-form-data */
const unescaped = (name: string): string => name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')

function textOf(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), character => character.charCodeAt(0)))
  } catch {
    return ''
  }
}
