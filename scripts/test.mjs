import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureChromium, ensureFirefox } from './setup/browsers.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { run, step } from './setup/run.mjs'

/** `npm test`: types, lint, unit, corpus, builds, and the stories in real Chromium and real Firefox. */

const RESULTS = '.output/test-results'

const vitest = (name, projects = [name]) =>
  run('npx', [
    'vitest',
    'run',
    ...projects.flatMap(project => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}/${name}.json`,
  ])

async function everything() {
  await ensureDependencies()
  const env = { FINEPRINT_CHROMIUM: await ensureChromium(), FINEPRINT_FIREFOX: await ensureFirefox() }
  Object.assign(process.env, env)
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })

  await step('Preparing', () => run('npx', ['wxt', 'prepare'], { quiet: true }))
  await step('Types', () => run('npx', ['tsc', '--noEmit']))
  await step('Types of components', () => run('npx', ['svelte-check', '--threshold', 'warning', '--output', 'human']))
  await step('Lint and format', () => run('npx', ['biome', 'ci', '.']))
  await step('Unused code', () => run('npx', ['knip']))
  await step('Unit tests', () => vitest('unit', ['unit', 'edges']))
  await step('Building the command line', () => run('npx', ['tsx', 'scripts/build-cli.ts'], { quiet: true }))
  await step('The command line', () => vitest('cli'))
  await step('Corpus tests', () => vitest('corpus'))
  await step('Building for Chromium', () => run('npx', ['wxt', 'build'], { quiet: true }))
  await step('Building for Firefox', () => run('npx', ['wxt', 'build', '-b', 'firefox'], { quiet: true }))
  await step("Building the testers' package", () => run('node', ['scripts/build-tester.mjs'], { quiet: true }))
  await step('Sizes', () => run('npx', ['tsx', 'scripts/sizes.ts']))
  await step("Firefox's own check", () =>
    run('npx', ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery']),
  )
  await step('Stories in Chromium and Firefox', () => vitest('browsers'))
}

const isBrokenFile = ({ status, assertionResults }) =>
  status === 'failed' && assertionResults.every(test => test.status !== 'failed')

function total() {
  let passed = 0
  let failed = 0
  for (const project of ['unit', 'cli', 'corpus', 'browsers']) {
    try {
      const result = JSON.parse(readFileSync(`${RESULTS}/${project}.json`, 'utf8'))
      passed += result.numPassedTests
      failed += result.numFailedTests
      // A file that could not be set up or taken down has failed though each of its tests may have passed.
      failed += result.testResults.filter(isBrokenFile).length
    } catch {
      // This project was not reached: an earlier step failed and has said so.
    }
  }
  return `Tests: ${passed} passed, ${failed} failed`
}

try {
  await everything()
} catch (error) {
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
}
console.log(total())
