import { type Component, mount } from 'svelte'
import { browserSurroundings } from './browser-surroundings'
import { SURROUNDINGS } from './surroundings'

/** Puts a page of the extension on the screen. What has to be waited for is waited for all at once. */
export async function show<Props extends Record<string, unknown>>(
  App: Component<Props>,
  given: Props | Promise<Props> = {} as Props,
): Promise<void> {
  const [props, around] = await Promise.all([given, browserSurroundings()])
  const target = document.getElementById('app')
  if (target) mount(App, { target, props, context: new Map([[SURROUNDINGS, around]]) })
}
