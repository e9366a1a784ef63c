import { browser } from 'wxt/browser'
import { currentTab } from '../../components/current-tab'
import { show } from '../../components/plain-main'
import { asking } from '../../lib/messages'
import App from './App.svelte'

/** As many as a window has room for at once. */
const MOST = 4
/** In milliseconds. A background that is awake has answered by then, and the page comes whole; before another, it says that it waits. */
const SOON = 80

const ask = asking(message => browser.runtime.sendMessage(message))
const later = new Promise<null>(resolve => setTimeout(resolve, SOON, null))

void show(
  App,
  currentTab().then(async tab => {
    // Asked while the words load.
    const asked = ask('page.get', { tab, most: MOST }).catch(() => null)
    return { tab, most: MOST, first: await Promise.race([asked, later]) }
  }),
)
