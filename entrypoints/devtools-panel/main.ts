import { mount } from 'svelte'
import { browser } from 'wxt/browser'
import { browserSurroundings } from '../../components/browser-surroundings'
import Inspector from '../../components/inspect/Inspector.svelte'
import { SURROUNDINGS } from '../../components/surroundings'

/** What the side panel shows, of the tab these tools inspect, whichever is in front. */
const target = document.getElementById('app')
if (target)
  mount(Inspector, {
    target,
    props: { tab: browser.devtools.inspectedWindow.tabId },
    context: new Map([[SURROUNDINGS, await browserSurroundings()]]),
  })
