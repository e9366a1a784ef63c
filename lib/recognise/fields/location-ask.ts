import { because, type Reason } from '../../facts'
import type { LocationSign, PageFact } from '../../observe/page'
import type { RecognisedForm } from './field-type'

/** That a page asks where the person is, which no field shows. */
export interface LocationAsk {
  readonly dataType: 'location'
  /** True: "asks for"; false: "seems to ask for". */
  readonly sure: boolean
  readonly because: readonly Reason[]
}

const MOST_REASONS = 5

/** What a call that was seen, a script or an element says is meant; that a frame may, or that a script looks first, may be chance. */
const isSure = ({ by, what }: LocationSign): boolean => (by === 'call' || by === 'element') && what !== 'query'

const reasonFor = ({ by, what }: LocationSign): Reason => because(`fields.location-${by}`, { what })

/**
 * Whether a page asks the browser for the location: it was seen to, its markup would, or a button of it says so. Null
 * where nothing speaks for it.
 */
export function locationAsk({ location }: PageFact, forms: readonly RecognisedForm[]): LocationAsk | null {
  const buttons = forms.flatMap(({ fields }) => fields.filter(({ dataType }) => dataType === 'location'))
  const called = location.some(({ by, what }) => by === 'script' && what !== 'query')
  if (location.length === 0 && buttons.length === 0) return null
  const sure = location.some(isSure) || buttons.some(button => button.sure) || (called && buttons.length > 0)
  const reasons = [...location.map(reasonFor), ...buttons.flatMap(button => button.because)]
  return { dataType: 'location', sure, because: reasons.slice(0, MOST_REASONS) }
}
