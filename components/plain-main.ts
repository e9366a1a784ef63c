import { type Component, mount } from 'svelte'
import { browserSurroundings } from './browser-surroundings'
import { SURROUNDINGS } from './surroundings'

/** Puts a page that needs nothing but its surroundings on the screen. */
export function show(App: Component): void {
  const target = document.getElementById('app')
  if (target) mount(App, { target, context: new Map([[SURROUNDINGS, browserSurroundings()]]) })
}
