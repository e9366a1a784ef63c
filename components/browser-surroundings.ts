import { browser } from 'wxt/browser'
import { asking, type Changed } from '../lib/messages'
import { directionOf } from '../lib/show/languages'
import { loadWords } from './load-words'
import { patient } from './patient'
import type { Surroundings } from './surroundings'
import { thoroughLine } from './thorough-line'

const isChanged = (message: unknown): message is Changed =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'view.changed'

/** Firefox has a sidebar where Chromium has a side panel; both open only in answer to a click. */
interface SidebarAction {
  open(): Promise<void>
}
interface SidePanel {
  open(options: { tabId: number }): Promise<void>
}
const panels = browser as unknown as { sidebarAction?: SidebarAction; sidePanel?: SidePanel }

function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  // The download has its own hold on the blob once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** In the developer tools the clipboard is closed to panels, but what is selected can be copied. */
function copyFromField(text: string): void {
  const field = Object.assign(document.createElement('textarea'), { value: text })
  const before = document.activeElement
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  if (!copied) throw new Error('the clipboard is closed')
}

/** A line on which nothing is said: it ends when the background does. */
function watchLine(cut: () => void): () => void {
  const line = browser.runtime.connect()
  line.onDisconnect.addListener(cut)
  return () => line.disconnect()
}

/** The browser, for the pages of the extension. */
export async function browserSurroundings(): Promise<Surroundings> {
  const say = await loadWords()
  document.documentElement.lang = say.language
  document.documentElement.dir = directionOf(say.language)
  return {
    say,
    ask: asking(patient(message => browser.runtime.sendMessage(message), watchLine)),
    now: () => Date.now(),
    onChanged(listener) {
      const heard = (message: unknown) => {
        if (isChanged(message)) listener(message)
        return undefined
      }
      browser.runtime.onMessage.addListener(heard)
      return () => browser.runtime.onMessage.removeListener(heard)
    },
    async openPanel(tab) {
      if (panels.sidebarAction) await panels.sidebarAction.open()
      else await panels.sidePanel?.open({ tabId: tab })
    },
    async openPage(path) {
      await browser.tabs.create({ url: browser.runtime.getURL(path as never) })
    },
    requestAccess: url => browser.permissions.request({ origins: [`${new URL(url).origin}/*`] }),
    requestAllAccess: () => browser.permissions.request({ origins: ['<all_urls>'] }),
    copy: text => navigator.clipboard.writeText(text).catch(() => copyFromField(text)),
    save: saveFile,
    ...(import.meta.env.MODE === 'tester' ? { thorough: thoroughLine } : {}),
  }
}
