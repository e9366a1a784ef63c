import { createReadStream } from 'node:fs'
import { extname } from 'node:path'
import { createInterface } from 'node:readline'
import type { Body, Header, Request } from '../../lib/facts'
import { type HarEntry, pagesOf, refererOf, requestsOfEntry } from '../../lib/observe/har'
import { InputError } from '../input-error'
import { HarFile, RequestLine } from './schemas'
import { parseAs, readText } from './text-file'

/** A line that could not be read stands in the stream as its error, so that the lines after it are still answered. */
export type Read = Request | InputError

export async function* requestsIn(file: string): AsyncGenerator<Read> {
  yield* extname(file).toLowerCase() === '.har' ? harRequests(file) : lineRequests(file)
}

async function* harRequests(file: string): AsyncGenerator<Read> {
  let entries: readonly HarEntry[]
  try {
    // The schema vouches for what `requestsOfEntry` cannot do without; everything else in a HAR is optional.
    entries = parseAs(HarFile, file, null, await readText(file)).log.entries as unknown as readonly HarEntry[]
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield error
    return
  }
  const pages = pagesOf(entries)
  for (const [index, entry] of entries.entries()) {
    try {
      yield* requestsOfEntry(entry, index, pages)
    } catch (error) {
      yield InputError.at(file, null, `log.entries[${index}]: ${(error as Error).message}`)
    }
  }
}

async function* lineRequests(file: string): AsyncGenerator<Read> {
  let number = 0
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (line.trim() === '') continue
      yield requestOfLine(file, number, line)
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    yield InputError.at(
      file,
      null,
      code === 'ENOENT' ? 'no such file' : `cannot be read (${code ?? (error as Error).message})`,
    )
  }
}

function requestOfLine(file: string, number: number, line: string): Read {
  try {
    const row = parseAs(RequestLine, file, number, line)
    if (!URL.canParse(row.url)) throw InputError.at(file, number, `url: "${row.url.slice(0, 80)}" is no address`)
    const headers: Header[] = Object.entries(row.headers ?? {}).map(([name, value]) => ({
      name: name.toLowerCase(),
      value,
    }))
    return {
      id: row.id ?? number,
      time: row.time ?? 0,
      method: row.method,
      url: row.url,
      headers,
      body: bodyOfLine(file, number, row),
      kind: row.kind ?? 'other',
      page: { url: row.page ?? refererOf(headers) },
    }
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

function bodyOfLine(
  file: string,
  number: number,
  row: { body?: string | null | undefined; bodyBase64?: string | null | undefined },
): Body | null {
  if (row.bodyBase64) {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(row.bodyBase64)) throw InputError.at(file, number, 'bodyBase64: not base64')
    return { kind: 'bytes', bytes: new Uint8Array(Buffer.from(row.bodyBase64, 'base64')) }
  }
  return row.body ? { kind: 'text', text: row.body } : null
}
