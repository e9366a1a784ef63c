import type { Request } from '../../facts'
import { mayFollow } from '../../observe/trigger'
import { originOf } from '../parties/origin-of'
import type { FormSource } from './field-source'
import { bare } from './field-words'

/** A form as it was sent, where it stands by the browser's own word. */
export interface SentForm {
  readonly form: FormSource
  readonly frame: number
  /** Of the document it stands in. */
  readonly address: string
  readonly time: number
}

/**
 * The form that a request is, where the browser itself sent it: it goes to the form's own address, from the form's own
 * page, right after the submit. Where a page's script sends what stood in a form, only the fields are known.
 */
export function formSent(
  { kind, url, time, page }: Pick<Request, 'kind' | 'url' | 'time' | 'page'>,
  sent: SentForm | null,
): FormSource | null {
  if (!sent || (kind !== 'document' && kind !== 'frame') || !mayFollow('submitted', sent.time, time)) return null
  const from = page.sender ?? page.url
  const isItsOwn = kind === 'frame' && page.frame === sent.frame
  if (!isItsOwn && (from === null || originOf(from) === null || originOf(from) !== originOf(sent.address))) return null
  // With GET, its fields stand where the query was.
  return bare(url) === bare(sent.form.action ?? sent.address) ? sent.form : null
}
