import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { bench, describe } from 'vitest'
import { sourceBlocks } from '../../lib/policy/blocks/source-blocks'
import type { readPolicy as Read } from '../../lib/policy/read-policy'
import { corpusPath, corpusRows, hasCorpus } from '../corpus/data'

/** As one file, which is how it ships: under the test runner every call from module to module goes by way of an object. */
const outfile = '.output/bench/read-policy.mjs'
buildSync({
  entryPoints: ['lib/policy/read-policy.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  external: ['canvas'],
  logLevel: 'error',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
  outfile,
})
const { readPolicy } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as { readPolicy: typeof Read }

/**
 * At most 40 ms for the median policy and 15 ms a 10 KB, understanding included, on an idle core. The corpus is read
 * once beforehand: what counts is a browser's background, which is warm. `SECTION` is of an ordinary density.
 */
const SECTION = `## Sharing with others

We do not sell your personal information. We may share your name and e-mail address with carriers, e.g. to deliver what
you ordered, and with [our partners](https://shop.example/partners) if you agree:

* companies that work for us, under contract;
* the authorities, where the law requires it.

**Your choice.** To receive no more catalogues, call 866-555-0100 or write to privacy@shop.example.

`
const tenKilobytes = SECTION.repeat(Math.ceil(10_000 / SECTION.length)).slice(0, 10_000)

describe('10 KB of an ordinary policy', () => {
  bench('blocks alone', () => void sourceBlocks(tenKilobytes, tenKilobytes.length, true))
  bench('Markdown, read and understood', () => void readPolicy({ text: tenKilobytes, format: 'markdown' }))
  const html = `<html><body><main><p>${tenKilobytes.replaceAll('\n\n', '</p><p>')}</p></main></body></html>`
  bench('HTML, read and understood', () => void readPolicy({ text: html, format: 'html' }))
})

describe('growth', () => {
  for (const kilobytes of [100, 400]) {
    const text = tenKilobytes.repeat(kilobytes / 10)
    bench(`${kilobytes} KB`, () => void readPolicy({ text, format: 'markdown' }), { iterations: 3, time: 0 })
  }
})

if (hasCorpus) {
  const texts = corpusRows<{ file: string }>('policies', 'index.jsonl').map(({ file }) =>
    readFileSync(corpusPath('policies', file), 'utf8'),
  )
  const median = texts.sort((a, b) => a.length - b.length)[Math.floor(texts.length / 2)] ?? ''
  describe('the 174 archived policies', () => {
    for (const text of texts) readPolicy({ text, format: 'markdown' })
    bench(
      `the median one (${Math.round(median.length / 1000)} KB)`,
      () => void readPolicy({ text: median, format: 'markdown' }),
    )
  })
}
