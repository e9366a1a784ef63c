import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** Edges and their stand-ins of a browser: what `lib` never needs, and should not wait for. */
const EDGES = ['test/components/**/*.test.ts', 'test/entrypoints/**/*.test.ts']

/** Five projects, so that `npm run test:unit` never waits for a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // What is pure leaves nothing behind for another file: all of them load it once.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...EDGES, 'test/cli/**', 'test/corpus/**', 'test/e2e/**', 'test/stories/**'],
          // Properties over many cases take their time on a busy machine; what is too slow is told by the benchmark.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [svelte(), svelteTesting(), WxtVitest()],
        test: { name: 'edges', environment: 'node', include: EDGES, testTimeout: 60_000 },
      },
      // The built program, as a pipeline starts it: `npm run build:cli` comes first.
      { test: { name: 'cli', environment: 'node', include: ['test/cli/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: { name: 'corpus', environment: 'node', include: ['test/corpus/**/*.test.ts'], testTimeout: 180_000 },
      },
      {
        test: {
          name: 'browsers',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts', 'test/stories/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          // Of tests that say they may run at once: as many as a small machine has cores.
          maxConcurrency: 2,
        },
      },
    ],
  },
})
