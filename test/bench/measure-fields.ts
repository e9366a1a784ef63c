import { createDescriber, describePage } from '../../lib/observe/describe-page'
import { addFields, readAttributes } from '../observe/big-page'

const ADDRESS = 'https://page.example/'

/** Milliseconds. */
export interface FieldCosts {
  /** `querySelectorAll` and reading the same attributes, once. */
  readonly floor: number
  readonly describe: number
  /** Whether a control came with 100 added nodes, as asked after each batch of mutations. */
  readonly look: number
  /** One second of a page that mutates 1,000 times in ten batches, each with a new field: ten looks, one description. */
  readonly second: number
}

/** The best of many: what else a machine does adds to a time and never takes away. */
function best(run: () => void, times = 30): number {
  for (let warm = 0; warm < 8; warm++) run()
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < times; at++) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

export function measureFields(document: Document): FieldCosts {
  // A browser's clock ticks in tenths of a millisecond.
  const tenTimes = best(() => {
    for (let at = 0; at < 10; at++) readAttributes(document)
  })
  const describe = best(() => describePage(document, { url: ADDRESS }))
  const describer = createDescriber(document, { url: ADDRESS })
  describer.page()
  const still = addFields(document, 100).slice(0, -1)
  const looks = best(() => {
    for (let at = 0; at < 10; at++) describer.gained(still)
  })
  const second = best(() => {
    let gained = false
    for (let batch = 0; batch < 10; batch++) gained = describer.gained(addFields(document, 100)) || gained
    if (gained) describer.page()
  })
  return { floor: tenTimes / 10, describe, look: looks / 10, second }
}
