import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Sources } from '../../entrypoints/background/pages/sources'
import { People } from '../../entrypoints/background/people/people'
import type { Store } from '../../entrypoints/background/store/store'
import { Upkeep } from '../../entrypoints/background/store/upkeep'
import { Frames } from '../../entrypoints/background/tabs/frames'
import type { Tabs } from '../../entrypoints/background/tabs/tabs'
import type { DataItem } from '../../lib/facts'
import type { Value } from '../../lib/recognise/values/sought'
import { pageOf } from '../observe/page-of'

vi.mock('../../entrypoints/background/people/sealed', () => ({ seal: async () => ({}), unseal: async () => null }))

const PAGE = 'https://shop.example/join'
const FROM = { tab: 1, frame: 0, url: PAGE }
const EMAIL = 'jane@mail.example'
const page = pageOf(
  '<h2>Join</h2><form action="/done"><label>E-mail <input name="em"></label></form><form aria-label="News"><label>Mail <input name="mail"></label></form>',
)
const forms = page.forms.map(form => ({ form, page, recognised: { purpose: 'other' as const, fields: [] } }))
const store = {
  get: async () => undefined,
  getAll: async () => [],
  put: async () => undefined,
  clear: async () => undefined,
  transaction: () => ({ store, done: Promise.resolve() }),
}
const tabs = { pageOfSender: () => ({ url: PAGE, tab: 1, frame: 0 }), visitOf: () => 'visit' } as unknown as Tabs

type Committed = Parameters<Parameters<typeof fakeBrowser.webNavigation.onCommitted.addListener>[0]>[0]
let commit: (details: Partial<Committed>) => void = () => undefined
const getFrame = vi.fn(async (): Promise<unknown> => null)

beforeEach(() => {
  fakeBrowser.reset()
  getFrame.mockReset().mockResolvedValue(null)
  Object.assign(fakeBrowser.webNavigation, {
    onCommitted: {
      addListener: (heard: typeof commit) => {
        commit = heard
      },
    },
    getFrame,
  })
})

/** A worker: another one knows what the session holds. */
async function worker() {
  const open = async () => store as unknown as Store
  const people = new People(open, new Upkeep(open, () => undefined))
  await people.ready
  const sources = new Sources({ people, tabs })
  let number = 0
  const type = async (form: number, value: string, byHand = true) => {
    const known = forms[form]
    const field = known?.form.controls[0]?.field
    if (!known || field === undefined) throw new Error('no such form')
    await sources.typed('d', field, known, FROM, { dataType: 'email', value, raw: value, number: ++number, byHand })
    return { known, field }
  }
  return { people, sources, type }
}
const item: DataItem = { dataType: 'email', value: '…', transforms: [], where: 'body.x', known: true, because: [] }
const values = (typed: string): ReadonlyMap<DataItem, readonly Value[]> =>
  new Map([[item, [{ dataType: 'email', typed, masked: '…', person: 0 }]]])
const sentBy = (sources: Sources, typed: string, toldBy = Date.now() + 200) =>
  sources.of(
    { kind: 'xhr', url: 'https://t.example/', time: Date.now(), page: { url: PAGE, tab: 1, frame: 0 } },
    values(typed),
    { visit: 'visit', trigger: 'unknown', toldBy },
  )
const labels = async (...given: Parameters<typeof sentBy>) => (await sentBy(...given)).sources.map(({ label }) => label)

