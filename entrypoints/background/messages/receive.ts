import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import type { Message, Messages } from '../../../lib/messages'
import { PAGE_SHAPES, type PageMessage } from './page-shapes'
import { SHAPES } from './shapes'

/** Who sent a page's message: taken from the browser, never from the message. */
export interface FromPage {
  readonly tab: number
  readonly frame: number
  readonly url: string
  /** The frame's own address; absent for the page itself. */
  readonly own?: string
  /** The browser's own name for the frame's document. */
  readonly document?: string
  /** Said for it by the testers' package's debugger. */
  readonly by?: 'debugger'
}

const isOfPages = (type: string): type is PageMessage => Object.hasOwn(PAGE_SHAPES, type)

export type Handlers = {
  readonly [Name in keyof Messages]: (
    input: Messages[Name]['in'],
    from: Name extends PageMessage ? FromPage : null,
  ) => Promise<Messages[Name]['out']>
}

/** One listener for all messages: sender first, then shape, then the one that answers. A refusal is a rejection. */
export function receive(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) =>
    answer(handlers, message, sender),
  )
  // Whoever asks holds a line meanwhile, by whose end it knows that it must ask again. One that nobody takes up ends at once.
  browser.runtime.onConnect.addListener(() => undefined)
}

export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<unknown> {
  const { type, in: input } = (message ?? {}) as Partial<Message>
  if (sender.id !== browser.runtime.id || !type || !Object.hasOwn(SHAPES, type)) throw new Error('unknown message')
  const from = isOfPages(type) ? pageOf(sender) : null
  if (isOfPages(type) ? from === null : !isOwnPage(sender)) throw new Error(`${type}: not from there`)
  const checked = v.safeParse(SHAPES[type], input)
  if (!checked.success) throw new Error(`${type}: ${v.flatten(checked.issues).root ?? 'not of its shape'}`)
  const handle = handlers[type] as (input: unknown, from: FromPage | null) => Promise<unknown>
  return handle(checked.output, from)
}

function pageOf(sender: Browser.runtime.MessageSender): FromPage | null {
  const tab = sender.tab?.id
  if (tab === undefined || tab < 0 || isOwnPage(sender)) return null
  const { documentId } = sender as { documentId?: string }
  const { frameId: frame = 0, url: own = '' } = sender
  const url = sender.tab?.url ?? own
  return {
    tab,
    frame,
    url,
    ...(frame > 0 ? { own } : {}),
    ...(documentId === undefined ? {} : { document: documentId }),
  }
}

/** A page of ours may stand in a tab too (options): its address tells, and no web page can have it. */
const isOwnPage = (sender: Browser.runtime.MessageSender): boolean =>
  sender.url?.startsWith(browser.runtime.getURL('/')) ?? false
