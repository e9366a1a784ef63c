import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** Draws the PNG icons the stores and the toolbar want from docs/drawings. The smallest has a drawing of its own. */

const ROOT = join(import.meta.dirname, '..')
const SIZES = [
  [16, 'logo-16'],
  [32, 'logo'],
  [48, 'logo'],
  [128, 'logo'],
] as const

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const [size, drawing] of SIZES) {
  const svg = readFileSync(join(ROOT, 'docs', 'drawings', `${drawing}.svg`), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  writeFileSync(join(ROOT, 'public', 'icon', `${size}.png`), await page.screenshot({ omitBackground: true }))
}
await browser.close()
