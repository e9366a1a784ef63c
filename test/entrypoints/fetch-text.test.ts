import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fetchText } from '../../entrypoints/background/policies/fetch-text'

/** A server of this machine stands for the world's: what is asked of it, and what becomes of its answers. */

const LATIN = Buffer.from('Datenschutzerklärung', 'latin1')
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024))
const MEGABYTE = Buffer.alloc(1024 * 1024, 'privacy ')

const PATHS: Readonly<Record<string, RequestListener>> = {
  '/policy': (request, response) => {
    const known = request.headers['if-none-match'] === '"v1"' || 'if-modified-since' in request.headers
    response.writeHead(known ? 304 : 200, { etag: '"v1"', 'last-modified': 'Sat, 21 Nov 2026 08:00:00 GMT' })
    response.end(known ? '' : 'We collect your name.')
  },
  '/moved': (_, response) => void response.writeHead(301, { location: '/policy' }).end(),
  '/latin': (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(LATIN),
  '/packed': (_, response) => void response.writeHead(200).end(gzipSync('We collect your name.')),
  '/bomb': (_, response) => void response.writeHead(200).end(BOMB),
  '/odd-charset': (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=klingon' }).end('Privacy'),
  '/endless': (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(MEGABYTE));
    }
    response.on('drain', more)
    more()
  },
  '/broken-off': (_, response) => {
    response.writeHead(200, { 'content-length': '5000' })
    response.write('We collect')
    setTimeout(() => response.destroy(), 20)
  },
}

describe('a page fetched as text', () => {
  let server: Server
  let origin = ''
  const asked: { path: string; headers: Readonly<Record<string, unknown>> }[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? ''
      asked.push({ path, headers: request.headers })
      const answer = PATHS[path]
      if (answer) answer(request, response)
      else response.writeHead(404).end('no')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  beforeEach(() => {
    asked.length = 0
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('comes with what the server says of its version', async () =>
    expect(await fetchText(`${origin}/policy`)).toMatchObject({
      status: 200,
      text: 'We collect your name.',
      unchanged: false,
      validators: { etag: '"v1"', modified: 'Sat, 21 Nov 2026 08:00:00 GMT' },
    }))

  it.each([
    ['by its tag', { etag: '"v1"' }, 'if-none-match'],
    ['by its date', { modified: 'Sat, 21 Nov 2026 08:00:00 GMT' }, 'if-modified-since'],
  ])('is asked for again only if it changed, %s, and its validators stay', async (_, validators, header) => {
    expect(await fetchText(`${origin}/policy`, validators)).toMatchObject({ unchanged: true, text: '', validators })
    expect(asked[0]?.headers[header]).toBe(Object.values(validators)[0])
  })

  it('is sent again in full where its tag is another', async () =>
    expect(await fetchText(`${origin}/policy`, { etag: '"v0"' })).toMatchObject({ unchanged: false, status: 200 }))

  it('is asked for as by a stranger', async () => {
    await fetchText(`${origin}/policy`)
    expect(Object.keys(asked[0]?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie']))
    expect(asked[0]?.headers).not.toHaveProperty('referer')
  })

  it('is named by where the site led to', async () =>
    expect(await fetchText(`${origin}/moved`)).toMatchObject({ address: `${origin}/policy`, status: 200 }))

  it.each([
    ['/latin', 'Datenschutzerklärung'],
    ['/odd-charset', 'Privacy'],
    ['/packed', 'We collect your name.'],
  ])('is read in its own letters: %s', async (path, text) => expect((await fetchText(origin + path)).text).toBe(text))

  it.each(['/endless', '/bomb'])('ends after as much as any policy needs: %s', async path =>
    expect(await fetchText(origin + path)).toMatchObject({ failed: 'too-large', text: '' }),
  )

  it.each(['/broken-off', ':1/nobody'])('says that nobody answered: %s', async path => {
    const address = path.startsWith(':') ? `http://127.0.0.1${path}` : origin + path
    expect(await fetchText(address)).toMatchObject({ failed: 'unreachable', status: 0 })
  })
})
