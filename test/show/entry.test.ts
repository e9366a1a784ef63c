import { describe, expect, it } from 'vitest'
import { maskedAddress } from '../../lib/show/address'
import { entriesOf } from '../../lib/show/entry'
import { EVERYTHING, showsEntry } from '../../lib/show/filter'
import { curlOf, ticketOf } from '../../lib/show/ticket'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import { CITATIONS, FINDINGS, finding, flow, POLICY, RECIPIENTS } from './example-page'

const say = wordsFrom('en', en)

describe('findings that differ in the data type alone are told as one', () => {
  it('joins the data types of one clause and one recipient', () => {
    const [entry, ...others] = entriesOf([finding({ id: 'a' }), finding({ id: 'b', dataType: 'phone', count: 3 })])
    expect(others).toEqual([])
    expect(entry).toMatchObject({ dataTypes: ['email', 'phone'], count: 3, flows: ['flow-1'] })
  })

  it.each([
    ['another recipient', { recipient: RECIPIENTS.ads }],
    ['another verdict', { verdict: 'omitted' }],
    ['another clause', { citations: [CITATIONS.usage] }],
    ['a child', { minor: true }],
  ] as const)('keeps apart %s', (_, given) => {
    expect(entriesOf([finding({ id: 'a' }), finding({ id: 'b', ...given })])).toHaveLength(2)
  })

  it('quotes the clause that decides, and keeps the definition beside it', () => {
    const definition = { ...CITATIONS.usage, role: 'definition' as const }
    const [entry] = entriesOf([finding({ id: 'a', citations: [definition, CITATIONS.sharing] })])
    expect(entry?.quotation).toEqual(CITATIONS.sharing)
    expect(entry?.beside).toEqual([definition])
  })

  it('puts what is graver first, the same way each time', () => {
    const ids = entriesOf(FINDINGS).map(({ id }) => id)
    expect(entriesOf(FINDINGS.toReversed()).map(({ id }) => id)).toEqual(ids)
    expect(ids.at(-1)).toBe('f6')
  })
})

describe('a tester’s filter', () => {
  const shown = (filter: Partial<typeof EVERYTHING>) =>
    entriesOf(FINDINGS)
      .filter(showsEntry({ ...EVERYTHING, ...filter }, () => []))
      .map(({ id }) => id)
  it('shows everything at first', () => expect(shown({})).toHaveLength(entriesOf(FINDINGS).length))
  it('wants all words', () => expect(shown({ text: 'stats online' })).toEqual(['f5']))
  it('narrows by verdict', () => expect(shown({ verdict: 'clear' })).toEqual(['f6']))
  it('hides what is known', () => expect(shown({ known: new Set(['f6']) })).not.toContain('f6'))
})

describe('a ticket', () => {
  const [entry] = entriesOf([finding({ id: 'a' })])
  const page = { url: 'https://harborline.example/join', who: 'you', policy: POLICY }
  const ticket = (given = entry) => (given ? ticketOf(given, [flow({ id: 'flow-1' })], page, say) : '')

  it('quotes with the deciding words in bold, and says how the value travelled', () => {
    expect(ticket()).toContain('**businesses that would like to sell you something**')
    expect(ticket()).toContain('lowercase → sha256 → hex → base64')
    expect(ticket()).toContain(String(POLICY.hash))
  })

  it('lets no text of a page or policy act as Markdown or HTML', () => {
    const quote = 'We share <img src=x> | [all](javascript:x) `now` # @team'
    const [hostile] = entriesOf([finding({ id: 'a', citations: [{ ...CITATIONS.sharing, quote, marks: [] }] })])
    expect(ticket(hostile)).not.toMatch(/<img|[^\\]\[all|@team|[^\\]\| /)
  })

  it('keeps a quote inside the shell’s word', () => {
    expect(curlOf({ method: 'GET', url: "https://a.example/?q=it's;rm" })).toBe(
      "curl -X 'GET' 'https://a.example/?q=it'\\''s;rm'",
    )
  })
})

describe('an address as evidence', () => {
  it.each([
    ['https://a.example/x?em=9f86d0&v=2', 'a.example/x?em=…&v=…'],
    ['https://a.example/', 'a.example'],
    ['data:text/plain,secret', 'data:…'],
    ['not an address?secret', 'not an address'],
  ])('%s → %s', (url, shown) => expect(maskedAddress(url)).toBe(shown))
})
