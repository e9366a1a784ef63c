import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { because, type Reason } from '../../../lib/facts'

/** What people have set for all sites, in `storage.local`: what is of another shape is left out and told, the rest counts. */

type Tell = (trouble: Reason) => void

const unreadable = because('edges.settings-unreadable')

async function kept(key: string, tell: Tell): Promise<unknown> {
  try {
    return (await browser.storage.local.get(key))[key]
  } catch {
    tell(unreadable)
  }
}

export async function localList<Item>(key: string, item: v.GenericSchema<Item>, tell: Tell): Promise<readonly Item[]> {
  const found = (await kept(key, tell)) ?? []
  const items: readonly unknown[] = Array.isArray(found) ? found : [found]
  const sound = items.filter(one => v.is(item, one))
  if (!Array.isArray(found) || sound.length < items.length) tell(unreadable)
  return sound
}

export async function localParts<Entries extends v.ObjectEntries>(
  key: string,
  { entries }: v.ObjectSchema<Entries, undefined>,
  tell: Tell,
): Promise<Partial<v.InferOutput<v.ObjectSchema<Entries, undefined>>>> {
  const found = (await kept(key, tell)) ?? {}
  const isThing = typeof found === 'object' && !Array.isArray(found)
  const parts = isThing ? Object.entries(found) : []
  // A part that no shape names is of a newer version.
  const sound = parts.filter(([name, part]) => !(name in entries) || v.is(entries[name] as v.GenericSchema, part))
  if (!isThing || sound.length < parts.length) tell(unreadable)
  return Object.fromEntries(sound) as Partial<v.InferOutput<v.ObjectSchema<Entries, undefined>>>
}
