import { asking, type Message, type Messages } from '../../lib/messages'
import { browser } from './browser'

/** A refusal, as the polyfill in Chromium's background writes one. */
const REFUSED = '__mozWebExtensionPolyfillReject__'

const ask = asking(async (message: Message) => {
  const answer: unknown = await browser.runtime.sendMessage(message)
  return typeof answer === 'object' && answer && REFUSED in answer ? undefined : answer
})

const LONGEST_ANSWER = 15_000
const PAUSES = [50, 250, 1000, 2000, 4000]

/**
 * Firefox leaves a question to an event page that is stopped just then without any end. Chromium ends it, and is spared a
 * timer with every key.
 */
function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, LONGEST_ANSWER)
  })
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer))
}

/** The extension was updated or removed: what is left of it in this page has nobody to tell. */
export const isGone = (): boolean => !browser.runtime?.id

/**
 * Tells the background, again if it was stopped while it listened: every message of a page may be said twice. Undefined
 * once the extension itself is gone (updated, removed): the page then goes on as if we had never been there.
 */
export async function tell<Name extends keyof Messages>(
  type: Name,
  input: Messages[Name]['in'],
): Promise<Messages[Name]['out'] | undefined> {
  for (const pause of [...PAUSES, null]) {
    try {
      return await (import.meta.env.FIREFOX ? inTime(ask(type, input)) : ask(type, input))
    } catch {
      if (pause === null || isGone()) return undefined
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
  return undefined
}
