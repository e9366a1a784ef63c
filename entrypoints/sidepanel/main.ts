import { mount } from 'svelte'
import { browserSurroundings } from '../../components/browser-surroundings'
import { followedTab } from '../../components/current-tab'
import { SURROUNDINGS } from '../../components/surroundings'
import App from './App.svelte'

const target = document.getElementById('app')
if (target)
  mount(App, {
    target,
    props: { followTab: followedTab },
    context: new Map([[SURROUNDINGS, await browserSurroundings()]]),
  })
