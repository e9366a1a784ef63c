import { join } from 'node:path'
import { build } from 'esbuild'

/** The scripts of the demo's third parties, bundled once when the demo starts. */
const NAMES = ['tag', 'visit', 'chat', 'fraud', 'remember'] as const

export async function partyScripts(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: NAMES.map(name => join(import.meta.dirname, 'parties', `${name}.ts`)),
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    outdir: '/',
  })
  return new Map(outputFiles.map(file => [`/${file.path.split(/[\\/]/).at(-1)}`, file.text]))
}
