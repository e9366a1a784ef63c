import { expect, it } from 'vitest'
import { documentOf } from '../../cli/read/html-document'
import { createDescriber, describePage } from '../../lib/observe/describe-page'
import { addFields, bigPage, readAttributes } from './big-page'
import { ADDRESS } from './page-of'

/** The quickest of several runs: what else the machine does only ever adds. */
function quickest(run: () => unknown, runs = 9): number {
  let best = Number.POSITIVE_INFINITY
  for (let at = 0; at < runs; at++) {
    const started = performance.now()
    run()
    best = Math.min(best, performance.now() - started)
  }
  return best
}

it('describing 500 controls costs at most 8 times reading their attributes', () => {
  const document = documentOf(bigPage(500))
  const least = quickest(() => readAttributes(document))
  expect(describePage(document, { url: ADDRESS }).forms.flatMap(form => form.controls)).toHaveLength(510)
  expect(quickest(() => describePage(document, { url: ADDRESS })) / least).toBeLessThanOrEqual(8)
})

it('1,000 mutations a second, told in ten batches, cost at most 8 times reading the page anew each time', () => {
  const document = documentOf(bigPage(500))
  const describer = createDescriber(document, { url: ADDRESS })
  describer.page()
  const least = quickest(() => {
    for (let batch = 0; batch < 10; batch++) {
      addFields(document, 100)
      readAttributes(document)
    }
  })
  const cost = quickest(() => {
    for (let batch = 0; batch < 10; batch++) describer.formsGaining(addFields(document, 100))
  })
  expect(cost / least).toBeLessThanOrEqual(8)
})
