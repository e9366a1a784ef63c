import { type Component, mount } from 'svelte'
import { browserSurroundings } from './browser-surroundings'
import { SURROUNDINGS } from './surroundings'

/** Puts a page that needs nothing but its surroundings on the screen. */
export async function show(App: Component): Promise<void> {
  const target = document.getElementById('app')
  if (target) mount(App, { target, context: new Map([[SURROUNDINGS, await browserSurroundings()]]) })
}
