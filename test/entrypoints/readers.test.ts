import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Documents } from '../../entrypoints/background/pages/documents'
import { Readers } from '../../entrypoints/background/pages/readers'
import type { Witnessed } from '../../lib/observe/reading'
import { flowOf } from '../judge/situation-of'
import { pageOf } from '../observe/page-of'

const SCRIPT = 'https://cdn.film.example/film.js'
const FROM = { tab: 4, frame: 0, url: 'https://shop.example/' }
const FORM = '<form><label>Email address <input type="email" name="email"></label><button>Send</button></form>'
const EMPTY = '<form><label>Colour <input name="colour"></label><button>Send</button></form>'

const reading = (what: Witnessed, fields: readonly number[] | null) => ({
  what,
  fields,
  stack: `Error\n    at f (${SCRIPT}:1:2)`,
  time: 0,
})
const sent = flowOf({ to: 'https://in.film.example/c', items: ['email'], from: FROM.url })

beforeEach(() => fakeBrowser.reset())

function start(): { readers: Readers; documents: Documents } {
  const documents = new Documents()
  return { documents, readers: new Readers(documents) }
}
const fieldsOf = (html: string): number[] => pageOf(html).forms.flatMap(({ controls }) => controls.map(c => c.field))

describe('what the scripts of a tab did is put together once', () => {
  it('and again when one does more, so that it becomes known as a recorder', async () => {
    const { readers } = start()
    const category = async (tab: number) => (await readers.known(sent.recipient, tab)).category
    await readers.hear('d', [reading('keys', null), reading('pointer', null)], FROM)
    expect(await category(FROM.tab)).toBe('unknown')
    await readers.hear('d', [reading('scroll', null), reading('changes', null)], FROM)
    expect([await category(FROM.tab), await category(5)]).toEqual(['session-recording', 'unknown'])
    await readers.forget(FROM.tab)
    expect(await category(FROM.tab)).toBe('unknown')
  })

  it('and again by a worker that was started in the place of another', async () => {
    const before = start()
    await before.readers.hear('d', [reading('keys', null)], FROM)
    expect((await start().readers.of(sent, FROM.tab)).map(({ script }) => script)).toEqual([SCRIPT])
  })

  it('what its fields ask for follows the page’s newest description', async () => {
    const { readers, documents } = start()
    const scripts = async () => (await readers.of(sent, FROM.tab)).map(({ script }) => script)
    await readers.hear('d', [reading('value', fieldsOf(FORM))], FROM)
    expect(await scripts()).toEqual([])
    documents.describe('d', pageOf(EMPTY), FROM)
    expect(await scripts()).toEqual([])
    documents.describe('d', pageOf(FORM), FROM)
    expect(await scripts()).toEqual([SCRIPT])
    documents.describe('d', pageOf(EMPTY), FROM)
    expect(await scripts()).toEqual([])
  })

  it('a message that carries nothing was read by nobody', async () => {
    const { readers } = start()
    await readers.hear('d', [reading('keys', null)], FROM)
    expect(await readers.of({ ...sent, items: [] }, FROM.tab)).toEqual([])
  })
})
