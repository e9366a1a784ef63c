import { describe, expect, it } from 'vitest'
import { COMPANY, LEAK, PERSON, PLAIN, POLICY, REQUESTS } from './case'
import { fineprintWith, jsonLines } from './fineprint'

const OTHER = { ...LEAK, id: 'other', url: 'https://connect.facebook.net/tr?em=robin.thorne%40mail.example' }

const fineprint = fineprintWith({
  'requests.jsonl': REQUESTS,
  'plain.jsonl': jsonLines(PLAIN),
  'more.jsonl': jsonLines(LEAK, OTHER),
  'person.json': PERSON,
  'company.json': COMPANY,
  'policy.md': POLICY,
  'not-ours.json': '{"findings": "none"}',
})

const report = (file: string, ...more: string[]) =>
  fineprint(
    'report',
    file,
    ...['--person', 'person.json', '--policy', 'policy.md', '--company', 'company.json'],
    ...more,
  )

const QUOTE = 'third parties who want to market products to you'

describe('fineprint report', () => {
  it.each(['html', 'markdown', 'csv', 'json', 'har', 'sarif', 'junit'])(
    '%s tells the recipient and its clause, never the value',
    async format => {
      const { code, out } = await report('requests.jsonl', '--format', format)
      expect(code).toBe(1)
      expect(out).toContain('doubleclick.net')
      expect(out).toContain(QUOTE)
      expect(out).not.toMatch(/robin\.thorne(@|%40)mail/)
    },
  )

  it('fails on what is new only, next to a baseline', async () => {
    expect(await report('requests.jsonl', '--format', 'json', '--out', 'base.json')).toMatchObject({ code: 1, out: '' })
    const same = await report('requests.jsonl', '--format', 'json', '--baseline', 'base.json')
    expect(same.code).toBe(0)
    const [earlier] = JSON.parse(same.out).findings
    const more = await report('more.jsonl', '--format', 'json', '--baseline', 'base.json')
    expect(more.code).toBe(1)
    expect(JSON.parse(more.out).compared.added).not.toContain(earlier.id)
    expect(JSON.parse(more.out).compared.added).not.toEqual([])
    const gone = await report('plain.jsonl', '--format', 'json', '--baseline', 'base.json')
    expect(JSON.parse(gone.out).compared.gone).toContain(earlier.id)
  })

  it.each([
    [['--format', 'pdf'], '--format takes html, markdown, csv, json, har, sarif, junit, not "pdf"'],
    [['--baseline', 'not-ours.json'], 'not-ours.json: is no report of ours'],
    [['--out', 'no-folder/report.md'], 'no-folder/report.md: '],
  ])('%j: one clear line', async (more, line) => {
    const { code, complaints } = await report('requests.jsonl', ...more)
    expect(code).toBe(2)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(line)
  })
})
