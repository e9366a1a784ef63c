import { mkdirSync, rmSync } from 'node:fs'
import { ensureChromium, ensureFirefox } from './setup/browsers.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { RESULTS, redFiles, redTests, total } from './setup/results.mjs'
import { run, step } from './setup/run.mjs'

/** `npm test`: types, lint, unit, corpus, builds, and the stories in real Chromium and real Firefox. */

const vitest = (name, projects = [name], files = []) =>
  run('npx', [
    'vitest',
    'run',
    ...files,
    ...projects.flatMap(project => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}/${name}.json`,
  ])

/**
 * A few files whose tests were red among five hundred in two real browsers are run once more by themselves: what is red
 * twice has failed, what is green then is told by its name
 * ([why](../docs/decisions/2026-11-23-red-twice.md)).
 */
async function stories() {
  try {
    await step('Stories in Chromium and Firefox', () => vitest('browsers'))
  } catch (error) {
    const files = redFiles('browsers')
    if (files.length === 0 || files.length > 3) throw error
    const red = redTests('browsers')
    await step(`Once more, by themselves: ${files.join(', ')}`, () => vitest('browsers-again', ['browsers'], files))
    console.log(['Red at first, green by themselves:', ...red].join('\n  '))
  }
}

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
  await stories()
}

try {
  await everything()
} catch (error) {
  console.error(`✗ ${error.message}`)
  process.exitCode = 1
}
const { passed, failed } = total(['unit', 'cli', 'corpus', 'browsers'])
console.log(`Tests: ${passed} passed, ${failed} failed`)
