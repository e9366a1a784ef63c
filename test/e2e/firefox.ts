import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asking } from '../../lib/messages'
import { type BrowserUnderTest, findProgram, OUT, type Ports, type Tab, until } from './browser-under-test'
import { Marionette } from './marionette'

const ADDON = 'fineprint@fineprint.example'
/** The host of its pages, which Firefox would otherwise make up anew for every profile. */
const HOST = '6c1b9f0e-5a1f-4c3e-9b51-0d2f6e6f7a11'
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const KEYS: Readonly<Record<string, string>> = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Space: ' ' }

const preferences = ({ tls, http }: Ports): Record<string, string | number | boolean> => ({
  'marionette.port': 0,
  'network.dns.forceResolve': '127.0.0.1',
  'network.socket.forcePort': `443=${tls};80=${http}`,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }),
  // The tests stop the event page themselves.
  'extensions.background.idle.timeout': 600_000,
  // A popup would close as soon as a test looks elsewhere.
  'ui.popup.disable_autohide': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  'dom.security.https_first': false,
})

/** What only Firefox's own protocol reaches. */
export interface Firefox extends BrowserUnderTest {
  /** An expression with the browser's own rights; `win` is its window and `extension` is Fineprint. */
  inBrowser<Result>(expression: string): Promise<Result>
  /** As `own`, and the page in front stays there. */
  behind<Result>(expression: string): Promise<Result>
}

export async function launchFirefox(ports: Ports): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'fineprint-firefox-'))
  const lines = Object.entries(preferences(ports)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const firefox = spawn(
    findProgram('FINEPRINT_FIREFOX', ['firefox-esr', 'firefox']),
    ['--headless', '--profile', profile, '--no-remote', '--marionette', '--remote-allow-system-access'],
    { stdio: 'ignore' },
  )
  const gone = new Promise(resolve => firefox.once('exit', resolve))
  const clear = async (): Promise<void> => {
    firefox.kill('SIGKILL')
    await gone
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  const start = async (): Promise<Marionette> => {
    const isReady = (port: number): boolean => port > 0
    const found = await Marionette.connect(await until(async () => readPort(profile), isReady, 60))
    await found.send('WebDriver:NewSession', { acceptInsecureCerts: true })
    await found.send('Addon:Install', { path: join(OUT, 'firefox-mv3'), temporary: true })
    return found
  }
  const marionette = await start().catch(async (error: unknown) => {
    await clear()
    throw error
  })

  /** One conversation for all tabs: what concerns one tab must not be interrupted by another. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  const inTab = <Result>(handle: string, work: () => Promise<Result>): Promise<Result> =>
    inTurn(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true })
      return work()
    })
  const evaluate = async <Result>(expression: string): Promise<Result> => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression})).then(value => done({ value }), error => done({ error: String(error) }))`
    const { value } = await marionette.send<{ value: { value?: Result; error?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      { script, args: [], sandbox: null },
    )
    if (value.error) throw new Error(value.error)
    return value.value as Result
  }
  const newTab = () => marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' })
  const ownTab = (await newTab()).handle
  await inTab(ownTab, () => marionette.send('WebDriver:Navigate', { url: `moz-extension://${HOST}/popup.html` }))
  const own = <Result>(expression: string): Promise<Result> => inTab(ownTab, () => evaluate<Result>(expression))

  const inBrowser = <Result>(expression: string): Promise<Result> =>
    inTurn(async () => {
      await marionette.send('Marionette:SetContext', { value: 'chrome' })
      try {
        return await evaluate<Result>(`(async () => {
          const { extension } = WebExtensionPolicy.getByID('${ADDON}')
          const win = Services.wm.getMostRecentWindow('navigator:browser')
          return ${expression}
        })()`)
      } finally {
        await marionette.send('Marionette:SetContext', { value: 'content' })
      }
    })

  const tabOf = (handle: string): Tab => {
    const element = async (selector: string): Promise<string> => {
      const found = await marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      })
      return found.value[ELEMENT] ?? ''
    }
    const keys = (value: string): Promise<unknown> =>
      marionette.send('WebDriver:PerformActions', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ],
          },
        ],
      })
    return {
      goto: url => inTab(handle, () => marionette.send('WebDriver:Navigate', { url })),
      type: (selector, text) =>
        inTab(handle, async () => {
          await marionette.send('WebDriver:ElementSendKeys', { id: await element(selector), text })
        }),
      click: selector =>
        inTab(handle, async () => {
          await marionette.send('WebDriver:ElementClick', { id: await element(selector) })
        }),
      press: key => inTab(handle, async () => void (await keys(KEYS[key] ?? key))),
      url: () => inTab(handle, async () => (await marionette.send<{ value: string }>('WebDriver:GetCurrentURL')).value),
      run: expression => inTab(handle, () => evaluate(expression)),
      close: () => inTab(handle, () => marionette.send('WebDriver:CloseWindow')),
    }
  }

  return {
    name: 'firefox',
    own,
    ask: asking(message =>
      // Marionette would make null of undefined, which says that nobody answered.
      own(
        `browser.runtime.sendMessage(${JSON.stringify(message)}).then(answer => answer ?? (answer === null ? null : Promise.reject('no answer')))`,
      ),
    ),
    async open(url) {
      const tab = tabOf((await inTab(ownTab, newTab)).handle)
      await tab.goto(url)
      return tab
    },
    inBrowser,
    behind: expression =>
      inTurn(async () => {
        await marionette.send('WebDriver:SwitchToWindow', { handle: ownTab, focus: false })
        return evaluate(expression)
      }),
    killBackground: () =>
      inBrowser(`(async () => {
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
        if (extension.backgroundState === 'running') throw new Error('the event page still runs')
      })()`),
    loseRecord: () =>
      inBrowser(`new Promise(resolve => {
        const { principal } = extension
        Services.qms.clearStoragesForPrincipal(principal, 'default', 'idb').callback = () => resolve(null)
      })`),
    backgroundHeap: () => Promise.resolve(null),
    async removeFineprint() {
      // Its own tab would be closed with it.
      await inTab(ownTab, () => marionette.send('WebDriver:Navigate', { url: 'about:blank' }))
      await inTurn(() => marionette.send('Addon:Uninstall', { id: ADDON }))
    },
    async close() {
      // A browser that does not go when asked must not keep the tests from ending.
      const quit = marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined)
      await Promise.race([quit.then(() => gone), new Promise(resolve => setTimeout(resolve, 5000))])
      marionette.close()
      await clear()
    },
  }
}

function readPort(profile: string): number {
  try {
    return Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'))
  } catch {
    return 0
  }
}
