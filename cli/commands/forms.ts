import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { styleText } from 'node:util'
import type { Reason } from '../../lib/facts'
import { locationSignsOf } from '../../lib/observe/describe-location'
import { describePage } from '../../lib/observe/describe-page'
import type { FormFact, PageFact } from '../../lib/observe/page'
import { locationAsk } from '../../lib/recognise/fields/location-ask'
import { type RecognisedForm, recogniseForm } from '../../lib/recognise/fields/recognise-fields'
import { ageGate } from '../../lib/recognise/people/age-gate'
import { childDirected } from '../../lib/recognise/people/child-directed'
import { marketingChoice } from '../../lib/recognise/people/marketing-choice'
import { parentalConsentWording } from '../../lib/recognise/people/parental-consent'
import { documentOf } from '../read/html-document'
import { readText } from '../read/text-file'
import { sentences } from '../words'
import { write, writeJson } from '../write/lines'
import { eachFile } from './each-file'

export const forms = (files: readonly string[], options: { json?: boolean }): Promise<number> =>
  eachFile(files, options, async file => {
    const url = pathToFileURL(resolve(file)).href
    const document = documentOf(await readText(file))
    const page = { ...describePage(document, { url }), location: locationSignsOf(document, url) }
    await (options.json ? writeJson(pageJson(file, page)) : write(pageText(file, page)))
  })

/** The shape of the contract, key by key. */
function pageJson(file: string, page: PageFact) {
  const recognised = page.forms.map(form => recogniseForm(form, page))
  return {
    file,
    childDirected: worded(childDirected(page)),
    ageGate: worded(ageGate(page, recognised)),
    asks: [locationAsk(page, recognised)].flatMap(ask => (ask ? [worded(ask)] : [])),
    forms: page.forms.map((form, index) => formJson(form, page, recognised[index] ?? recogniseForm(form, page))),
  }
}

function formJson(form: FormFact, page: PageFact, recognised: RecognisedForm) {
  const choice = marketingChoice(form, page)
  return {
    selector: form.selector,
    purpose: recognised.purpose,
    fields: recognised.fields
      .filter(({ field }) => form.controls.some(control => control.field === field && control.tag !== 'button'))
      .map(({ selector, dataType, because }) => ({ selector, dataType, because: sentences(because) })),
    marketingChoice: choice && worded(choice),
    parentalConsentWording: worded(parentalConsentWording(form, page, recognised)),
  }
}

const worded = <Answer extends { readonly because: readonly Reason[] }>(answer: Answer) => ({
  ...answer,
  because: sentences(answer.because),
})

function pageText(file: string, page: PageFact): string {
  const lines = [styleText('bold', page.title || file)]
  const { asks, forms } = pageJson(file, page)
  for (const { dataType, because } of asks)
    lines.push(`  ${dataType.padEnd(18)} ${styleText('dim', because.join(' '))}`)
  for (const form of forms) {
    lines.push(`  ${form.purpose}  ${styleText('dim', form.selector ?? '')}`)
    for (const { selector, dataType, because } of form.fields) {
      if (dataType) lines.push(`    ${dataType.padEnd(16)} ${selector}  ${styleText('dim', because.join(' '))}`)
    }
  }
  return `${lines.join('\n')}\n\n`
}
