import fc from 'fast-check'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { readPolicy } from '../../lib/policy/read-policy'
import { csvCell, csvOf } from '../../lib/show/export/csv'
import { harOf } from '../../lib/show/export/har'
import { htmlOf } from '../../lib/show/export/html'
import { baselineOf, comparedWith, jsonOf } from '../../lib/show/export/json'
import { junitOf } from '../../lib/show/export/junit'
import { markdownOf } from '../../lib/show/export/markdown'
import { compare, type Report } from '../../lib/show/export/report'
import { sarifOf } from '../../lib/show/export/sarif'
import { xmlText } from '../../lib/show/export/xml-text'
import { flowMapOf } from '../../lib/show/flow-map'
import { shownPolicy } from '../../lib/show/policy-text'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import { CITATIONS, FINDINGS, finding, flow, RECIPIENTS } from './example-page'

const say = wordsFrom('en', en)
const REPORT: Report = {
  title: 'Harborline',
  made: Date.UTC(2026, 10, 22),
  company: 'Harborline',
  sites: ['harborline.example'],
  policy: {
    title: 'Privacy',
    address: 'https://harborline.example/privacy',
    date: '2026-11-23',
    updated: '2026-03-12',
    hash: '3f9a',
  },
  inspected: { messages: 86, bytes: 1024, of: 1024, unseen: 0 },
  findings: FINDINGS,
  flows: [flow({ id: 'flow-1' })],
  scorecard: [
    {
      promise: 'marketers-disclosure',
      row: 'P7',
      citations: [CITATIONS.sharing],
      standing: 'contradicted',
      findings: ['f1'],
      because: [],
    },
  ],
  text: shownPolicy(
    readPolicy({
      text: '# Privacy\n\nWe never sell your e-mail address.\n\n<script>alert(1)</script>\n',
      format: 'markdown',
    }),
  ),
}
const hostile = (quote: string): Report => ({
  ...REPORT,
  findings: [finding({ id: 'x', citations: [{ ...CITATIONS.sharing, quote, marks: [] }] })],
})

describe('a spreadsheet calculates nothing a policy or a page has written', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1'])('%j stays text', text => {
    expect(csvCell(text)).toBe(`"'${text}"`)
  })
  it.each(['a,b', 'say "no"', 'two\nlines', 'it’s'])('%j is told from its neighbours', text => {
    expect(csvCell(text)).toBe(`"${text.replaceAll('"', '""')}"`)
  })
  it('has a row for each finding', () => {
    expect(csvOf(REPORT, say).trimEnd().split('\r\n')).toHaveLength(FINDINGS.length + 1)
  })
})

describe('JSON and the baseline', () => {
  it('reads its own report back', () => {
    expect(baselineOf(jsonOf(REPORT))?.map(({ id }) => id)).toEqual(FINDINGS.map(({ id }) => id))
  })
  it('tells new from still there from gone', () => {
    const [first, second] = FINDINGS.map(({ id }) => id)
    expect(
      comparedWith({ ...REPORT, findings: FINDINGS.slice(1, 3) }, [{ id: first ?? '' }, { id: second ?? '' }]),
    ).toEqual({
      added: ['f3-0'],
      still: [second],
      gone: [first],
    })
  })
  it.each(['', 'nothing', '[]', '{"findings":1}', '{"findings":[{"id":1}]}'])('%j is no baseline', text => {
    expect(baselineOf(text)).toBeNull()
  })
})

describe('SARIF', () => {
  const [run] = (JSON.parse(sarifOf(REPORT, say)) as Log).runs
  it('has a rule for every result, and fingerprints that stay', () => {
    const rules = run?.tool.driver.rules?.map(({ id }) => id) ?? []
    expect(run?.results).toHaveLength(FINDINGS.length)
    expect(run?.results?.every(({ ruleId }) => ruleId !== undefined && rules.includes(ruleId))).toBe(true)
    expect(run?.results?.map(({ partialFingerprints }) => partialFingerprints?.['fineprint/v1'])).toEqual(
      FINDINGS.map(({ id }) => id),
    )
  })
  it('says against a baseline what is new', () => {
    const [first, ...others] = FINDINGS
    const [run] = (JSON.parse(sarifOf(REPORT, say, compare(FINDINGS, others))) as Log).runs
    expect(run?.results?.map(({ baselineState }) => baselineState)).toEqual(
      FINDINGS.map(({ id }) => (id === first?.id ? 'new' : 'unchanged')),
    )
  })
  it('names places by addresses that are URIs, though their values are masked', () => {
    const places = run?.results?.flatMap(({ locations }) => locations ?? []) ?? []
    for (const { physicalLocation } of places) expect(physicalLocation?.artifactLocation?.uri).toMatch(/^[!-~]+$/)
  })
  it('fails what is reported only', () => {
    const failed = run?.results?.filter(({ kind }) => kind === 'fail').length
    expect(failed).toBe(FINDINGS.filter(({ severity }) => severity !== 'info').length)
  })
})

