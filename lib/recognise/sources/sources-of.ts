import { because, type DataItem, type DataType, type Reason } from '../../facts'
import { mayFollow, type Trigger } from '../../observe/trigger'
import { originOf } from '../parties/origin-of'
import type { Value } from '../values/sought'
import type { FieldSource, TypedField } from './field-source'

/** What a message is known by, to find where its values were typed. */
export interface Message {
  readonly tab: number
  readonly frame: number
  /** Of the document that sent it; null where it is not known. */
  readonly address: string | null
  readonly visit: string
  readonly time: number
  readonly trigger: Trigger
}

/** Of one value, and of one message: more is a page's game. */
const MOST_OF_VALUE = 3
const MOST = 20

/**
 * The fields that what a message carries was typed into. `holding` gives the fields that hold a value, of whatever
 * document, the one typed into last at the end. A value that stands in none (the site knew it, or the settings do) has
 * no source.
 */
export function sourcesOf(
  found: ReadonlyMap<DataItem, readonly Value[]>,
  message: Message,
  holding: (value: string) => readonly TypedField[],
): readonly FieldSource[] {
  const sources = new Map<string, FieldSource>()
  for (const [{ where }, values] of found) {
    const parts = values.flatMap(({ dataType, typed, parts = [[dataType, typed]] }) => parts)
    for (const [dataType, typed] of parts) {
      const near = asTyped(dataType, nearest(holding(typed), message))
      const chosen = narrowed(near.fields, message, where)
      for (const field of chosen.fields.slice(-MOST_OF_VALUE).reverse()) {
        const known = sources.get(field.control)
        if (known) sources.set(field.control, { ...known, where: [...new Set([...known.where, where])] })
        else if (sources.size < MOST)
          sources.set(field.control, sourceOf(field, where, [...near.because, ...chosen.because]))
      }
    }
  }
  return [...sources.values()]
}

interface Chosen {
  readonly fields: readonly TypedField[]
  readonly because: readonly Reason[]
}

/**
 * Of the document that sent it, else of one that it can read as its own, else of any other of the visit. A page can fill
 * and name its own fields as it likes, and so say anything of its own messages; of another's it cannot: there only what
 * was typed by hand counts.
 */
function nearest(fields: readonly TypedField[], message: Message): Chosen {
  const here = fields.filter(({ tab, visit }) => tab === message.tab && visit === message.visit)
  const origin = message.address && originOf(message.address)
  const isOwn = ({ address }: TypedField): boolean => originOf(address) === origin
  // A frame that sends the whole tab elsewhere sends as the page would: only whose it is tells them apart.
  const same = here.filter(field => field.frame === message.frame && (!origin || isOwn(field)))
  if (same.length > 0) return { fields: ofNewest(same), because: [] }
  const own = origin ? here.filter(isOwn) : []
  if (own.length > 0) return { fields: ofNewest(own), because: [because('sources.elsewhere')] }
  return { fields: here.filter(({ byHand }) => byHand), because: [because('sources.elsewhere')] }
}

/** What one field takes for a user name, or for a parent's address, is another's e-mail address: only of two does it matter. */
function asTyped(dataType: DataType, { fields, because }: Chosen): Chosen {
  const same = fields.filter(field => field.dataType === dataType)
  return { fields: same.length > 0 ? same : fields, because }
}

/** A page that was left may have had the same field. */
const ofNewest = (fields: readonly TypedField[]): readonly TypedField[] =>
  fields.filter(({ document }) => document === fields.at(-1)?.document)

/** By what was just done, then by what the message calls the value. Never between pages of different owners. */
function narrowed(fields: readonly TypedField[], { trigger, time }: Message, where: string): Chosen {
  const isOfOne = new Set(fields.map(({ address }) => originOf(address))).size === 1
  if (fields.length < 2 || !isOfOne) return told(fields)
  const sent = fields.filter(({ submitted }) => mayFollow('submitted', submitted, time))
  if (trigger === 'typing') return told(fields.slice(-1), because('sources.typed-last'))
  const among = sent.length > 0 ? sent : fields
  const named = among.filter(({ name }) => name !== '' && where.endsWith(`.${name}`))
  if (named.length > 0) return told(named, because('sources.same-name'))
  return sent.length > 0 ? told(sent, because('sources.submitted')) : told(fields)
}

const told = (fields: readonly TypedField[], why?: Reason): Chosen => ({
  fields,
  because: [...(why ? [why] : []), ...(fields.length > 1 ? [because('sources.one-of')] : [])],
})

const sourceOf = (field: TypedField, where: string, reasons: readonly Reason[]): FieldSource => ({
  label: field.label,
  name: field.name,
  form: field.form,
  dataType: field.dataType,
  where: [where],
  ...(field.frame > 0 ? { frame: field.address } : {}),
  because: [field.byHand ? because('sources.typed') : because('sources.held'), ...reasons],
})
