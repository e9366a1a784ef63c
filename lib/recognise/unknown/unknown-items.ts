import { because, type DataItem, type DataType, type Reason, type Request, type Transform } from '../../facts'
import { siteOf } from '../parties/site'
import type { Piece, Place } from '../payload/piece'
import { placeOf } from '../payload/place'
import { mask } from '../values/mask'
import { GROUPED_CARD, GROUPED_CARD_ONLY, IBAN, isCardNumber, isIban, mayBeChecked } from './account-number'
import { type DatePart, isPart, saysBirth } from './birth-date-parts'
import { browsingActivity } from './browsing-activity'
import { isCoordinatePair, isLatitude, isLongitude, mayBePosition } from './coordinates'
import { digestShape } from './digest-shape'
import { emailsIn, isDesk } from './email-address'
import { type NamedField, placeOfField, sentValue, tellingFields } from './field-of'
import { isUserIp } from './ip-address'
import { nameMeaning, PAGE_AND_TITLE_NAMES } from './parameter-names'
import { proves } from './proves'
import { isStableId } from './stable-id'
import { userProvidedData } from './user-provided-data'

/** Data that tell one person from others: beside one of them, a page's address is what this person did. */
const SAYS_WHO: ReadonlySet<DataType> = new Set(['online-id', 'email', 'phone', 'username', 'government-id'])

/**
 * What a message shows to be personal though nobody told us the value: by a parameter's name, or by its own shape.
 * `known`: the person's own data that were found in it.
 */
export function unknownItems(pieces: readonly Piece[], request?: Request, known: readonly DataItem[] = []): DataItem[] {
  const items = new Items()
  const fields = tellingFields(pieces)
  const recipient = once(() => siteOf(request?.url ?? ''))
  for (const field of fields) byName(field, recipient, items)
  coordinates(fields, items)
  birthDates(fields, items)
  const page = request?.page.url ?? request?.headers.find(({ name }) => name === 'referer')?.value ?? ''
  const site = once(() => siteOf(page))
  for (const piece of pieces) byShape(piece, site, items)
  const who = request && [...items.list, ...known].find(({ dataType }) => SAYS_WHO.has(dataType))
  const activity = who && browsingActivity(tellingFields(pieces, PAGE_AND_TITLE_NAMES), who, page)
  return activity ? [...items.list, activity] : items.list
}

/** Most messages hold nothing that needs it. */
function once(work: () => string): () => string {
  let result: string | undefined
  return () => {
    result ??= work()
    return result
  }
}

/** One item a kind and place, however many ways it showed itself. */
class Items {
  readonly #found = new Map<string, DataItem>()

  add(dataType: DataType, place: Place | null, value: string, reason: Reason, steps: readonly Transform[] = []): void {
    if (!place) return
    const key = `${dataType} ${place.where}`
    if (this.#found.has(key) || this.#found.size >= 200) return
    this.#found.set(key, {
      dataType,
      value: steps.length > 0 ? `${value.slice(0, 2)}…` : mask(dataType, value),
      transforms: [...steps, ...place.transforms],
      where: place.where,
      known: false,
      because: [reason],
    })
  }

  get list(): DataItem[] {
    return [...this.#found.values()]
  }
}

function byName(field: NamedField, recipient: () => string, items: Items): void {
  byCheckDigits(field, items)
  for (const { dataType, digest, steps } of userProvidedData(sentValue(field)))
    items.add(
      dataType,
      placeOfField(field),
      digest,
      because('unknown.named-digest-of', { name: field.name, receiver: 'Google' }),
      steps,
    )
  const { plain, types, isId, isIp } = nameMeaning(field.name)
  if (types.length === 0 && !isId) {
    if (isIp && isUserIp(plain, sentValue(field)))
      items.add('ip-address', placeOfField(field), sentValue(field), because('unknown.ip', { name: field.name }))
    return
  }
  const value = sentValue(field).trim()
  for (const { dataType, receiver, sites, digestOnly } of types) {
    if (sites.length > 0 && !sites.includes(recipient())) continue
    const digest = dataType === 'online-id' ? null : digestShape(value)
    if (
      dataType === 'online-id'
        ? !isStableId(value)
        : !digest && (digestOnly || isOwnWords(field, dataType) || !proves(dataType, value, field.name))
    )
      continue
    const id = digest ? 'unknown.named-digest' : 'unknown.named'
    const reason =
      receiver === '' ? because(id, { name: field.name }) : because(`${id}-of`, { name: field.name, receiver })
    items.add(dataType, placeOfField(field), value, reason, digest ?? [])
    return
  }
  if (isId && isStableId(value))
    items.add('online-id', placeOfField(field), value, because('unknown.id', { name: field.name }))
}

