import type { Company, DataItem, DataType, Flow, RequestKind, Subject } from '../../lib/facts'
import type { Situation } from '../../lib/judge/situation'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { siteOf } from '../../lib/recognise/parties/site'

export const ADULT: Subject = { label: 'Robin', age: 38, choices: {} }
export const CHILD: Subject = { label: 'Mia', age: 12, choices: {} }

export const situationOf = (given: Partial<Situation> & { url?: string } = {}): Situation => {
  const { url = 'https://www.shop.example/', ...rest } = given
  return {
    policy: null,
    policyState: [],
    company: null,
    subject: ADULT,
    page: { url, site: siteOf(url), childDirected: false },
    today: '2026-11-22',
    ...rest,
  }
}

export interface Sent {
  readonly to: string
  readonly items: readonly (DataType | Partial<DataItem>)[]
  readonly from?: string
  readonly company?: Company | null
  readonly alias?: string
  readonly kind?: RequestKind
}

const ITEM: DataItem = {
  dataType: 'email',
  value: 'r…@m…',
  transforms: [],
  where: 'body.form.x',
  known: true,
  because: [],
}

/** A message that left a page. An item given by its data type alone was found, as it is, in the body of the message. */
export function flowOf({
  to,
  items,
  from = 'https://www.shop.example/',
  company = null,
  alias,
  kind = 'xhr',
}: Sent): Flow {
  return {
    request: { id: 1, time: 0, method: 'POST', url: to, kind, page: { url: from } },
    recipient: recipientOf(to, from, company, { canonicalName: alias ?? null }),
    items: items.map(item => ({
      ...ITEM,
      ...(typeof item === 'string' ? { dataType: item, where: `body.form.${item}` } : item),
    })),
    inspected: { bytes: 100, of: 100 },
    unseen: [],
  }
}
