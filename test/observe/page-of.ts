import { documentOf } from '../../cli/read/html-document'
import { describePage } from '../../lib/observe/describe-page'
import type { FormFact, PageFact } from '../../lib/observe/page'

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
