import Ajv from 'ajv'
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json'
import addFormats from 'ajv-formats'
// @ts-expect-error the package has no types
import harSchemas from 'har-schema'
import { describe, expect, it } from 'vitest'
import { harOf } from '../../lib/show/export/har'
import { FINDINGS, finding, flow } from './example-page'

/** One schema an object of HAR 1.2, as its readers use them. */
const schemas: Record<string, object> = harSchemas
const ajv = addFormats(new Ajv({ allErrors: true, strict: false }).addMetaSchema(draft6))
for (const schema of Object.values(schemas)) ajv.addSchema(schema)

const mistakesOf = (har: unknown): unknown[] => {
  const validate = ajv.getSchema('har.json')
  validate?.(har)
  return validate?.errors ?? []
}

const report = (...urls: string[]) =>
  harOf({
    title: 'Harborline',
    made: Date.UTC(2026, 10, 22),
    company: 'Harborline',
    sites: ['harborline.example'],
    policy: null,
    inspected: { messages: 86, bytes: 1024, of: 1024, unseen: 0 },
    findings: [...FINDINGS, finding({ id: 'x' })],
    flows: urls.map(url => flow({ id: url, url })),
    scorecard: [],
    text: null,
  })

describe('a HAR holds against the schema of HAR 1.2', () => {
  it.each([
    'https://mailwell.example/c?em=…',
    'https://mailwell.example/x#…',
    'wss://mailwell.example/a b',
    'https://mailwell.example/pfad/ü',
  ])('%j', url => {
    expect(mistakesOf(JSON.parse(report(url)))).toEqual([])
  })
  it('which tells one that does not', () => {
    const har = JSON.parse(report('https://mailwell.example/'))
    har.log.entries[0].request.url = 'a…b'
    expect(mistakesOf(har)).toHaveLength(1)
  })
})
