import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'
import { documentOf } from '../../cli/read/html-document'
import { addFields, bigPage, readAttributes } from './big-page'
import { ADDRESS } from './page-of'

/** The describer in one bundle, as it is shipped: a test runner's own imports would count several times over. */
async function shipped(): Promise<typeof import('../../lib/observe/describe-page')> {
  const entry = join(import.meta.dirname, '../../lib/observe/describe-page.ts')
  const [file] = buildSync({ entryPoints: [entry], bundle: true, format: 'esm', write: false }).outputFiles
  return import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(file?.contents ?? '').toString('base64')}`
  )
}
const { createDescriber, describePage } = await shipped()

/** Processor time in milliseconds of the quickest of several runs, so that a busy machine does not decide. */
function quickest(run: () => unknown, runs = 25): number {
  let best = Number.POSITIVE_INFINITY
  for (let at = 0; at < runs; at++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

/** With more work than processors, what is measured is the other work: caches and compilers are shared. */
const isBusy = (loadavg()[0] ?? 0) > availableParallelism()

it.skipIf(isBusy)(
  'describing 500 controls costs at most 8 times reading their attributes',
  () => {
    const document = documentOf(bigPage(500))
    const least = quickest(() => readAttributes(document))
    expect(describePage(document, { url: ADDRESS }).forms.flatMap(form => form.controls)).toHaveLength(510)
    expect(quickest(() => describePage(document, { url: ADDRESS })) / least).toBeLessThanOrEqual(8)
  },
  120_000,
)

it.skipIf(isBusy)(
  '1,000 mutations a second, told in ten batches, cost at most 8 times reading the page anew each time',
  () => {
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
  },
  120_000,
)
