import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles the command line into one file that runs on Node alone. */
const outdir = process.env.FINEPRINT_CLI_OUT ?? join(process.env.FINEPRINT_OUT ?? '.output', 'cli')

await build({
  entryPoints: { fineprint: 'cli/index.ts' },
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'linked',
  // Some of our dependencies are CommonJS and ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  external: ['canvas'],
  logLevel: 'warning',
})
console.log(`Command line built: ${join(outdir, 'fineprint.mjs')}`)
