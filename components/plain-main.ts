import { type Component, mount } from 'svelte'
import { browserSurroundings } from './browser-surroundings'
import { SURROUNDINGS } from './surroundings'

/** Puts a page of the extension on the screen. */
export async function show<Props extends Record<string, unknown>>(
  App: Component<Props>,
  props: Props = {} as Props,
): Promise<void> {
  const target = document.getElementById('app')
  if (target) mount(App, { target, props, context: new Map([[SURROUNDINGS, await browserSurroundings()]]) })
}
