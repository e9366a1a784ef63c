import { describe, expect, it } from 'vitest'
import type { DataType, Recipient } from '../../../lib/facts'
import type { Witnessed } from '../../../lib/observe/reading'
import { callerOf } from '../../../lib/recognise/readers/caller-of'
import type { ReadByScript } from '../../../lib/recognise/readers/reader'
import { readersOf } from '../../../lib/recognise/readers/readers-of'
import { asRecorder, recordersAmong } from '../../../lib/recognise/readers/recorders'

const PAGE = 'https://shop.example/'
const call = (script: string) => ({ script, line: 1, column: 1, name: 'f' })

const read = (
  script: string,
  what: Witnessed,
  dataTypes: readonly DataType[] | null = ['email'],
  time = 100,
): ReadByScript => ({ what, dataTypes, stack: [call(script)], time })

const recipient = (host: string, organisation: string | null = null): Recipient => ({
  host,
  site: host.split('.').slice(-2).join('.'),
  organisation,
  category: 'unknown',
  relation: 'third-party',
  because: [],
})

const message = (host: string, dataType: DataType = 'email', time = 200) => ({
  request: { id: 1, time, method: 'POST', url: `https://${host}/`, kind: 'xhr' as const, page: { url: PAGE } },
  recipient: recipient(host),
  items: [{ dataType, value: 'j…', transforms: [], where: 'body', known: true, because: [] }],
})

const scripts = (readers: ReturnType<typeof readersOf>) => readers.map(({ script, of }) => [script, of])

describe('who read what a message carries', () => {
  it('the recipient’s own script stands first, the page’s own last', () => {
    const reads = ['https://shop.example/a.js', 'https://tag.example/t.js', 'https://cdn.track.example/t.js'].map(
      script => read(script, 'value'),
    )
    expect(scripts(readersOf(reads, message('in.track.example')))).toEqual([
      ['https://cdn.track.example/t.js', 'recipient'],
      ['https://tag.example/t.js', 'other'],
      ['https://shop.example/a.js', 'page'],
    ])
  })

  it('a script of the same organisation is the recipient’s', () => {
    const flow = { ...message('www.facebook.com'), recipient: recipient('www.facebook.com', 'Meta') }
    const reads = [read('https://connect.facebook.net/en_US/fbevents.js', 'value')]
    const [reader] = readersOf(reads, {
      ...flow,
      recipient: { ...flow.recipient, organisation: readersOf(reads, flow)[0]?.organisation ?? '' },
    })
    expect(reader?.of).toBe('recipient')
  })

  it.each([
    ['that read another field', read('https://t.example/t.js', 'value', ['birth-date'])],
    ['that read after it was sent', read('https://t.example/t.js', 'value', ['email'], 5000)],
    ['that read a field nobody knows', read('https://t.example/t.js', 'value', [])],
    ['that only follows the pointer', read('https://t.example/t.js', 'pointer', null)],
  ])('not one %s', (_, one) => expect(readersOf([one], message('t.example'))).toEqual([]))

  it('one that listens to the keys of the whole page is one', () => {
    expect(scripts(readersOf([read('https://t.example/t.js', 'keys', null)], message('t.example')))).toHaveLength(1)
  })

  it('a message that carries nothing has none', () => {
    expect(readersOf([read('https://t.example/t.js', 'keys', null)], { ...message('t.example'), items: [] })).toEqual(
      [],
    )
  })
})

describe('a shared library reads for whoever calls it', () => {
  it.each([
    ['https://code.jquery.com/jquery.js', 'https://t.example/t.js'],
    ['https://cdnjs.cloudflare.com/x.js', 'https://t.example/t.js'],
  ])('%s', (library, script) => {
    expect(callerOf([call(library), call(script)])?.script).toBe(script)
    expect(callerOf([call(library)])?.script).toBe(library)
  })
  it('any other script reads for itself', () => {
    expect(callerOf([call('https://a.example/a.js'), call('https://b.example/b.js')])?.script).toBe(
      'https://a.example/a.js',
    )
  })
})

const EVERYTHING = ['keys', 'pointer', 'scroll', 'changes'] as const satisfies readonly Witnessed[]
const doing = (script: string, ways: readonly Witnessed[]) => ways.map(what => read(script, what, null))

describe('a session recorder by what it does', () => {
  const FILM = 'https://cdn.film.example/f.js'

  it('follows keys, pointer, scrolling and every change', () => {
    const recorders = recordersAmong(doing(FILM, EVERYTHING))
    expect(asRecorder(recipient('in.film.example'), recorders)).toMatchObject({
      category: 'session-recording',
      because: [{ id: 'readers.recorder', with: { script: FILM } }],
    })
  })

  it.each(EVERYTHING)('is none without %s', left => {
    const recorders = recordersAmong(doing(FILM, [...EVERYTHING.filter(what => what !== left), 'value', 'form']))
    expect(recorders.size).toBe(0)
    expect(asRecorder(recipient('in.film.example'), recorders).category).toBe('unknown')
  })

  it('is none where two scripts share the work', () => {
    expect(
      recordersAmong([...doing(FILM, ['keys', 'pointer']), ...doing('https://b.example/b.js', ['scroll', 'changes'])])
        .size,
    ).toBe(0)
  })

  it.each([
    ['another company', { ...recipient('else.example') }],
    ['the site itself', { ...recipient('in.film.example'), relation: 'first-party' as const }],
    [
      'one that is listed as something else',
      { ...recipient('in.film.example'), category: 'fraud-prevention' as const },
    ],
  ])('says nothing of %s', (_, other) => {
    expect(asRecorder(other, recordersAmong(doing(FILM, EVERYTHING)))).toBe(other)
  })
})
