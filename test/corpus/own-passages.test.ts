import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { corpusPath, corpusRows, corpusText, describeCorpus } from './data'

/** What the model of topics learns from is ours: no passage shares so many words in a row with a text that measures. */
const IN_A_ROW = 9

function* runsOf(text: string): Generator<string> {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? []
  for (let at = 0; at + IN_A_ROW <= words.length; at++) yield words.slice(at, at + IN_A_ROW).join(' ')
}

const passages = readFileSync(join(import.meta.dirname, '../fixtures/policies/passages.tsv'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => line.slice(line.indexOf(' | ') + 3))

describeCorpus('our passages', () => {
  it('are in no text that measures', () => {
    const ours = new Map(passages.flatMap(passage => [...runsOf(passage)].map(run => [run, passage] as const)))
    const measuring = [
      ...corpusRows<{ segment_text: string }>('policy', 'opp115_segments.jsonl').map(row => row.segment_text),
      ...['piextract.jsonl', 'mapp_en.jsonl']
        .flatMap(name => corpusRows<{ text: string }>('policy', name))
        .map(row => row.text),
      ...readdirSync(corpusPath('policies'))
        .filter(name => name.endsWith('.md'))
        .map(name => corpusText('policies', name)),
    ]
    const shared = new Set(measuring.flatMap(text => [...runsOf(text)].filter(run => ours.has(run))))
    expect(ours.size).toBeGreaterThan(10_000)
    expect([...shared]).toEqual([])
  })
})
