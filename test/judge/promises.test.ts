import { describe, expect, it } from 'vitest'
import { PROMISES } from '../../lib/judge/finding'
import { STORIES } from './promise-table'
import { DEMO } from './two-policies'

/** A few words of the sentence that must be quoted first, for each row, in the demo company's policy. */
const WORDS: Readonly<Record<string, string>> = {
  P3: 'we do not share personal details with anyone outside Larkline',
  P4: 'bound by contract',
  P5: 'taken out at any time',
  P6: 'We gather your name, e-mail address',
  P7: 'other companies who would like to advertise to you',
  P8: 'you do not want advertising from us',
  P9: 'ask for a call back',
  P10: 'only as totals',
  P11: 'with encryption and with strict rules',
  P12: 'We do not read private conversations',
  P13: 'to look into fraud',
  P14: 'see the details we hold about you',
  P16: 'we will tell you on our home page',
  K1: 'We do not collect personal details from anyone under 16',
  K2: 'we let no other company do so',
  K3: 'unless that site shows a privacy notice',
  K4: 'check with a parent or guardian first',
}

describe(`promise by promise, by ${DEMO.name}`, () => {
  it('tells every row that a fact can trigger', () => {
    expect(new Set(STORIES.map(({ row }) => row))).toEqual(new Set(Object.values(PROMISES)))
  })

  it.each(STORIES)('$row: $name → $verdict, $severity', ({ row, happens, promise, verdict, severity }) => {
    const found = happens(DEMO).find(finding => finding.promise === promise)
    expect(found).toMatchObject({ verdict, severity })
    const [first] = found?.citations ?? []
    if (verdict === null) return expect(found?.citations).toEqual([])
    expect(first?.quote.replace(/\s+/g, ' ')).toContain(WORDS[row])
    expect(DEMO.policy.text.slice(first?.at.start, first?.at.end)).toBe(first?.quote)
    expect(found?.remedies.some(({ contact }) => contact !== undefined)).toBe(true)
  })
})
