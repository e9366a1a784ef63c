import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CHILD, LEAK, PERSON } from './case'
import { CiteAnswer, RequestAnswer } from './contract'
import { fineprintWith, jsonLines, type Ran } from './fineprint'

/** The notices beside a policy, through the built program: the same options in every command that takes a policy. */

const ALLOWS = 'We may share your e-mail address with advertisers.'
const POLICY = `# Privacy at Larkspur Toys

We collect your name and e-mail address when you open an account.

${ALLOWS}

We use cookie identifiers to remember your basket.

We keep your personal information for two years.
`
const KIDS_SAY = 'We do not collect personal information from children under 12, and we let no other company do so.'
const CALIFORNIA_SAYS = 'We do not share your e-mail address with advertisers.'
const COOKIES_SAY = 'We do not share cookie identifiers with advertisers without your consent.'

const personIn = (values: object) =>
  JSON.stringify({ ...JSON.parse(PERSON), values: { ...JSON.parse(PERSON).values, ...values } })

const fineprint = fineprintWith({
  'requests.jsonl': jsonLines(LEAK),
  'person.json': PERSON,
  'child.json': CHILD,
  'california.json': personIn({ region: ['California'], country: ['US'] }),
  'nevada.json': personIn({ region: ['NV'], country: ['US'] }),
  'policy.md': POLICY,
  'kids.md': `# Children’s privacy notice\n\n${KIDS_SAY}\n`,
  'california.html': `<!doctype html><title>California privacy notice</title><main><h1>California privacy notice</h1><p>${CALIFORNIA_SAYS}</p></main>`,
  'nevada.txt': `Nevada privacy notice\n\nWe sell your e-mail address to advertisers.\n`,
  'cookies.md': `# Cookie notice\n\n${COOKIES_SAY}\n`,
  'empty.md': ' \n',
  'scan.pdf': '%PDF-1.7 …',
  'queries.jsonl': jsonLines(
    { id: 'child', action: 'collect', dataType: 'email', subject: { age: 9 } },
    { id: 'kept', action: 'retain', dataType: 'email', subject: { age: 9 } },
    { id: 'california', action: 'share', dataType: 'email', recipient: 'advertising', subject: { of: 'California' } },
    { id: 'nevada', action: 'share', dataType: 'email', recipient: 'advertising', subject: { of: 'Nevada' } },
    { id: 'cookie', action: 'share', dataType: 'online-id', recipient: 'advertising' },
    { id: 'adult', action: 'share', dataType: 'email', recipient: 'advertising' },
  ),
})

const NOTICES = ['--children', 'kids.md', '--supplement', 'california.html', '--cookies', 'cookies.md'] as const

describe('fineprint cite', () => {
  it('asks the notice that is for whom, or what, is asked about', async () => {
    const { code, answers, complaints } = await fineprint(
      ...['cite', 'policy.md', '--queries', 'queries.jsonl', ...NOTICES, '--supplement', 'nevada.txt', '--json'],
    )
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] })
    const first = answers().map(answer => {
      const { id, verdict, clauses } = v.parse(CiteAnswer, answer)
      const [clause] = clauses
      return [id, verdict, (clause?.notice as { kind: string } | undefined)?.kind, clause?.quote]
    })
    expect(first).toEqual([
      ['child', 'incorrect', 'children', KIDS_SAY],
      ['kept', 'clear', undefined, 'We keep your personal information for two years.'],
      ['california', 'incorrect', 'supplement', CALIFORNIA_SAYS],
      ['nevada', 'clear', 'supplement', 'We sell your e-mail address to advertisers.'],
      ['cookie', 'conditional', 'cookies', COOKIES_SAY],
      ['adult', 'clear', undefined, ALLOWS],
    ])
  })

  it('names the notice to people too', async () => {
    const { out } = await fineprint('cite', 'policy.md', '--queries', 'queries.jsonl', ...NOTICES)
    expect(out).toContain('From the children’s privacy notice “Children’s privacy notice”')
  })
})

const requests = (person: string, ...more: readonly string[]): Promise<Ran> =>
  fineprint('requests', 'requests.jsonl', '--person', person, '--policy', 'policy.md', ...more)