describe('JUnit', () => {
  it('fails what is reported, and says so in its counts', () => {
    const xml = junitOf(REPORT, say)
    const reported = FINDINGS.filter(({ severity }) => severity !== 'info').length
    expect(xml.match(/<failure /g)).toHaveLength(reported)
    expect(xml).toContain(`tests="${FINDINGS.length}" failures="${reported}" skipped="0"`)
  })
  it('fails only what is new against a baseline', () => {
    const [first, ...others] = FINDINGS.filter(({ severity }) => severity !== 'info')
    const xml = junitOf(REPORT, say, compare(FINDINGS, others))
    expect(xml.match(/<failure /g)).toHaveLength(1)
    expect(xml).toMatch(new RegExp(`→ ${first?.id}"><failure`))
    expect(xml).toContain(`failures="1" skipped="${others.length}"`)
  })
  it('lets no text out of its element', () => {
    expect(junitOf(hostile('</failure><x a="1">&'), say)).not.toContain('</failure><x')
  })
  it('writes nothing XML cannot hold', () => {
    let cases = 0
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        cases += 1
        expect(xmlText(text)).not.toMatch(/[<>"']|[^\t\n\r\P{Cc}]|\p{Cs}/u)
      }),
    )
    expect(cases).toBeGreaterThanOrEqual(100)
  })
})

describe('HTML', () => {
  it('marks the deciding words', () => {
    expect(htmlOf(REPORT, say)).toContain('<mark>businesses that would like to sell you something</mark>')
  })
  it('neither runs nor loads anything, whatever the policy says', () => {
    const html = htmlOf(hostile('</blockquote><script src="https://x.example"></script><img src=x onerror=y>'), say)
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain("default-src 'none'")
  })
})

describe('Markdown and HAR', () => {
  it('puts the scorecard’s words in one cell', () => {
    const [row] = markdownOf({ ...REPORT, findings: [] }, say)
      .split('\n')
      .filter(line => line.startsWith('| P7'))
    expect(row).toContain(CITATIONS.sharing.quote.slice(0, 20))
    expect(markdownOf(hostile('a | b'), say)).toContain('a \\| b')
  })
  it('keeps the messages, and no more of them than was kept', () => {
    const { log } = JSON.parse(harOf(REPORT)) as { log: { entries: { request: { url: string } }[] } }
    expect(log.entries.map(({ request }) => request.url)).toEqual([new URL(flow({ id: 'x' }).url).href])
  })
})

describe('the page to hand over holds all of the report', () => {
  const page = htmlOf(
    { ...REPORT, findings: [finding({ id: 'x', citations: [{ ...CITATIONS.sharing, at: { start: 11, end: 46 } }] })] },
    say,
  )
  it.each([
    ['the flow map', '<path class="contradicts"'],
    ['its table', 'Mailwell</td>'],
    ['the timeline', 'harborline.example/join'],
    ['what is not known', 'whether anybody paid for it'],
    ['the policy, what was cited marked', '<mark>We never sell your e-mail address.</mark>'],
    ['what was read in it', 'Selling: says it does not'],
  ])('%s', (_, words) => expect(page).toContain(words))
  it('and runs nothing the policy has written', () => expect(page).not.toContain('<script'))
})

describe('when the policy was read, and when it says it was changed', () => {
  it.each([
    ['page', htmlOf],
    ['Markdown', markdownOf],
  ])('%s', (_, render) => {
    const text = render(REPORT, say)
    expect(text).toContain('read on November 23, 2026')
    expect(text).toContain('last changed on March 12, 2026')
  })
})

describe('the drawing of what went where', () => {
  it('has one band for each data type and recipient that got it', () => {
    const { bands } = flowMapOf(FINDINGS)
    expect(bands.map(({ dataType, recipient }) => `${dataType} ${recipient}`).toSorted()).toEqual([
      'browsing-activity stats.example',
      'email Adreach',
      'email Mailwell',
      'message-content ChatDesk',
      'online-id stats.example',
    ])
  })
  it('keeps bands inside their nodes and nodes apart, with 60 recipients as with 3', () => {
    for (const count of [3, 60]) {
      const findings = Array.from({ length: count }, (_, index) =>
        finding({
          id: `n${index}`,
          count: index + 1,
          dataType: index % 2 ? 'email' : 'phone',
          recipient: { ...RECIPIENTS.stats, site: `t${index}.example` },
        }),
      )
      const map = flowMapOf(findings)
      expect(map.right).toHaveLength(count)
      for (const nodes of [map.left, map.right])
        for (const [index, node] of nodes.slice(1).entries())
          expect(node.y).toBeGreaterThanOrEqual((nodes[index]?.y ?? 0) + (nodes[index]?.height ?? 0))
      for (const band of map.bands) {
        const end = map.right.find(({ name }) => name === band.recipient)
        expect(band.to).toBeGreaterThanOrEqual(end?.y ?? Number.NaN)
        expect(band.to).toBeLessThanOrEqual((end?.y ?? Number.NaN) + (end?.height ?? 0))
      }
    }
  })
})
