import { expect, it } from 'vitest'
import { piecesOf } from '../../../lib/recognise/payload/pieces'
import { request } from './dress'

const opened = (run: string) => piecesOf(request({ body: { kind: 'text', text: `v=${run}` } })).pieces

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()

// Twelve and eighteen letters need no padding, which would tell by itself.
it.each(['493012345678', '%51%55%4E%55', '+1 (415) 5-0'.padEnd(18, '1')])(
  '%s in UTF-16 is base64 of capitals',
  told => {
    const wide = Buffer.from(told, 'utf16le')
    for (const bytes of [wide, swapped(wide)]) {
      const run = bytes.toString('base64')
      expect(run).not.toContain('=')
      expect(opened(encodeURIComponent(run)).map(({ text }) => text)).toContain(told)
    }
  },
)

it.each([
  ['a key of capitals', 'K7QX4ZP2M9RT6WVB3HJ8N5DC1FGYS0LUEA42'],
  ['one with a letter where nothing would be', 'JQA1BDEZJQA1CDUZJQA0ADUZJQA0AGUZXXXX'],
])('%s is read as it stands', (_, run) => {
  expect(opened(run).flatMap(({ transforms }) => transforms)).toEqual([])
})
