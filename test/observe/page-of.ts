import { documentOf } from '../../cli/read/html-document'
import { describePage } from '../../lib/observe/describe-page'
import type { ControlFact, FormFact, PageFact } from '../../lib/observe/page'

export const ADDRESS = 'https://page.example/here/'

/** A page as the product sees it, from its markup. */
export const pageOf = (html: string): PageFact => describePage(documentOf(html), { url: ADDRESS })

/** The one form of a page that has one. */
export function formOf(html: string): { page: PageFact; form: FormFact } {
  const page = pageOf(html)
  const [form] = page.forms
  if (!form) throw new Error(`no form in ${html}`)
  return { page, form }
}

export const controlsOf = (html: string): readonly ControlFact[] => pageOf(html).forms.flatMap(form => form.controls)
/** The first control of a page. */
export const controlOf = (html: string): ControlFact => {
  const [control] = controlsOf(html)
  if (!control) throw new Error(`no control in ${html}`)
  return control
}
