import { describe, expect, it } from 'vitest'
import { readPolicy } from '../../lib/policy/read-policy'
import { shownPolicy } from '../../lib/show/policy-text'
import { spanInLine } from '../../lib/show/span-in-line'

const TEXT = `# Privacy **notice**

We [never](https://x.example/a) sell
your *name*.

- first &amp; last
- second

| What | Why |
|---|---|
| name | orders |
`
const policy = readPolicy({ text: TEXT, format: 'markdown' })
const shown = shownPolicy(policy)
const lines = shown.clauses.flatMap(clause => clause.lines)

describe('a policy as it is shown', () => {
  it('has its lines without markup', () => {
    expect(lines.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: Privacy notice',
      'paragraph: We never sell your name.',
      'item: first & last',
      'item: second',
      'row: What | Why',
      'row: name | orders',
    ])
  })

  it.each(['never', 'sell\nyour', 'name', 'first', 'orders'])('finds “%s” of the source in its line', words => {
    const start = TEXT.indexOf(words, TEXT.indexOf('We '))
    const found = lines.flatMap(line => {
      const span = spanInLine(line, { start, end: start + words.length })
      return span ? [line.text.slice(span.start, span.end)] : []
    })
    expect(found).toContain(words.replace('\n', ' '))
  })

  it('points at every sentence in the source', () => {
    const sentences = shown.clauses.flatMap(clause => clause.sentences.map(({ start, end }) => TEXT.slice(start, end)))
    expect(sentences).toContain('We [never](https://x.example/a) sell\nyour *name*.')
  })

  it.each(['', '\n\n', '|||', '###', '\u200b'.repeat(50), `${'a '.repeat(40_000)}`])('bears any text', text => {
    expect(() => shownPolicy(readPolicy({ text, format: 'markdown' }))).not.toThrow()
  })
})
