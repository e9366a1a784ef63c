import { browser } from 'wxt/browser'
import Inspector from '../../components/inspect/Inspector.svelte'
import { show } from '../../components/plain-main'

/** What the side panel shows, of the tab these tools inspect, whichever is in front. */
void show(Inspector, { tab: browser.devtools.inspectedWindow.tabId })
