import { because, type DataItem } from '../../facts'
import { sameSite } from '../parties/site'
import { fieldAt } from '../payload/fields'
import { type NamedField, placeOfField, sentValue } from './field-of'
import { nameMeaning } from './parameter-names'

const ADDRESS = /^https?(?::\/\/|%3a%2f%2f)\S{4,}/i

/**
 * The address of the page a person is on, told beside an id that tells this person from others: what they do, not
 * merely that somebody did it. Without an id the same beacon only counts.
 */
export function browsingActivity(fields: readonly NamedField[], id: DataItem, page: string): DataItem | null {
  for (const field of fields) {
    if (!nameMeaning(field.name).isPage) continue
    const address = decoded(sentValue(field))
    if (!ADDRESS.test(address) || (page !== '' && !sameSite(address, page))) continue
    const title = fields.find(other => nameMeaning(other.name).isTitle && sentValue(other).length > 1)
    return {
      dataType: 'browsing-activity',
      value: 'https://…',
      transforms: [],
      where: placeOfField(field)?.where ?? whereOf(field),
      known: false,
      because: [
        title
          ? because('unknown.activity-title', { name: field.name, id: id.where, title: title.name })
          : because('unknown.activity', { name: field.name, id: id.where }),
      ],
    }
  }
  return null
}

const decoded = (value: string): string => value.replace(/%3a/i, ':').replaceAll(/%2f/gi, '/')

/** The field itself, though its parts were opened. */
function whereOf({ piece, start }: NamedField): string {
  const { fields, where } = piece
  const index = fields ? fieldAt(fields, start, start) : -1
  return fields && index >= 0 && fields.start(index) === start ? where + fields.path(index) : where
}
