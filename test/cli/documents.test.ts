import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../cli/read/html-document'
import { POLICY } from './case'
import { CiteAnswer, FormsAnswer, PolicyAnswer } from './contract'
import { fineprintWith, jsonLines } from './fineprint'

const PAGE = `<!doctype html><title>Join</title>
<form action="/join"><h1>Create your account</h1>
  <label>E-mail <input type="email" name="mail"></label>
  <label>Password <input type="password" name="pw" autocomplete="new-password"></label>
  <input type="hidden" name="token"><button>Sign up</button>
</form>
<label>Search <input type="search" name="q"></label>`

const QUERIES = jsonLines(
  { id: 'market', action: 'share', dataType: 'email', recipient: 'third-party', purpose: 'marketing' },
  { action: 'collect', dataType: 'health' },
  { id: 'child', action: 'audience', subject: { age: 9 } },
)

const fineprint = fineprintWith({
  'page.html': PAGE,
  'policy.md': POLICY,
  'policy.txt': 'We never sell your e-mail address.\r\n\r\nCall us on 020 7946 0018.\r\n',
  'queries.jsonl': `${QUERIES}{"action": "guess"}\n`,
})

describe('fineprint forms', () => {
  it('lists every control that takes something, by a selector that finds it', async () => {
    const { code, answers } = await fineprint('forms', 'page.html', '--json')
    expect(code).toBe(0)
    const [answer] = answers().map(each => v.parse(FormsAnswer, each))
    const document = documentOf(PAGE)
    const named = (answer?.forms ?? []).flatMap(({ selector, fields }) =>
      fields.map(field => {
        const found = [...document.querySelectorAll(field.selector)].map(element => element.getAttribute('name'))
        return [selector !== null, found, field.dataType]
      }),
    )
    expect(named).toEqual([
      [true, ['mail'], 'email'],
      [true, ['pw'], 'password'],
      [false, ['q'], null],
    ])
    expect(answer?.forms[0]?.purpose).toBe('sign-up')
  })

  it.each(['forms', 'policy'])('%s: a file that cannot be read has its line too and stops no other', async command => {
    const { code, answers, complaints } = await fineprint(command, 'policy.md', 'gone.html', 'page.html', '--json')
    expect(code).toBe(2)
    expect(answers().map(({ file }) => file)).toEqual(['policy.md', 'gone.html', 'page.html'])
    expect(answers()[1]).toEqual({ file: 'gone.html', error: 'gone.html: no such file' })
    expect(complaints).toEqual(['fineprint: gone.html: no such file'])
  })
})

describe('fineprint policy', () => {
  it.each(['policy.md', 'policy.txt'])(
    '%s: clauses cover the unchanged text, statements stand inside them',
    async file => {
      const { code, answers } = await fineprint('policy', file, '--json')
      expect(code).toBe(0)
      const [read] = answers().map(answer => v.parse(PolicyAnswer, answer))
      let end = 0
      for (const clause of read?.clauses ?? []) {
        expect(clause.start).toBe(end)
        end = clause.end
        for (const { quote } of clause.statements) {
          expect(quote.start).toBeGreaterThanOrEqual(clause.start)
          expect(quote.end).toBeLessThanOrEqual(clause.end)
        }
      }
      expect(end).toBe(read?.text.length)
    },
  )

  it('reads limits, contacts and what is said of marketers', async () => {
    const [read] = (await fineprint('policy', 'policy.md', '--json')).answers().map(each => v.parse(PolicyAnswer, each))
    expect(read?.text).toBe(POLICY)
    expect(read?.minorAge).toBe(13)
    expect(read?.contacts).toMatchObject([{ kind: 'email', value: 'privacy@larkspur.example' }])
    const denied = read?.clauses
      .flatMap(({ statements }) => statements)
      .filter(({ modality }) => modality === 'will-not')
    expect(denied).toMatchObject([{ action: 'disclose' }, { action: 'collect', subject: { under: 13 } }])
  })
})

describe('fineprint cite', () => {
  it('answers each question in its order, and one it cannot read is named', async () => {
    const { code, answers, complaints } = await fineprint('cite', 'policy.md', '--queries', 'queries.jsonl', '--json')
    expect(code).toBe(2)
    expect(complaints).toEqual(['fineprint: queries.jsonl:4: action: "guess" is no action to ask about'])
    const [market, health, child] = answers().map(answer => v.parse(CiteAnswer, answer))
    expect([market?.id, health?.id, child?.id]).toEqual(['market', 2, 'child'])
    expect(market?.verdict).toBe('incorrect')
    expect(market?.clauses[0]?.quote).toContain('third parties who want to market')
    expect(health).toMatchObject({ verdict: 'omitted', clauses: [] })
    expect(child?.clauses[0]?.quote).toContain('children under 13')
    for (const { quote, quoteStart, quoteEnd } of market?.clauses ?? [])
      expect(quote).toBe(POLICY.slice(quoteStart, quoteEnd))
  })

  it('needs its questions', async () => {
    const { code, complaints } = await fineprint('cite', 'policy.md')
    expect(code).toBe(2)
    expect(complaints).toEqual(['fineprint: cite needs --queries FILE, the questions as JSON Lines'])
  })
})
