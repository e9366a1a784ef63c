import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { findProgram } from '../e2e/browser-under-test'

const ROOT = join(import.meta.dirname, '../..')

it('`npm start` without a display walks the journey, prints the findings with their clauses, and writes the report', async () => {
  const out = mkdtempSync(join(tmpdir(), 'fineprint-demo-'))
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'scripts/demo.ts', '--headless', '--to', out], {
    cwd: ROOT,
    env: {
      ...process.env,
      FINEPRINT_CHROMIUM: findProgram('FINEPRINT_CHROMIUM', ['chromium', 'chromium-browser', 'google-chrome']),
    },
  })
  expect(stdout).toContain('Contradicts the policy')
  expect(stdout).toContain('We never hand your details to other companies')
  expect(readdirSync(out).sort()).toEqual(['popup.png', 'report.html', 'report.png', 'sidepanel.png'])
  const told = readFileSync(join(out, 'report.html'), 'utf8').replace(/<[^>]*>/g, '')
  expect(told).toContain('We never hand your details to other companies')
  rmSync(out, { recursive: true, force: true })
})
