import { expect, it } from 'vitest'
import { ORDINARY } from '../judge/ordinary'
import { STORIES } from '../judge/promise-table'
import { reference, type Setting } from '../judge/two-policies'
import { disagreements, isKnown } from '../policy/cite/agreement'
import { corpusText, describeCorpus, hasCorpus } from './data'

/** The words that decide, as docs/promises.md names them row by row (each at most a few words of the policy). */
const WORDS: Readonly<Record<string, string>> = {
  P3: 'will not sell, trade or disclose to third parties',
  P4: 'uses other agents, contractors or companies to perform services on its behalf',
  P5: 'opportunity to have your information excluded from that directory',
  P6: 'for billing purposes, to anticipate and resolve problems',
  P7: 'will not disclose your individually identifiable information to third parties who want to market products to you',
  P8: 'may choose not to receive direct marketing',
  P9: 'protected just as if',
  P10: 'does not use that information except in the aggregate',
  P11: 'technology and security features',
  P12: 'will not read or disclose to third parties private e-mail communications',
  P13: 'to investigate and help prevent potentially unlawful activity',
  P14: 'honors requests from customers for account information',
  P16: 'will keep this policy current and will inform you of any changes',
  K1: 'younger than 18',
  K2: 'does not allow anyone else to do so',
  K3: 'will not knowingly promote or link to any third-party Web site',
  K4: 'will encourage children to seek the consent of their parents',
}
const TELEPHONE = '866-567-9292'

const setting = (): Setting => reference(corpusText('policies', 'zazaknowledge.com@2010-06-24.md'))

describeCorpus('promise by promise, by the reference policy', () => {
  const own = hasCorpus ? setting() : null

  it.each(STORIES)('$row: $name → $verdict, $severity', ({ row, happens, promise, verdict, severity }) => {
    if (!own) throw new Error('no corpus')
    const found = happens(own).find(finding => finding.promise === promise)
    expect(found).toMatchObject({ verdict, severity })
    if (verdict === null) return expect(found?.citations).toEqual([])
    const governing = (found?.citations ?? []).filter(({ role }) => role === 'governs')
    expect(governing[0]?.quote.replace(/\s+/g, ' ')).toContain(WORDS[row])
    for (const { quote, at } of found?.citations ?? []) expect(own.policy.text.slice(at.start, at.end)).toBe(quote)
    expect(found?.remedies.map(({ contact }) => contact?.value)).toContain(TELEPHONE)
  })

  it('what is quoted in answer to a question bears the verdict out', () => {
    const { asked, wrong } = own ? disagreements(own.policy) : { asked: 0, wrong: [] }
    expect(asked).toBeGreaterThan(100)
    expect(wrong.filter(one => !isKnown(one))).toEqual([])
  })

  it('P1: the definition stands beside what it defines', () => {
    const story = STORIES.find(({ row }) => row === 'P7')
    const [finding] = own && story ? story.happens(own) : []
    expect(finding?.citations.find(({ role }) => role === 'definition')?.quote).toContain(
      'can be associated with a specific individual',
    )
  })

  it('P7 before P3: the more specific clause is quoted first', () => {
    const story = STORIES.find(({ row }) => row === 'P7')
    const [finding] = own && story ? story.happens(own) : []
    expect(finding?.citations.map(({ clause }) => clause).slice(0, 2)).toEqual(['collection-and-use', 'disclosure'])
  })
})

describeCorpus('silence, by the reference policy', () => {
  const own = hasCorpus ? setting() : null
  it.each(ORDINARY)('%s', (_, happens) => {
    if (!own) throw new Error('no corpus')
    const reported = happens(own).filter(({ severity }) => severity !== 'info')
    expect(reported.map(({ promise, dataType, verdict }) => ({ promise, dataType, verdict }))).toEqual([])
  })
})
