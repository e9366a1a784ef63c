import { expect, it } from 'vitest'
import type { PageFact } from '../../lib/observe/page'
import { childDirected } from '../../lib/recognise/people/child-directed'
import { corpusRows, describeCorpus } from './data'

interface Site {
  readonly text: string
  readonly lang: string
  readonly child_directed: boolean
}

/** The set has a title and a description in one string; the title ends at the first full stop. */
function pageOf({ text, lang }: Site): PageFact {
  const [title = '', ...rest] = text.split('. ')
  const description = rest.join('. ')
  return {
    url: '',
    title,
    description,
    language: lang,
    headings: [],
    text: '',
    forms: [],
    links: [],
    media: [],
    location: [],
    complete: true,
  }
}

function scores(sites: readonly Site[]) {
  const answers = sites.map(site => ({ site, got: childDirected(pageOf(site)).answer }))
  const right = answers.filter(({ site, got }) => got && site.child_directed).length
  const claimed = answers.filter(({ got }) => got).length
  const real = sites.filter(site => site.child_directed).length
  return { precision: right / claimed, f1: (2 * right) / (claimed + real) }
}

describeCorpus('pages made for children, by title and description alone', () => {
  const sites = corpusRows<Site>('child-sites', 'child_directed.jsonl')

  it('are told in English: F1 0.78', () => {
    expect(scores(sites.filter(({ lang }) => lang === 'en')).f1).toBeGreaterThanOrEqual(0.78)
  })

  it('are told in all languages: F1 0.72, precision 0.85', () => {
    const { f1, precision } = scores(sites)
    expect(f1).toBeGreaterThanOrEqual(0.72)
    expect(precision).toBeGreaterThanOrEqual(0.85)
  })
})
