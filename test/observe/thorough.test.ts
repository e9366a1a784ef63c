import type { Protocol } from 'devtools-protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyContent, filesIn, isBlobBody } from '../../lib/observe/thorough'

const bytes = (text: string): string => Buffer.from(text).toString('base64')
const request = (more: Partial<Protocol.Network.Request>): Protocol.Network.Request => ({
  url: 'https://t.example/c',
  method: 'POST',
  headers: {},
  initialPriority: 'High',
  referrerPolicy: 'no-referrer',
  ...more,
})

describe('a body that nobody shows is asked for', () => {
  it.each([
    ['a Blob', { hasPostData: true }, true],
    ['a Blob among entries without bytes', { hasPostData: true, postDataEntries: [{}] }, true],
    ['text', { hasPostData: true, postData: 'a', postDataEntries: [{ bytes: bytes('a') }] }, false],
    ['a form with a file', { hasPostData: true, postDataEntries: [{ bytes: bytes('a') }, {}] }, false],
    // Tried in Chromium 156: of a stream the protocol does not even say that there is a body.
    ['a stream', {}, false],
  ] as const)('%s', (_, given, isBlob) => {
    expect(isBlobBody(request(given as Partial<Protocol.Network.Request>))).toBe(isBlob)
  })

  it('as text or bytes, up to a size', () => {
    expect(bodyContent({ postData: 'em=jane', base64Encoded: false })).toEqual({ text: 'em=jane' })
    expect(bodyContent({ postData: bytes('em'), base64Encoded: true })).toEqual({ base64: bytes('em') })
    const long = bodyContent({ postData: bytes('x'.repeat(2_000_000)), base64Encoded: true })
    expect(long).toEqual({ base64: bytes('x'.repeat(2_000_000)).slice(0, 1024 * 1024) })
  })
})

describe('the files of a form', () => {
  const B = '------WebKitFormBoundaryco'
  const head = (name: string) =>
    `${B}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`
  const field = `${B}\r\nContent-Disposition: form-data; name="em"\r\n\r\njane@mail.example\r\n`
  const end = `\r\n${B}--\r\n`
  const entry = (text: string) => ({ bytes: bytes(text) })

  it.each([
    ['made by a script', [entry(field + head('a.txt')), entry('of the file'), entry(end)], [['a.txt', 'of the file']]],
    ['on a disk', [entry(field + head('a.txt')), {}, entry(end)], [['a.txt', null]]],
    [
      'two of them',
      [entry(head('a.txt')), entry('one'), entry(`\r\n${head('b.txt')}`), {}, entry(end)],
      [
        ['a.txt', 'one'],
        ['b.txt', null],
      ],
    ],
    ['with a name of many letters', [entry(head('Zeugnis %22März%22.pdf')), {}], [['Zeugnis "März".pdf', null]]],
    ['after a long field', [entry('x'.repeat(50_000) + head('a.txt')), {}], [['a.txt', null]]],
    ['none chosen', [entry(head('')), entry(end)], []],
    ['none at all', [entry(field)], []],
    ['a form as a query', [entry('em=jane&filename="a"')], []],
    ['words that look like a file', [entry(`${field}filename="a.txt"`), entry(end)], []],
  ] as const)('%s', (_, entries, files) => {
    const texts = filesIn(entries).map(({ name, content }) => [
      name,
      content && 'base64' in content ? Buffer.from(content.base64, 'base64').toString() : null,
    ])
    expect(texts).toEqual(files)
  })

  it('never throws, whatever the entries', () => {
    const any = fc.array(fc.record({ bytes: fc.oneof(fc.string(), fc.base64String()) }, { requiredKeys: [] }))
    fc.assert(fc.property(any, entries => void filesIn(entries)))
  })

  it('takes no time over a head made to be slow', () => {
    const start = performance.now()
    filesIn([entry(`filename="${'"\r\na'.repeat(3000)}`), {}])
    expect(performance.now() - start).toBeLessThan(200)
  })
})
