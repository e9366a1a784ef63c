import type { DataType } from '../facts'
import { capitalised } from './data-list'
import { leaves, recipientName } from './entry'
import type { SeenFlow } from './seen'
import { sayReason, type Words } from './words'

/** A field of a form somebody has typed into. */
export interface TypedField {
  readonly field: number
  readonly dataType: DataType
}

/** What is said beside a field whose value went to others (`FieldMark` of `lib/messages.ts` fits). */
export interface FieldMarkWords {
  readonly field: number
  readonly title: string
  readonly recipients: readonly { readonly name: string; readonly kind: string }[]
}

/** A name typed in two fields is sent as one, and an address as a whole. */
const PARTS: Partial<Record<DataType, readonly DataType[]>> = {
  name: ['given-name', 'family-name'],
  'postal-address': ['street', 'city', 'region', 'postal-code', 'country'],
}
const isPart = (part: DataType, of: DataType): boolean => part === of || (PARTS[of]?.includes(part) ?? false)

/** Only values that were found, not those a name in the message hints at; only what left the page's own company. */
export function fieldMarks(fields: readonly TypedField[], flows: readonly SeenFlow[], say: Words): FieldMarkWords[] {
  return fields.flatMap(({ field, dataType }) => {
    const got = new Map<string, SeenFlow['recipient']>()
    for (const { recipient, items, stopped } of flows)
      if (!stopped && leaves(recipient) && items.some(item => item.known && isPart(dataType, item.dataType)))
        got.set(recipientName(recipient), recipient)
    if (got.size === 0) return []
    const recipients = [...got].sort(([a], [b]) => a.localeCompare(b, say.language))
    const what = capitalised(say(`show.data.${dataType}`), say.language)
    return [
      {
        field,
        title: sayReason(say, { id: 'show.mark.title', with: { what, count: recipients.length } }),
        recipients: recipients.map(([name, { category }]) => ({
          name,
          kind: category === 'unknown' ? '' : say(`show.category.${category}`),
        })),
      },
    ]
  })
}