/**
 * What a site says of itself: the markup search engines read (schema.org) holds its own street and telephone; Bing's
 * cookie calls the day it was set `DOB`.
 */
const isOwnWords = ({ piece }: NamedField, dataType: DataType): boolean =>
  /"@(?:type|context|graph)"/.test(piece.text ?? '') || (dataType === 'birth-date' && piece.where.startsWith('cookie'))

/** A bank account's number proves itself under any name, and so does a card's written in its groups. */
function byCheckDigits(field: NamedField, items: Items): void {
  const length = field.end - field.start
  if (length < 15 || length > 42 || !mayBeChecked(field.piece.text ?? '', field.start)) return
  const value = sentValue(field)
  if (isIban(value)) items.add('bank-account', placeOfField(field), value, because('unknown.iban'))
  else if (GROUPED_CARD_ONLY.test(value) && isCardNumber(value))
    items.add('payment-card', placeOfField(field), value, because('unknown.card'))
}

/** Both halves must stand side by side, or both in one value. */
function coordinates(fields: readonly NamedField[], items: Items): void {
  for (const [index, field] of fields.entries()) {
    const { plain: name, isPosition } = nameMeaning(field.name)
    if (!isPosition || !mayBePosition(name)) continue
    const value = sentValue(field)
    if (isCoordinatePair(name, value))
      items.add('location', placeOfField(field), value, because('unknown.coordinates', { name: field.name }))
    if (!isLatitude(name, value)) continue
    const other = [fields[index + 1], fields[index - 1], fields[index + 2]].find(
      beside =>
        beside && Math.abs(beside.at - field.at) <= 2 && isLongitude(nameMeaning(beside.name).plain, sentValue(beside)),
    )
    if (other)
      items.add(
        'location',
        placeOfField(field),
        value,
        because('unknown.coordinates', { name: `${field.name}, ${other.name}` }),
      )
  }
}

/** A year of birth with its day or its month beside it. */
function birthDates(fields: readonly NamedField[], items: Items): void {
  const parts = fields.flatMap(field => {
    const { datePart } = nameMeaning(field.name)
    if (!datePart) return []
    const value = sentValue(field)
    return isPart(datePart.part, value) ? [{ ...datePart, field, value }] : []
  })
  for (const year of parts.filter(({ part }) => part === 'year')) {
    const beside = (part: DatePart) =>
      parts.find(other => other.part === part && Math.abs(other.field.at - year.field.at) <= 2)
    const found = [year, beside('month'), beside('day')].filter(part => part !== undefined)
    const place = placeOfField(year.field)
    if (found.length < 2 || !(found.some(({ ofBirth }) => ofBirth) || saysBirth(place?.where ?? ''))) continue
    const name = found.map(({ field }) => field.name).join(', ')
    items.add('birth-date', place, found.map(({ value }) => value).join('-'), because('unknown.named', { name }))
  }
}

/** What its own shape proves, wherever it stands. */
function byShape(piece: Piece, site: () => string, items: Items): void {
  const { text } = piece
  if (text === null) return
  for (const { start, end } of emailsIn(text)) {
    const address = text.slice(start, end)
    // The site's own addresses stand in its pages, and so do every company's desks.
    if (isDesk(address) || siteOf(address.slice(address.indexOf('@') + 1)) === site()) continue
    items.add('email', placeOf(piece, start, end), address, because('unknown.email'))
  }
  // In a field either fills it; only running text is searched for them.
  if (piece.fields !== null) return
  for (const [found] of text.matchAll(GROUPED_CARD))
    at(piece, text, found, isCardNumber, 'payment-card', 'unknown.card', items)
  for (const [found] of text.matchAll(IBAN)) at(piece, text, found, isIban, 'bank-account', 'unknown.iban', items)
}

function at(
  piece: Piece,
  text: string,
  found: string,
  isOne: (value: string) => boolean,
  dataType: DataType,
  id: string,
  items: Items,
): void {
  if (!isOne(found)) return
  const start = text.indexOf(found)
  items.add(dataType, placeOf(piece, start, start + found.length), found, because(id))
}
