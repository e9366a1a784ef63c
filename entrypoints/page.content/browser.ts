import type { Browser } from 'wxt/browser'

const { browser: firefox, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof Browser>

/** The browser's own, which answers with promises here: the polyfill would be a quarter of this script. */
export const browser = import.meta.env.FIREFOX ? firefox : chrome
