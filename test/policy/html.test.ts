import { describe, expect, it } from 'vitest'
import { readPolicy } from '../../lib/policy/read-policy'

const read = (body: string, head = '') =>
  readPolicy({ text: `<!doctype html><html><head>${head}</head><body>${body}</body></html>`, format: 'html' })
const quoted = (html: string, words: string) => {
  const { text, clauses } = read(html)
  const at = text.indexOf(words)
  const clause = clauses.find(({ start, end }) => start <= at && at < end)
  return clause ? { ...clause, words: text.slice(clause.start, clause.end).trim() } : undefined
}
const FILLER =
  '<p>We collect personal information that you give us when you place an order, and we keep it safe.</p>'.repeat(12)

describe('a page of a policy', () => {
  const html = `<nav><a href="/">Home</a> <a href="/shop">Shop now</a></nav>
    <main><h1>Privacy policy</h1><p>Last updated: May 4, 2021</p>
    <h2>Sharing</h2><p>We do <b>not</b> sell your e-mail&nbsp;address.<br>We never did.</p>
    <h2>Your choices</h2><p>You may tell us not to:</p><ul><li>send you mail,</li><li>call you.</li></ul>
    <p><strong>Contact.</strong> Write to <a href="mailto:privacy@shop.example">our privacy office</a>.</p>
    <table><tr><th>Data</th><th>Shared</th></tr><tr><td>E-mail</td><td>No</td></tr></table>${FILLER}</main>
    <footer>© Shop <a href="/terms">Terms</a></footer><script>alert('We sell everything')</script><style>p{}</style>`

  it('keeps what is said and drops the frame, scripts and styles', () => {
    const { text, title } = read(html)
    expect(title).toBe('Privacy policy')
    expect(text).toContain('We do not sell your e-mail address.')
    expect(text).not.toMatch(/Shop now|Terms|alert|We sell everything|p\{\}/)
  })
  it('cuts it under its headings', () =>
    expect(quoted(html, 'We never did')?.headings).toEqual(['Privacy policy', 'Sharing']))
  it('takes bold words that open a paragraph for a heading', () => expect(quoted(html, 'Write to')?.id).toBe('contact'))
  it('joins a list to its lead-in', () =>
    expect(quoted(html, 'call you')?.words).toMatch(
      /^Your choices\s+You may tell us not to:\s+send you mail,\s+call you\./,
    ))
  it('keeps a table’s rows', () => expect(read(html).text).toContain('E-mail | No'))
  it('knows the mailbox behind a link', () =>
    expect(read(html).contacts).toContainEqual(
      expect.objectContaining({ kind: 'email', value: 'privacy@shop.example', for: 'privacy' }),
    ))
  it('knows its date', () => expect(read(html).updated).toBe('2021-05-04'))
  it('reads the same clause as from Markdown', () => {
    const markdown = readPolicy({ text: '## Sharing\n\nWe do **not** sell your e-mail address.\n', format: 'markdown' })
    const [said] = markdown.clauses.flatMap(({ statements }) => statements)
    const same = quoted(html, 'We do not sell')?.statements[0]
    expect(same).toMatchObject({
      actor: said?.actor,
      modality: said?.modality,
      action: said?.action,
      dataTypes: said?.dataTypes,
    })
    expect(said?.modality).toBe('will-not')
  })
})

describe('what a page hides or folds away', () => {
  it('folded sections are read', () =>
    expect(
      read(
        `${FILLER}<details><summary>Children</summary><p>We do not collect data from children under 12.</p></details>`,
      ).minorAge,
    ).toBe(12))
  it('a page without landmarks is read from its body', () =>
    expect(read(FILLER).text).toContain('We collect personal information'))
  it('a fragment of a page is read', () =>
    expect(readPolicy({ text: '<p>We never sell data.</p>', format: 'html' }).text).toBe('We never sell data.'))
  it('nothing is executed', () => {
    read(
      `${FILLER}<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script><svg onload="globalThis.pwned=1"></svg>`,
    )
    expect((globalThis as { pwned?: number }).pwned).toBeUndefined()
  })
})
