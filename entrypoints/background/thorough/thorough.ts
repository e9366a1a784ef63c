import { browser } from 'wxt/browser'
import { because, type Reason } from '../../../lib/facts'
import type { ThoroughView } from '../../../lib/thorough-line'
import type { Intake } from '../intake'
import { SessionValue } from '../session'
import { Attachment } from './attachment'
import { debug, type Target } from './protocol'
import { Witness } from './witness'

/** One more observer, of the testers' package alone: the tabs that Chromium's debugger is attached to. */
export class Thorough {
  readonly #kept = new SessionValue<readonly number[]>('thorough', [])
  readonly #tabs = new Map<number, Attachment>()
  /** Why it is off in a tab where it was wanted. */
  readonly #off = new Map<number, Reason>()
  readonly #witness: Witness
  readonly ready: Promise<void>
  onChanged: (tab: number) => void = () => undefined

  constructor(intake: Pick<Intake, 'asked' | 'told'>) {
    this.#witness = new Witness(intake)
    debug().onEvent.addListener(({ tabId = -1, sessionId }, method, params) => {
      const from: Target = sessionId === undefined ? { tabId } : { tabId, sessionId }
      this.#tabs.get(tabId)?.hear(from, method, params)
    })
    debug().onDetach.addListener(({ tabId = -1 }, reason) => {
      if (this.#tabs.has(tabId))
        void this.#end(tabId, reason === 'canceled_by_user' ? because('thorough.cancelled') : null)
    })
    browser.tabs.onRemoved.addListener(tab => void this.#off.delete(tab))
    this.ready = this.#recover()
  }

  view(tab: number): ThoroughView {
    return { on: this.#tabs.has(tab), because: this.#off.get(tab) ?? null }
  }

  async turn(tab: number, on: boolean): Promise<void> {
    await this.ready
    if (on === this.#tabs.has(tab)) return
    if (on) return this.#begin(tab, because('thorough.refused'))
    await debug()
      .detach({ tabId: tab })
      .catch(() => undefined)
    await this.#end(tab, null)
  }

  /** The browser stays attached when a worker is stopped, and what it holds for us then waits: both begin anew. */
  async #recover(): Promise<void> {
    await this.#kept.ready
    for (const tab of this.#kept.value) {
      await debug()
        .detach({ tabId: tab })
        .catch(() => undefined)
      await this.#begin(tab, because('thorough.lost'))
    }
  }

  async #begin(tab: number, otherwise: Reason): Promise<void> {
    const attachment = new Attachment(tab, this.#witness)
    this.#tabs.set(tab, attachment)
    try {
      await attachment.begin()
      this.#off.delete(tab)
      await this.#changed(tab)
    } catch {
      await this.#end(tab, otherwise)
    }
  }

  #end(tab: number, why: Reason | null): Promise<void> {
    this.#tabs.delete(tab)
    if (why) this.#off.set(tab, why)
    else this.#off.delete(tab)
    return this.#changed(tab)
  }

  async #changed(tab: number): Promise<void> {
    await this.#kept.set([...this.#tabs.keys()])
    this.onChanged(tab)
  }
}
