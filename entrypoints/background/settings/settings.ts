import { browser } from 'wxt/browser'
import type { Reason } from '../../../lib/facts'
import { RETENTION, type Retention } from '../../../lib/keep/retention'
import type { SettingsFile } from '../../../lib/keep/settings-file'
import { settings } from '../messages/shapes'
import { localParts } from '../store/local'

/** `inspect: 'companies'`: only the sites of companies that were named. `marks`: whether fields are marked on pages. */
type Settings = SettingsFile['settings']

const AT_FIRST: Settings = { inspect: 'everything', marks: true, keep: RETENTION }

/** What the person has set for all sites. */
export class KeptSettings {
  #value = AT_FIRST
  readonly ready: Promise<void>

  constructor(tell: (trouble: Reason) => void) {
    this.ready = localParts('settings', settings, tell).then(kept => {
      const { keep = RETENTION } = kept
      this.#value = { ...AT_FIRST, ...kept, keep }
    })
  }

  get value(): Settings {
    return this.#value
  }

  get retention(): Retention {
    return this.#value.keep ?? RETENTION
  }

  async save(settings: Settings): Promise<void> {
    this.#value = settings
    await browser.storage.local.set({ settings })
  }

  wipe(): Promise<void> {
    return this.save(AT_FIRST)
  }
}
