import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** The program as a pipeline starts it: `npm run build:cli` has made it. */
const PROGRAM = resolve(
  process.env.FINEPRINT_CLI_OUT ?? join(process.env.FINEPRINT_OUT ?? '.output', 'cli'),
  'fineprint.mjs',
)

export interface Ran {
  readonly code: number
  readonly out: string
  /** One for each line of standard output; throws on one that is no JSON. */
  readonly answers: () => readonly Record<string, unknown>[]
  readonly complaints: readonly string[]
}

/** The program in a folder of its own, with these files in it: name → text. */
export function fineprintWith(files: Readonly<Record<string, string>>) {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fineprint-cli-'))
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
  })
  afterAll(() => rm(folder, { recursive: true }))

  return (...args: string[]): Promise<Ran> =>
    new Promise((done, failed) => {
      execFile(process.execPath, [PROGRAM, ...args], { cwd: folder, maxBuffer: 1 << 26 }, (error, out, err) => {
        if (error && typeof error.code !== 'number') return failed(error)
        done({
          code: error ? Number(error.code) : 0,
          out,
          answers: () => linesOf(out).map(line => JSON.parse(line)),
          complaints: linesOf(err),
        })
      })
    })
}

const linesOf = (text: string): string[] => text.split('\n').filter(line => line !== '')

export const jsonLines = (...rows: readonly unknown[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')
