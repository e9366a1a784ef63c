import { browser } from 'wxt/browser'
import { RETENTION, type Retention } from '../../../lib/keep/retention'
import type { SettingsFile } from '../../../lib/keep/settings-file'

/** `inspect: 'companies'`: only the sites of companies that were named. `marks`: whether fields are marked on pages. */
type Settings = SettingsFile['settings']

const AT_FIRST: Settings = { inspect: 'everything', marks: true, keep: RETENTION }

/** What the person has set for all sites. */
export class KeptSettings {
  #value = AT_FIRST
  readonly ready: Promise<void>

  constructor() {
    this.ready = browser.storage.local.get('settings').then(({ settings }) => {
      this.#value = { ...AT_FIRST, ...(settings as Partial<Settings> | undefined) }
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
