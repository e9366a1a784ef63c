import { IntlMessageFormat } from 'intl-messageformat'
import type { Reason } from '../facts'
import { visible } from './visible'

/** Words under stable ids, in ICU message format. One JSON file a topic in `words/<language>/`. */
export type Dictionary = Readonly<Record<string, string>>

export interface Words {
  /** The sentence for an id; a missing id is shown as itself, never as nothing. */
  (id: string, particulars?: Reason['with']): string
  readonly language: string
}

/** Particulars come from pages, requests and policies. */
const shown = (particulars: NonNullable<Reason['with']>): Reason['with'] =>
  Object.fromEntries(
    Object.entries(particulars).map(([name, value]) => [name, typeof value === 'string' ? visible(value) : value]),
  )

export function wordsFrom(language: string, dictionary: Dictionary): Words {
  const formats = new Map<string, IntlMessageFormat>()
  const say = (id: string, particulars?: Reason['with']) => {
    const message = dictionary[id]
    if (message === undefined) return id
    let format = formats.get(id)
    if (!format) {
      format = new IntlMessageFormat(message, language)
      formats.set(id, format)
    }
    return String(format.format(shown(particulars ?? {})))
  }
  return Object.assign(say, { language })
}

export const sayReason = (words: Words, reason: Reason): string => words(reason.id, reason.with)
