import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, step } from './run.mjs'

/** Where browsers are found, most suitable first. Tests want Debian's own; the demo takes any of the family. */
const CHROMIUM = {
  variable: 'FINEPRINT_CHROMIUM',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'brave-browser'],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  package: 'chromium',
  advice: 'install Chromium or Google Chrome, or name one in FINEPRINT_CHROMIUM',
}

const FIREFOX = {
  variable: 'FINEPRINT_FIREFOX',
  names: ['firefox-esr', 'firefox'],
  places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  package: 'firefox-esr',
  advice: 'install Firefox 142 or newer, or name it in FINEPRINT_FIREFOX',
}

const executable = path => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function find({ variable, names, places }) {
  const named = process.env[variable]
  if (named) {
    if (executable(named)) return named
    throw new Error(`${variable} names ${named}, which is no program.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...names.flatMap(name => folders.map(folder => join(folder, name))), ...places].find(executable) ?? null
}

const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function ensure(browser) {
  const found = find(browser)
  if (found) return found
  if (mayInstall()) {
    await step(`Installing Debian's ${browser.package}`, async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' }
      await run('apt-get', ['update', '-qq'], { env, quiet: true })
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser.package, 'fonts-dejavu-core'], {
        env,
        quiet: true,
      })
    })
    const installed = find(browser)
    if (installed) return installed
  }
  throw new Error(`No browser found: ${browser.advice}.`)
}

export const ensureChromium = () => ensure(CHROMIUM)
export const ensureFirefox = () => ensure(FIREFOX)
