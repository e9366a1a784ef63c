import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import { THOROUGH_LINE } from '../../../lib/thorough-line'
import type { Thorough } from './thorough'

const asked = v.object({ tab: v.pipe(v.number(), v.integer()), on: v.optional(v.boolean()) })

/**
 * Tells the side panel and the developer tools' panel of their tab, each over a line of its own: it names the tab, is
 * told whenever something changes there, and says what the person pressed.
 */
export function tellFaces(thorough: Thorough): void {
  const lines = new Map<Browser.runtime.Port, number>()
  thorough.onChanged = tab => {
    for (const [line, of] of lines) if (of === tab) line.postMessage(thorough.view(tab))
  }
  browser.runtime.onConnect.addListener(line => {
    if (line.name !== THOROUGH_LINE || !line.sender?.url?.startsWith(browser.runtime.getURL('/'))) return
    line.onDisconnect.addListener(() => void lines.delete(line))
    line.onMessage.addListener(async message => {
      const { success, output } = v.safeParse(asked, message)
      if (!success) return
      await thorough.ready
      lines.set(line, output.tab)
      if (output.on === undefined) line.postMessage(thorough.view(output.tab))
      else await thorough.turn(output.tab, output.on)
    })
  })
}
