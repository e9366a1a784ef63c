import { describe, expect, it } from 'vitest'
import { type TopicWeights, topicModelOf } from '../../../lib/policy/topics/model'
import { topicsAt } from '../../../lib/policy/topics/odds'

const weights: TopicWeights = {
  topics: ['first-party', 'third-party', 'choice'],
  bias: [0, -5, -10],
  marks: [0.6, 0.3, 0.3],
  weights: { cookie: [0, 10], 'opt out': [2, 40], out: [1, 5], 's:we share': [1, 15], 'h:your h:choice': [2, 20] },
}
const model = topicModelOf(weights)
const oddsOf = (...visited: readonly (readonly [string, string | null])[]) => {
  const weight = model.weigh(visit => {
    for (const [name, before] of visited) visit(name, before)
  })
  return model.topics.map((_, at) => model.logOdds(weight, at))
}

describe('what a stretch weighs', () => {
  it.each([
    ['a word, and no pair', [['cookie', '^']], [2 / Math.sqrt(2), -1, -2]],
    ['a pair and its second word', [['out', 'opt']], [0, -1 + 1 / Math.sqrt(2), -2 + 8 / Math.sqrt(2)]],
    ['a second word after another', [['out', 'sold']], [0, -1 + 1 / Math.sqrt(2), -2]],
    ['a mark with a blank in it is one feature', [['s:we share', null]], [0, 2, -2]],
    ['a pair of a heading', [['h:choice', 'h:your']], [0, -1, -2 + 4 / Math.sqrt(2)]],
    ['nothing known', [['weather', 'the']], [0, -1, -2]],
  ] as const)('%s', (_, visited, odds) => {
    for (const [at, value] of oddsOf(...visited).entries()) expect(value).toBeCloseTo(odds[at] ?? Number.NaN, 10)
  })

  it('says a thing no surer for saying it in more words that tell nothing', () => {
    const [short = 0] = oddsOf(['cookie', '^'])
    const [long = 0] = oddsOf(['cookie', '^'], ['the', 'a'], ['weather', 'the'])
    expect(long).toBeLessThan(short)
  })
})

describe('which topics are said', () => {
  const odds = (...likely: readonly number[]) => likely.map(one => Math.log(one / (1 - one)))
  it.each([
    ['the likeliest though below its mark', [0.4, 0.2, 0.1], ['first-party']],
    ['another at its own mark', [0.5, 0.35, 0.25], ['first-party', 'third-party']],
    ['the likeliest of another topic, and not the one below its mark', [0.55, 0.7, 0.2], ['third-party']],
    ['none where none is likely', [0.14, 0.1, 0.05], []],
  ])('%s', (_, likely, topics) => expect(topicsAt(model, odds(...likely))).toEqual(topics))
})