describe('the field that a message carries the value of', () => {
  it('as it stands now, not as it was typed on the way', async () => {
    const { sources, type } = await worker()
    for (const value of ['j', 'jane', EMAIL]) await type(0, value)
    expect(await labels(sources, EMAIL)).toEqual(['E-mail'])
    expect(await labels(sources, 'other@mail.example')).toEqual([])
  })

  it('as it was typed last, though the field is still being written down', async () => {
    const { sources, type } = await worker()
    await Promise.all([type(0, 'j'), type(0, EMAIL)])
    expect(await labels(sources, EMAIL)).toEqual(['E-mail'])
  })

  it('as it stood when the message was sent, and by any of its writings', async () => {
    const { sources, type } = await worker()
    await type(0, EMAIL)
    const then = Date.now() - 1
    await new Promise(resolve => setTimeout(resolve, 5))
    await type(0, 'thorne@mail.example')
    expect(await labels(sources, EMAIL, then + 2)).toEqual(['E-mail'])
    expect(await labels(sources, ' Thorne@mail.example')).toEqual(['E-mail'])
    expect(await labels(sources, EMAIL)).toEqual([])
  })

  it('still, for a worker in the place of one that was stopped', async () => {
    await (await worker()).type(1, EMAIL)
    expect(await labels((await worker()).sources, EMAIL)).toEqual(['Mail'])
  })

  it('of the form that was sent', async () => {
    const { sources, type } = await worker()
    const { known, field } = await type(0, EMAIL)
    await type(1, EMAIL)
    await sources.submitted({ document: 'd', fields: [field], checked: [], time: Date.now() }, known, FROM)
    expect(await labels(sources, EMAIL)).toEqual(['E-mail'])
    const native = {
      kind: 'document',
      url: 'https://page.example/done',
      time: Date.now(),
      page: { url: PAGE, tab: 1 },
    } as const
    const { form } = await sources.of(native, new Map(), { visit: 'visit', trigger: 'submit', toldBy: Date.now() })
    expect(form).toEqual({ label: 'Join', name: '', action: 'https://page.example/done', method: 'get' })
  })

  it('nowhere once all of it was wiped', async () => {
    const { sources, people, type } = await worker()
    await type(0, EMAIL)
    await Promise.all([sources.wipe(), people.wipe()])
    expect(await labels(sources, EMAIL)).toEqual([])
  })
})

describe('who put a value into a field', () => {
  const byHand = async (...typed: readonly (readonly [string, boolean])[]) => {
    const { sources, people, type } = await worker()
    for (const [value, hand] of typed) await type(0, value, hand)
    const last = typed.at(-1)?.[0] ?? ''
    expect(await labels(sources, last)).toEqual(['E-mail'])
    return people.holding(last, Date.now() + 1)[0]?.byHand
  }
  it.each<[string, boolean, readonly (readonly [string, boolean])[]]>([
    ['the person', true, [[EMAIL, true]]],
    ['a script', false, [[EMAIL, false]]],
    [
      'the person, and a script wrote it in its own way',
      true,
      [
        ['020 7946 0321', true],
        ['(020) 7946-0321', false],
      ],
    ],
    [
      'a script, over what the person had typed',
      false,
      [
        ['j', true],
        [EMAIL, false],
      ],
    ],
  ])('%s', async (_, expected, typed) => expect(await byHand(...typed)).toBe(expected))
})

describe('the address of a frame', () => {
  const frame = { url: PAGE, tab: 1, frame: 7 }
  it('as it was when the message was sent', async () => {
    const frames = new Frames()
    commit({ tabId: 1, frameId: 7, url: 'https://a.example/1', timeStamp: 100 })
    commit({ tabId: 1, frameId: 7, url: 'https://a.example/2', timeStamp: 200 })
    expect(await Promise.all([50, 150, 250].map(time => frames.addressOf(frame, time)))).toEqual([
      'https://a.example/1',
      'https://a.example/1',
      'https://a.example/2',
    ])
    expect(await frames.addressOf({ ...frame, frame: 0 }, 150)).toBeNull()
  })

  it('asked of the browser by a worker that did not hear of it; none where it is gone', async () => {
    const frames = new Frames()
    expect(await frames.addressOf(frame, 1)).toBeNull()
    getFrame.mockResolvedValue({ url: 'https://a.example/' })
    expect(await frames.addressOf(frame, 1)).toBe('https://a.example/')
    getFrame.mockRejectedValue(new Error('no such frame'))
    expect(await frames.addressOf(frame, 1)).toBeNull()
  })
})
