import { bench, describe } from 'vitest'
import { documentOf } from '../../cli/read/html-document'
import { createDescriber, describePage } from '../../lib/observe/describe-page'
import { addFields, bigPage, readAttributes } from '../observe/big-page'
import { ADDRESS } from '../observe/page-of'

/** The measure is a ratio: describing against the least a reader of fields must do (`readAttributes`). At most 8. */
describe('a page with 500 controls', () => {
  const document = documentOf(bigPage(500))
  bench('querySelectorAll and the same attributes', () => {
    readAttributes(document)
  })
  bench('describePage', () => {
    describePage(document, { url: ADDRESS })
  })
})

describe('1,000 mutations in a second, in ten batches', () => {
  const document = documentOf(bigPage(500))
  const describer = createDescriber(document, { url: ADDRESS })
  describer.page()
  bench('querySelectorAll and the same attributes, a batch', () => {
    addFields(document, 100)
    for (let batch = 0; batch < 10; batch++) readAttributes(document)
  })
  bench('formsGaining, a batch', () => {
    for (let batch = 0; batch < 10; batch++) describer.formsGaining(addFields(document, 100))
  })
})
