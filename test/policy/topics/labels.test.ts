import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import weights from '../../../lib/lists/policy/topic-weights.json'
import { TOPICS } from '../../../lib/policy/statement'

const rowsOf = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/policies', file), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split(' | '))

/** A label misspelt would be learned as "none of these" without a word. */
describe.each(['passages.tsv', 'sentences.tsv', 'appsi-labels.tsv'])('labels of %s', file => {
  const rows = rowsOf(file)
  it('are topics, each once', () => {
    const odd = rows
      .map(([topics = '']) => topics.split(','))
      .filter(
        topics => new Set(topics).size < topics.length || topics.some(topic => !TOPICS.some(one => one === topic)),
      )
    expect(odd).toEqual([])
  })
  it('stand each before a text or lines', () => expect(rows.filter(([, rest = '']) => rest.trim() === '')).toEqual([]))
})

it('stretches of APPSI-139 are lines in order, none twice', () => {
  const lines = rowsOf('appsi-labels.tsv').map(([, range = '']) => range.split('-').map(Number))
  let before = 0
  for (const [first = 0, last = 0] of lines) {
    expect(first).toBeGreaterThan(before)
    expect(last).toBeGreaterThanOrEqual(first)
    before = last
  }
})

it('there is a mark and a bias for every topic but "other"', () => {
  expect(weights.topics).toEqual(TOPICS.filter(topic => topic !== 'other'))
  expect(weights.marks).toHaveLength(weights.topics.length)
  expect(weights.bias).toHaveLength(weights.topics.length)
  for (const mark of weights.marks) expect(mark > 0 && mark < 1).toBe(true)
})
