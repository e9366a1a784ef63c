import { writeFile } from 'node:fs/promises'
import { InputError } from '../input-error'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder to write it to',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be written',
}

export async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw InputError.at(file, null, REASONS[code] ?? `cannot be written (${code})`)
  }
}
