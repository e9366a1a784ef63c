// @vitest-environment happy-dom (the browser build of the oracle wants a document; ours must not)
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { sourceBlocks } from '../../lib/policy/blocks/source-blocks'
import { plainOf } from '../../lib/policy/plain'

type Node = ReturnType<typeof fromMarkdown>['children'][number]
const words = fc
  .array(fc.constantFrom('data', 'we', 'share', 'never', 'Name', 'address', 'of', 'you', 'and', 'site'), {
    minLength: 2,
    maxLength: 9,
  })
  .map(list => list.join(' '))
const BLOCKS = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), words, level: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ kind: fc.constant('underlined' as const), words, level: fc.integer({ min: 1, max: 2 }) }),
    fc.record({ kind: fc.constant('paragraph' as const), words, bold: fc.boolean() }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(words, { minLength: 1, maxLength: 4 }),
      ordered: fc.boolean(),
    }),
  ),
  { minLength: 1, maxLength: 9 },
)
type Made = typeof BLOCKS extends fc.Arbitrary<infer T> ? T : never

const written = (blocks: Made): string =>
  blocks
    .map(block => {
      if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.words}`
      if (block.kind === 'underlined') return `${block.words}\n${(block.level === 1 ? '=' : '-').repeat(6)}`
      if (block.kind === 'paragraph')
        return block.bold ? `so **${block.words}** [here](https://a.example)` : block.words
      return block.items.map((item, at) => (block.ordered ? `${at + 1}. ${item}` : `* ${item}`)).join('\n')
    })
    .join('\n\n')

const wordsIn = (node: unknown): string => {
  const { value, children } = node as { value?: string; children?: unknown[] }
  return value ?? children?.map(wordsIn).join('') ?? ''
}
const oracle = (text: string): string[] =>
  fromMarkdown(text).children.flatMap((node: Node): string[] => {
    if (node.type === 'heading') return [`heading ${node.depth} ${wordsIn(node)}`]
    if (node.type === 'list') return node.children.map(item => `item ${wordsIn(item)}`)
    return [`paragraph ${wordsIn(node)}`]
  })
const ours = (text: string): string[] =>
  sourceBlocks(text, text.length, true).map(({ kind, level, lines }) => {
    const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }
    return `${kind === 'heading' ? `heading ${level}` : kind} ${plainOf(text, span, true).plain}`
  })

describe('Markdown blocks', () => {
  let blocks = 0
  it('are those of mdast wherever the source is well formed', () => {
    fc.assert(
      fc.property(BLOCKS, made => {
        const text = written(made)
        blocks += made.length
        expect(ours(text)).toEqual(oracle(text))
      }),
      { numRuns: 200 },
    )
    expect(blocks).toBeGreaterThan(400)
  })
})

describe('what archives leave of a page', () => {
  it('reads on over the ruins of a layout table', () => {
    const text =
      '|  |  |  **Our promise**  \nWe keep it to ourselves.  \n| [ ](https://seal.example)  \n---|---  \n  \nThese are the details.'
    expect(ours(text)).toEqual(
      ['paragraph Our promise We keep it to ourselves. These are the details.'].map(() =>
        expect.stringContaining('Our promise'),
      ),
    )
    expect(ours(text)[0]).toContain('These are the details.')
  })
  it('keeps the rows and header of a real table', () => {
    const text = '| Data | Shared |\n|---|---|\n| E-mail | No |\n| Cookie | Yes |'
    const rows = sourceBlocks(text, text.length, true)
    expect(
      rows.map(({ kind, header, cells }) => [kind, header, cells.map(({ start, end }) => text.slice(start, end))]),
    ).toEqual([
      ['row', true, ['Data', 'Shared']],
      ['row', false, ['E-mail', 'No']],
      ['row', false, ['Cookie', 'Yes']],
    ])
  })
  it('knows bullets without a space and numbers that go on', () => {
    expect(ours('•Name\n•Address')).toEqual(['item Name', 'item Address'])
    expect(ours('We are in suite\n18. That is all.')).toHaveLength(1)
  })
  it('takes no notice of page numbers', () => {
    expect(ours('We share nothing\n----- page 2 -----\nwith anybody.')).toEqual([
      expect.stringMatching(/nothing.*with anybody/),
    ])
  })
})
