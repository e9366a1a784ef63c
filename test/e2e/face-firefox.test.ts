import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Demo, startDemo } from '../../demo/server'
import { type Tab, until } from './browser-under-test'
import { type Firefox, launchFirefox } from './firefox'
import { HOME } from './world'

/**
 * The popup as Firefox's toolbar opens it, its sidebar, and the panel in its developer tools. Each shows the tab in
 * front or the one inspected, so nothing here may bring another to the front while it is read.
 */

const TYPED = 'mara.quill@post.example'
const view = (type: 'popup' | 'sidebar') =>
  `browser.extension.getViews({ type: '${type}' })[0]?.document.body.innerText ?? ''`
/** The tools' own modules; a new version may name them otherwise. */
const TOOLS = `ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs')
  .require('devtools/client/framework/devtools').gDevTools`

let demo: Demo
let firefox: Firefox
let site: Tab
beforeAll(async () => {
  demo = await startDemo({ faults: ['details-to-mailer'] })
  firefox = await launchFirefox(demo)
})
afterEach(() => site?.close())
afterAll(async () => {
  await firefox?.close()
  await demo?.close()
})

async function signsUp(): Promise<void> {
  site = await firefox.open(`${HOME}/sign-up`)
  await site.type('[name=email]', TYPED)
  await site.press('Tab')
}

async function tells(read: () => Promise<string>): Promise<void> {
  const text = await until(read, told => /mailmoth/i.test(told))
  expect(text).not.toContain('mara.quill')
}

it('the popup opens from the toolbar', async () => {
  await signsUp()
  await firefox.inBrowser('void extension.apiManager.global.browserActionFor(extension).openPopup(win)')
  await tells(() => firefox.behind(view('popup')))
  await firefox.inBrowser(
    `void win.document.querySelectorAll('panel[viewId], panel').forEach(panel => panel.hidePopup?.())`,
  )
})

it('the sidebar follows the tab in front', async () => {
  await signsUp()
  const shown = `[...win.SidebarController.sidebars.keys()].find(key => key.includes('fineprint'))`
  await firefox.inBrowser(`win.SidebarController.show(${shown}).then(() => null)`)
  await tells(() => firefox.behind(view('sidebar')))
  await firefox.inBrowser('void win.SidebarController.hide()')
})

it('the panel in the developer tools follows the page they inspect', async () => {
  await signsUp()
  await firefox.inBrowser(
    `${TOOLS}.showToolboxForTab(win.gBrowser.selectedTab, { toolId: 'webconsole' }).then(() => null)`,
  )
  const select = `(() => {
    const tools = ${TOOLS}.getToolboxForTab(win.gBrowser.selectedTab)
    const panel = tools.getAdditionalTools().find(({ id }) => id.includes('webext-devtools-panel'))
    return panel ? tools.selectTool(panel.id).then(() => true) : false
  })()`
  await until(
    () => firefox.inBrowser<boolean>(select),
    found => found,
  )
  // No page of ours is told of panels in the tools; a frame script reads what stands in one.
  const read = `new Promise(resolve => {
    const { doc } = ${TOOLS}.getToolboxForTab(win.gBrowser.selectedTab)
    const frames = [...doc.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument?.querySelector('browser') ?? [])
    const [panel] = frames.filter(({ currentURI }) => currentURI?.spec.endsWith('/devtools-panel.html'))
    if (!panel) return resolve(frames.map(({ currentURI }) => currentURI?.spec).join(' '))
    panel.messageManager.addMessageListener('fineprint:text', ({ data }) => resolve(data))
    panel.messageManager.loadFrameScript('data:,sendAsyncMessage("fineprint:text", content.document.body.innerText)', false)
  })`
  await tells(() => firefox.inBrowser(read))
})
