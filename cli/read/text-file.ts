import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import * as v from 'valibot'
import { InputError } from '../input-error'
import { firstIssue } from './schemas'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read',
}

export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw InputError.at(file, null, REASONS[code] ?? `cannot be read (${code})`)
  }
}

function parseJson(file: string, line: number | null, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw InputError.at(file, line, `not JSON (${(error as Error).message})`)
  }
}

export function parseAs<Schema extends v.GenericSchema>(
  schema: Schema,
  file: string,
  line: number | null,
  text: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parseJson(file, line, text))
  if (!result.success) throw InputError.at(file, line, firstIssue(result.issues))
  return result.output
}

export type TextFormat = 'markdown' | 'html' | 'text'

export function formatOf(file: string): TextFormat {
  const extension = extname(file).toLowerCase()
  if (/^\.(md|markdown)$/.test(extension)) return 'markdown'
  return /^\.x?html?$/.test(extension) ? 'html' : 'text'
}