describe('fineprint requests', () => {
  const judged = async (person: string, ...more: readonly string[]) => {
    const { answers } = await requests(person, '--json', ...more)
    const [finding] = answers().flatMap(answer => v.parse(RequestAnswer, answer).findings)
    const [citation] = finding?.citations ?? []
    return [finding?.verdict, finding?.severity, citation?.notice, citation?.quote]
  }

  it.each([
    ['california.json', 'incorrect', 'high', 'supplement', CALIFORNIA_SAYS],
    ['nevada.json', 'clear', 'info', undefined, ALLOWS],
    ['person.json', 'clear', 'info', undefined, ALLOWS],
    ['child.json', 'incorrect', 'critical', 'children', KIDS_SAY],
  ] as const)('%s: %s', async (person, verdict, severity, kind, quote) => {
    const title = kind === 'children' ? 'Children’s privacy notice' : 'California privacy notice'
    expect(await judged(person, ...NOTICES)).toEqual([verdict, severity, kind && { kind, title, address: null }, quote])
  })

  it('says to people which text it quotes', async () => {
    const { out } = await requests('california.json', ...NOTICES)
    expect(out).toContain('From the notice for one state or country “California privacy notice”')
    expect(out).toContain('where this person lives')
  })
})

describe('fineprint report', () => {
  it.each(['html', 'markdown', 'json'])('%s quotes the notice, with its name', async format => {
    const { code, out } = await fineprint(
      ...['report', 'requests.jsonl', '--person', 'california.json', '--policy', 'policy.md', ...NOTICES],
      ...['--format', format],
    )
    expect(code).toBe(1)
    expect(out.replaceAll(/<\/?mark>/g, '')).toContain(CALIFORNIA_SAYS)
    expect(out).toContain('California privacy notice')
  })
})

const CITE = ['cite', 'policy.md', '--queries', 'queries.jsonl'] as const
const CASE = ['requests.jsonl', '--person', 'person.json', '--policy', 'policy.md'] as const
const EVERYWHERE = [
  [['--children', 'gone.md'], 'gone.md: no such file'],
  [['--cookies', 'empty.md'], 'empty.md: is empty'],
  [['--supplement', 'scan.pdf'], 'scan.pdf: is not text but a file of the kind PDF'],
] as const
const MISTAKES = [
  ...EVERYWHERE,
  [['--children', '.'], '.: is a folder, not a file'],
  [['--supplement', 'person.json'], 'person.json: is JSON, and no notice (.md, .html, .txt)'],
  [['--children', 'cookies.md'], 'cookies.md: "Cookie notice" is a notice for --cookies, not for --children'],
  [['--cookies', 'kids.md'], 'kids.md: "Children’s privacy notice" is a notice for --children, not for --cookies'],
  [['--children', 'policy.md'], 'policy.md: is the same text as policy.md, and no notice beside it'],
  [['--children', 'kids.md', '--children', 'kids.md'], '--children takes one FILE, not 2'],
  [['--supplement'], 'option `--supplement <file>` value is missing'],
] as const

/** The program is started for each: on two cores two at a time. */
describe.concurrent('a mistake is one clear line, and nothing is answered', () => {
  it.each([
    ...MISTAKES.map(mistake => [CITE, ...mistake] as const),
    ...EVERYWHERE.map(mistake => [['requests', ...CASE], ...mistake] as const),
    ...EVERYWHERE.map(mistake => [['report', ...CASE], ...mistake] as const),
  ])('%j %j', async (command, notices, line) => {
    const { code, out, complaints } = await fineprint(...command, ...notices)
    expect({ code, out, complaints }).toEqual({ code: 2, out: '', complaints: [`fineprint: ${line}`] })
  })

  it.each(['requests', 'report'])('%s: a notice needs the policy that it stands beside', async name => {
    const { code, complaints } = await fineprint(
      ...[name, 'requests.jsonl', '--person', 'person.json', '--cookies', 'cookies.md'],
    )
    expect(code).toBe(2)
    expect(complaints).toEqual(['fineprint: --cookies FILE stands beside a policy: --policy FILE is needed'])
  })
})
