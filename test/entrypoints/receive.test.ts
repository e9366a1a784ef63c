import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { answer, type FromPage, type Handlers } from '../../entrypoints/background/messages/receive'
import { SHAPES } from '../../entrypoints/background/messages/shapes'
import type { Company, Person } from '../../lib/facts'
import { createDescriber } from '../../lib/observe/describe-page'

type Sender = Browser.runtime.MessageSender

const heard: { name: string; from: FromPage | null }[] = []
const handlers = new Proxy({} as Handlers, {
  get: (_, name) => async (_input: unknown, from: FromPage | null) => {
    heard.push({ name: String(name), from })
    return 'answered'
  },
})
const say = (type: string, input: unknown, sender: Partial<Sender>) =>
  answer(handlers, { type, in: input }, { id: fakeBrowser.runtime.id, ...sender } as Sender)

const page = (more: Partial<Sender> = {}): Partial<Sender> => ({
  tab: { id: 5, url: 'https://shop.example/' } as NonNullable<Sender['tab']>,
  frameId: 2,
  url: 'https://shop.example/frame',
  ...more,
})
const popup = (): Partial<Sender> => ({ url: fakeBrowser.runtime.getURL('/popup.html') })

beforeEach(() => {
  heard.length = 0
})

describe('a message is heard from those who may send it', () => {
  it('a page’s content script: tab and frame are the browser’s word', async () => {
    await expect(say('guard.get', null, page())).resolves.toBe('answered')
    expect(heard).toEqual([
      {
        name: 'guard.get',
        from: { tab: 5, frame: 2, url: 'https://shop.example/', own: 'https://shop.example/frame' },
      },
    ])
  })

  it('a page of ours, in a tab or not', async () => {
    await expect(say('people.get', null, popup())).resolves.toBe('answered')
    const inTab = { ...popup(), tab: { id: 5 } as NonNullable<Sender['tab']> }
    await expect(say('people.get', null, inTab)).resolves.toBe('answered')
  })

  it.each(['people.get', 'person.save', 'policy.import', 'record.wipe', 'page.get'])(
    'a content script may not say %s',
    async type => {
      await expect(say(type, null, page())).rejects.toThrow('not from there')
      expect(heard).toEqual([])
    },
  )

  it('a page of ours is no content script', async () => {
    await expect(say('guard.get', null, { ...popup(), tab: { id: 5 } as NonNullable<Sender['tab']> })).rejects.toThrow()
  })

  it('another extension is not heard at all', async () => {
    await expect(say('people.get', null, { ...popup(), id: 'another' })).rejects.toThrow('unknown message')
  })

  it.each(['toString', '__proto__', 'constructor', 'nonsense', ''])('%j is no message', async type => {
    await expect(say(type, null, page())).rejects.toThrow('unknown message')
  })

  it.each([undefined, null, 7, 'text', []])('%j is no message', async message => {
    await expect(answer(handlers, message, { id: fakeBrowser.runtime.id } as Sender)).rejects.toThrow()
  })
})

describe('a message has its shape, or is refused', () => {
  const typed = { document: 'd', field: 1, number: 1, time: 1, value: 'jane', byHand: true }

  it.each([
    ['a field that is no number', { ...typed, field: '1' }],
    ['a negative one', { ...typed, field: -1 }],
    ['a value without end', { ...typed, value: 'x'.repeat(100_000) }],
    ['nothing', null],
    ['no document', { ...typed, document: undefined }],
    ['no count of its words', { ...typed, number: undefined }],
    ['no word on who did it', { ...typed, byHand: undefined }],
  ])('%s', async (_, input) => {
    await expect(say('field.typed', input, page())).rejects.toThrow('field.typed')
    expect(heard).toEqual([])
  })

  it('too many payloads at once', async () => {
    const payload = { number: 1, time: 1, kind: 'xhr', method: 'POST', url: 'https://t.example/', text: '' }
    const payloads = Array.from({ length: 2000 }, () => payload)
    await expect(say('payloads.seen', { document: 'd', payloads, dropped: 0 }, page())).rejects.toThrow()
  })

  it('a person’s value under a type that is none', async () => {
    const person = { label: 'Mia', values: { shoesize: ['38'] } }
    await expect(say('person.save', { id: 'a', person }, popup())).rejects.toThrow()
  })
})

describe('nothing is lost on the way', () => {
  // `Required`: a key that is added to the noun must be added here, and then to the shape.
  const person: Required<Person> = {
    label: 'Mia',
    birthDate: '2016-03-04',
    minor: true,
    values: { email: ['mia@mail.example'] },
    choices: { marketing: 'opted-out', consent: [{ source: 'checkbox', state: 'given', purpose: 'marketing' }] },
  }
  const company: Required<Company> = {
    name: 'Larkline',
    sites: ['larkline.example'],
    subsidiaries: ['pebble.example'],
    serviceProviders: [{ name: 'Deskbird', sites: ['deskbird.example'], policy: 'https://deskbird.example/privacy' }],
    recipients: [{ name: 'AdBloom', sites: ['adbloom.example'], category: 'advertising' }],
    optOuts: [{ from: 'sharing', since: '2026-03-04' }],
  }

  it('of a person', () => {
    expect(v.parse(SHAPES['person.save'], { id: 'a', person })).toEqual({ id: 'a', person })
  })

  it('of a company', () => {
    expect(v.parse(SHAPES['company.save'], { company })).toEqual({ company })
  })

  const forms = join(import.meta.dirname, '../../demo/policy.md')

  it('a page with a form passes the check unchanged', () => {
    const { document } = parseHTML(`<html lang="en"><head><title>Sign up</title></head><body><h1>Sign up</h1>
      <form id="f" action="/go"><label>E-mail <input name="em" type="email" autocomplete="email"></label>
      <select name="c"><option value="de">Germany</option></select><input type="checkbox" name="news" checked>
      <button>Go</button></form><a href="/privacy">${readFileSync(forms, 'utf8').slice(0, 50)}</a></body></html>`)
    const described = createDescriber(document as unknown as Document, { url: 'https://shop.example/' }).page()
    expect(described.forms.length).toBeGreaterThan(0)
    const checked = v.parse(SHAPES['page.described'], { document: 'd', page: described })
    expect(checked).toEqual({ document: 'd', page: described })
  })
})
