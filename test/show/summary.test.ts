import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Severity } from '../../lib/judge/finding'
import { entriesOf } from '../../lib/show/entry'
import { isReported } from '../../lib/show/order'
import { leadOf } from '../../lib/show/sentence'
import { firstOf, summaryOf } from '../../lib/show/summary'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import { FINDINGS, finding, RECIPIENTS } from './example-page'

const say = wordsFrom('en', en)
const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info']

const some = fc.array(
  fc.record({
    recipient: fc.constantFrom(...Object.values(RECIPIENTS), null),
    dataType: fc.constantFrom('email', 'name', 'phone'),
    severity: fc.constantFrom(...SEVERITIES),
    verdict: fc.constantFrom('incorrect', 'omitted', 'clear', null),
    minor: fc.boolean(),
  } as const),
  { maxLength: 40 },
)

it('counts what is reported and what is allowed, and neither holds what was stopped and is no news', () => {
  const stopped = finding({ id: 's', severity: 'info', stopped: true })
  expect(summaryOf(entriesOf([...FINDINGS, stopped]))).toMatchObject({ reported: 5, allowed: 1 })
})

it('the first so many entries are whole, in their order, and the sentence about the page is the same', () => {
  const ran = { cut: 0 }
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 10 }), (given, most) => {
      const findings = given.map((one, index) => finding({ id: `f${index}`, ...one }))
      const all = entriesOf(findings)
      const first = firstOf({ findings }, most)
      expect(entriesOf(first.findings)).toEqual(all.slice(0, most))
      expect(first.summary.reported).toBe(all.filter(isReported).length)
      const page = { who: 'you', site: 'harborline.example', policy: 'read' } as const
      expect(leadOf({ summary: first.summary, ...page }, say)).toEqual(
        leadOf({ summary: summaryOf(all), ...page }, say),
      )
      if (all.length > most) ran.cut++
    }),
  )
  expect(ran.cut, 'some were cut').toBeGreaterThan(10)
})
