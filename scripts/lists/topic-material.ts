import { readFileSync } from 'node:fs'
import { clausesOf } from '../../lib/policy/clauses'
import type { DraftClause } from '../../lib/policy/passage'
import { partsOf } from '../../lib/policy/sections'
import { sourceOf } from '../../lib/policy/source'
import { readingOf } from '../../lib/policy/statements/reading'
import { statementsOf } from '../../lib/policy/statements/statements'
import { cuesIn } from '../../lib/policy/topics/cues'
import { eachFeature, eachOfHeading, headingOf } from '../../lib/policy/topics/features'

/** `read`: a stretch of APPSI-139 with our labels; `appsi`: two of its sentences with their own. */
export type Kind = 'passage' | 'sentence' | 'read' | 'appsi'

export interface Example {
  readonly drafts: readonly DraftClause[]
  readonly features: ReadonlyMap<string, number>
  readonly topics: ReadonlySet<string>
  readonly kind: Kind
}

export function topicMaterial(appsiPath: string): Example[] {
  const passages = rowsOf('passages.tsv').map(([topics = '', ...text]) =>
    exampleOf('passage', topics.split(','), draftsOf(text.join(' | ').replaceAll(' ¶ ', '\n'))),
  )
  const sentences = rowsOf('sentences.tsv').map(([topics = '', , text = '']) =>
    exampleOf('sentence', topics.split(','), draftsOf(text)),
  )
  const lines = readFileSync(appsiPath, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as { text: string; labels: string[] })
  const plain = lines.map(({ text }) => plainOf(text))
  const stretches = rowsOf('appsi-labels.tsv').map(([topics = '', range = '']) => {
    const [first = 1, last = first] = range.split('-').map(Number)
    return { topics: topics.split(','), first, last }
  })
  const read = stretches.map(({ topics, first, last }) =>
    exampleOf('read', topics, draftsOf(plain.slice(first - 1, last).join(' '))),
  )
  const known = new Set(
    stretches.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, more) => first - 1 + more)),
  )
  const rest = lines.flatMap(({ text, labels }, at) =>
    known.has(at)
      ? []
      : [{ topics: topicsOf(text, labels), drafts: draftsOf((plain[at] ?? '').slice(0, 1_500)).slice(0, 1) }],
  )
  const appsi = Array.from({ length: Math.ceil(rest.length / 2) }, (_, at) => rest.slice(2 * at, 2 * at + 2)).map(
    both =>
      exampleOf(
        'appsi',
        both.flatMap(({ topics }) => topics),
        both.flatMap(({ drafts }) => drafts),
      ),
  )
  return [...passages, ...sentences, ...read, ...appsi]
}

const exampleOf = (kind: Kind, topics: readonly string[], drafts: readonly DraftClause[]): Example => ({
  drafts,
  features: featuresOf(drafts),
  topics: new Set(topics),
  kind,
})

const rowsOf = (file: string): string[][] =>
  readFileSync(`test/fixtures/policies/${file}`, 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split(' | '))

function draftsOf(text: string): DraftClause[] {
  const source = sourceOf({ text, format: 'text' })
  const { parts } = partsOf(source.text, source.blocks, source.markup)
  return clausesOf(source.text, parts, { markup: source.markup, language: 'en' })
}

function featuresOf(drafts: readonly DraftClause[]): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (feature: string) => counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const visit = (word: string, before: string | null) => {
    count(word)
    if (before !== null) count(`${before} ${word}`)
  }
  for (const draft of drafts) {
    const statements = statementsOf(draft)
    eachOfHeading(headingOf(draft.headings), visit)
    for (const sentence of draft.sentences) {
      const said = statements.filter(({ quote }) => quote.start === sentence.start)
      eachFeature(readingOf(sentence), said, cuesIn(sentence.plain), visit)
    }
  }
  return counts
}

const plainOf = (text: string) =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*#_>|\\]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** APPSI-139's labels in OPP-115's terms. "Edit/Control" is parted by its words, and cross-border storage taken out of "Retention". */
function topicsOf(text: string, labels: readonly string[]): string[] {
  const topics: string[] = []
  for (const label of labels) {
    if (label === 'First Party Collection Information' || label === 'Usage') topics.push('first-party')
    if (label === 'Third Party Sharing/Disclosure') topics.push('third-party')
    if (label === 'Data Security') topics.push('security')
    if (label === 'Policy Change') topics.push('change')
    if (label === 'Contact Information') topics.push('contact')
    if (label === 'Specific Audiences') topics.push('audience')
    if (label === 'Data Retention') topics.push(KEPT.test(text) ? 'retention' : 'audience')
    if (label === 'Edit/Control') {
      if (CHANGED.test(text)) topics.push('access')
      if (CHOSEN.test(text)) topics.push('choice')
    }
  }
  return topics
}
const KEPT = /\b(?:retain|retention|keep|kept|stor|delet|eras|period|archive|backup|as long as)/i
const CHANGED = /\b(?:access|correct|updat|delet|eras|review|edit|rectif|copy of|portab|inaccura)/i
const CHOSEN =
  /\b(?:opt|unsubscrib|disabl|cookie|setting|withdraw|object|block|refus|reject|turn off|choos|choice|prefer|stop|restrict|decline)/i
