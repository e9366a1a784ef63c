import { mount } from 'svelte'
import { browserSurroundings } from '../../components/browser-surroundings'
import { currentTab } from '../../components/current-tab'
import { SURROUNDINGS } from '../../components/surroundings'
import App from './App.svelte'

const target = document.getElementById('app')
if (target)
  mount(App, {
    target,
    props: { tab: await currentTab() },
    context: new Map([[SURROUNDINGS, await browserSurroundings()]]),
  })
