import { browser } from 'wxt/browser'
import { because, type Reason } from '../../../lib/facts'
import type { ThoroughView } from '../../../lib/thorough-line'
import type { Intake } from '../intake/intake'
import { SessionValue } from '../store/session'
import { Attachment } from './attachment'
import { debug, isTarget, letGo, type Root, type Target } from './protocol'
import { Reader } from './reader'
import { SharedWorkers } from './shared-workers'
import { Witness } from './witness'

/** A worker of ours that was stopped while something waited for it is woken by this, if by nothing else. */
const WAKE = { name: 'thorough', minutes: 0.5 }

/** One more observer, of the testers' package alone: the tabs that Chromium's debugger is attached to. */
export class Thorough {
  readonly #kept = new SessionValue<readonly number[]>('thorough', [])
  readonly #tabs = new Map<number, Attachment>()
  readonly #shared = new SharedWorkers(
    () => [...this.#tabs.keys()],
    (targetId, tab) => this.#attachmentTo({ targetId }, tab),
  )
  /** Why it is off in a tab where it was wanted. */
  readonly #off = new Map<number, Reason>()
  readonly #reader = new Reader()
  readonly #witness: Witness
  readonly ready: Promise<void>
  onChanged: (tab: number) => void = () => undefined

  constructor(intake: Pick<Intake, 'asked' | 'told'>) {
    this.#witness = new Witness(intake)
    debug().onEvent.addListener((source, method, params) => {
      if (isTarget(source)) this.#hear(source, method, params)
    })
    debug().onDetach.addListener(({ tabId, targetId }, reason) => {
      if (targetId !== undefined) void this.#shared.forget(targetId)
      else if (tabId !== undefined && this.#tabs.has(tabId))
        void this.#end(tabId, reason === 'canceled_by_user' ? because('thorough.cancelled') : null)
    })
    browser.tabs.onRemoved.addListener(tab => void this.#off.delete(tab))
    browser.alarms.onAlarm.addListener(() => undefined)
    this.ready = this.#recover()
  }

  view(tab: number): ThoroughView {
    return { on: this.#tabs.has(tab), because: this.#off.get(tab) ?? null }
  }

  async turn(tab: number, on: boolean): Promise<void> {
    await this.ready
    if (on === this.#tabs.has(tab)) return
    if (on) return this.#begin(tab, because('thorough.refused'))
    await this.#tabs.get(tab)?.end()
    await this.#end(tab, null)
  }

  async #recover(): Promise<void> {
    await this.#kept.ready
    for (const tab of this.#kept.value) await this.#begin(tab, because('thorough.lost'))
  }

  #hear(from: Target, method: string, params: unknown): void {
    const attachment = this.#at(from)
    if (attachment) attachment.hear(from, method, params)
    // What a worker of ours that was stopped has attached to would wait for it.
    else void this.ready.then(() => (this.#at(from) ? undefined : letGo(from)))
  }

  #at(root: Root): Attachment | undefined {
    return 'tabId' in root ? this.#tabs.get(root.tabId) : this.#shared.get(root.targetId)
  }

  async #begin(tab: number, otherwise: Reason): Promise<void> {
    const attachment = this.#attachmentTo({ tabId: tab }, tab)
    this.#tabs.set(tab, attachment)
    try {
      await attachment.begin()
      this.#off.delete(tab)
      await this.#changed(tab)
      void this.#shared.look()
    } catch {
      await this.#end(tab, otherwise)
    }
  }

  #attachmentTo(root: Root, tab: number): Attachment {
    return new Attachment(root, tab, this.#reader, this.#witness)
  }

  async #end(tab: number, why: Reason | null): Promise<void> {
    this.#tabs.delete(tab)
    if (why) this.#off.set(tab, why)
    else this.#off.delete(tab)
    await this.#shared.leave(tab)
    await this.#changed(tab)
  }

  async #changed(tab: number): Promise<void> {
    if (this.#tabs.size > 0) await browser.alarms.create(WAKE.name, { periodInMinutes: WAKE.minutes })
    else await browser.alarms.clear(WAKE.name)
    await this.#kept.set([...this.#tabs.keys()])
    this.onChanged(tab)
  }
}
