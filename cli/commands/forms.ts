import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { styleText } from 'node:util'
import { describePage } from '../../lib/observe/describe-page'
import type { FormFact, PageFact } from '../../lib/observe/page'
import { recogniseForm } from '../../lib/recognise/fields/recognise-fields'
import { InputError } from '../input-error'
import { documentOf } from '../read/html-document'
import { readText } from '../read/text-file'
import { sentences } from '../words'
import { complain, write, writeJson } from '../write/lines'

export async function forms(files: readonly string[], options: { json?: boolean }): Promise<number> {
  let bad = 0
  for (const file of files) {
    try {
      const page = describePage(documentOf(await readText(file)), { url: pathToFileURL(resolve(file)).href })
      await (options.json ? writeJson(pageJson(file, page)) : write(pageText(file, page)))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      bad++
      complain(error.message)
      if (options.json) await writeJson({ file, error: error.message })
    }
  }
  return bad ? 2 : 0
}

function formJson(form: FormFact, page: PageFact) {
  const { purpose, fields } = recogniseForm(form, page)
  return {
    selector: form.selector,
    purpose,
    fields: fields.map(({ selector, dataType, because }) => ({ selector, dataType, because: sentences(because) })),
  }
}

const pageJson = (file: string, page: PageFact) => ({ file, forms: page.forms.map(form => formJson(form, page)) })

function pageText(file: string, page: PageFact): string {
  const lines = [styleText('bold', page.title || file)]
  for (const form of pageJson(file, page).forms) {
    lines.push(`  ${form.purpose}  ${styleText('dim', form.selector ?? '')}`)
    for (const { selector, dataType, because } of form.fields) {
      if (dataType) lines.push(`    ${dataType.padEnd(16)} ${selector}  ${styleText('dim', because.join(' '))}`)
    }
  }
  return `${lines.join('\n')}\n\n`
}
