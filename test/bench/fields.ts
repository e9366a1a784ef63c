import { build } from 'esbuild'
import puppeteer from 'puppeteer-core'
import { documentOf } from '../../cli/read/html-document'
import { findProgram } from '../e2e/browser-under-test'
import { bigPage } from '../observe/big-page'
import { type FieldCosts, measureFields } from './measure-fields'

/**
 * What it costs to describe a page of 500 controls, in real Chromium and on the command line's DOM, as a ratio to the
 * least a reader of fields must do (`readAttributes`). The issue asks for at most 8 of both.
 */

const PAGE = bigPage(500)

async function inChromium(): Promise<FieldCosts> {
  const bundle = await build({
    stdin: {
      contents: "import { measureFields } from './measure-fields'; globalThis.measureFields = measureFields",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'iife',
  })
  const browser = await puppeteer.launch({
    executablePath: findProgram('FINEPRINT_CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome']),
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.setContent(PAGE)
    await page.evaluate(bundle.outputFiles[0]?.text ?? '')
    return (await page.evaluate('measureFields(document)')) as FieldCosts
  } finally {
    await browser.close()
  }
}

const row = (name: string, { floor, describe, look, second }: FieldCosts): string =>
  `| ${name} | ${floor.toFixed(2)} ms | ${describe.toFixed(2)} ms, **${(describe / floor).toFixed(1)} ×** | ${look.toFixed(2)} ms | ${(second / (10 * floor)).toFixed(2)} × |`

async function main(): Promise<void> {
  const costs = [
    ['Chromium', await inChromium()],
    ['linkedom (command line)', measureFields(documentOf(PAGE))],
  ] as const
  console.log('| 500 controls | the floor | describing | looking at 100 added nodes | 1,000 mutations in a second |')
  console.log('|---|---|---|---|---|')
  for (const [name, cost] of costs) console.log(row(name, cost))
}

void main()
