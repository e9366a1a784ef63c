import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CHILD, COMPANY, LEAK, PERSON, PLAIN, POLICY, REQUESTS } from './case'
import { RequestAnswer } from './contract'
import { fineprintWith, jsonLines, type Ran } from './fineprint'

const har = (page: string | undefined, url: string) =>
  JSON.stringify({
    log: {
      version: '1.2',
      pages: [{ id: 'p1', title: 'https://not-this-one.example/' }],
      entries: [
        ...(page
          ? [{ pageref: 'p1', _resourceType: 'document', request: { method: 'GET', url: page, headers: [] } }]
          : []),
        { pageref: 'p1', request: { method: 'GET', url, headers: [] } },
      ],
    },
  })

const fineprint = fineprintWith({
  'requests.jsonl': REQUESTS,
  'plain.jsonl': jsonLines(PLAIN),
  'broken.jsonl': `${jsonLines(PLAIN)}{"method": "GET", \n{"url": "https://x.example/"}\n${jsonLines(LEAK)}`,
  'elsewhere.jsonl': jsonLines({ ...LEAK, page: 'https://another-shop.example/' }),
  'no-page.jsonl': jsonLines({ ...LEAK, page: undefined, headers: { Referer: 'https://shop.larkspur.example/' } }),
  'visit.har': har('https://shop.larkspur.example/start', LEAK.url),
  'not.har': '{"log": {}}',
  'person.json': PERSON,
  'child.json': CHILD,
  'no-values.json': '{"label": "Nobody"}',
  'odd-type.json': '{"values": {"e-mail": ["robin@mail.example"]}}',
  'company.json': COMPANY,
  'policy.md': POLICY,
})

const judged = (file: string, ...more: string[]): Promise<Ran> =>
  fineprint('requests', file, '--person', 'person.json', '--policy', 'policy.md', '--json', ...more)

const findingsOf = ({ answers }: Ran) => answers().flatMap(answer => v.parse(RequestAnswer, answer).findings)

describe('fineprint requests', () => {
  it('answers each request on one line of the shape of the contract, in their order', async () => {
    const { answers } = await judged('requests.jsonl')
    const [plain, leak] = answers().map(answer => v.parse(RequestAnswer, answer))
    expect([plain?.id, leak?.id]).toEqual(['plain', 'leak'])
    expect(plain?.items).toEqual([])
    expect(leak?.recipient).toMatchObject({ site: 'doubleclick.net', category: 'advertising', relation: 'third-party' })
    expect(leak?.items).toMatchObject([
      { dataType: 'email', transforms: ['sha256', 'hex'], where: 'url.query.em', known: true },
    ])
    expect(leak?.items[0]?.value).not.toContain('robin.thorne')
  })

  it('quotes the clause word for word', async () => {
    const [finding] = findingsOf(await judged('requests.jsonl'))
    expect(finding).toMatchObject({ verdict: 'incorrect', severity: 'high' })
    const governing = finding?.citations.filter(({ role }) => role === 'governs') ?? []
    expect(governing[0]?.quote).toContain('third parties who want to market products to you')
    for (const { quote } of finding?.citations ?? []) expect(POLICY).toContain(quote)
  })

  it('puts a minor first', async () => {
    const { answers } = await fineprint(
      ...['requests', 'requests.jsonl', '--person', 'child.json', '--policy', 'policy.md', '--json'],
    )
    const severities = answers().flatMap(answer =>
      v.parse(RequestAnswer, answer).findings.map(({ severity }) => severity),
    )
    expect(severities).toContain('critical')
  })

  it.each([
    ['requests.jsonl', [], 1],
    ['plain.jsonl', [], 0],
    ['requests.jsonl', ['--fail-on', 'critical'], 0],
    ['requests.jsonl', ['--fail-on', 'low'], 1],
    ['requests.jsonl', ['--fail-on', 'none'], 0],
    ['requests.jsonl', ['--fail-on', 'loud'], 2],
  ] as const)('%s with %j ends with %i', async (file, more, code) => {
    expect((await judged(file, ...more)).code).toBe(code)
  })

  it('names file and line of what it cannot read, and answers all the rest', async () => {
    const { code, answers, complaints } = await judged('broken.jsonl')
    expect(code).toBe(2)
    expect(complaints).toHaveLength(2)
    expect(complaints[0]).toMatch(/^fineprint: broken\.jsonl:2: not JSON/)
    expect(complaints[1]).toBe('fineprint: broken.jsonl:3: method: is missing')
    expect(answers().map(({ id }) => id)).toEqual(['plain', 'leak'])
  })

  it('has no verdict outside the company, and says so', async () => {
    const run = await judged('elsewhere.jsonl', '--company', 'company.json')
    expect(findingsOf(run)).toMatchObject([{ verdict: null, severity: 'low', citations: [] }])
    expect(findingsOf(run)[0]?.because).not.toEqual([])
  })

  it('takes the policy for that of each page when no company is named', async () => {
    expect(findingsOf(await judged('elsewhere.jsonl'))[0]?.verdict).toBe('incorrect')
  })

  it.each(['no-page.jsonl', 'visit.har'])('knows the site of %s', async file => {
    const sites = (await judged(file)).answers().map(({ site }) => site)
    expect(new Set(sites)).toEqual(new Set(['larkspur.example']))
  })

  it.each([
    [['requests', 'requests.jsonl'], '--person FILE is needed: whose data to look for'],
    [['requests', 'requests.jsonl', '--person', 'nobody.json'], 'nobody.json: no such file'],
    [['requests', 'requests.jsonl', '--person', 'no-values.json'], 'no-values.json: values: '],
    [['requests', 'requests.jsonl', '--person', 'odd-type.json'], '"e-mail" is no data type'],
    [['requests', 'not.har', '--person', 'person.json'], 'not.har: log.entries: is missing'],
    [['requests', '--person', 'person.json'], 'missing required args'],
    [['requests', 'requests.jsonl', '--persona', 'person.json'], 'Unknown option'],
    [['request', 'requests.jsonl'], '"request" is no command; see fineprint --help'],
    [[], 'say what to do; see fineprint --help'],
  ])('%j: one clear line', async (args, line) => {
    const { code, out, complaints } = await fineprint(...args)
    expect(code).toBe(2)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(line)
    expect(out).toBe('')
  })

  it('speaks to people where JSON is not asked for', async () => {
    const { out } = await fineprint('requests', 'requests.jsonl', '--person', 'person.json', '--policy', 'policy.md')
    expect(out).toContain('doubleclick.net')
    expect(out).toContain('third parties who want to market products to you')
    expect(out).not.toContain('robin.thorne@')
  })
})
