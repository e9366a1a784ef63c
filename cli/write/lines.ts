import { once } from 'node:events'

/** Writes to standard output and waits where the reader is slower, so that a long answer never piles up in memory. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

export const writeJson = (value: unknown): Promise<void> => write(`${JSON.stringify(value)}\n`)

export const complain = (message: string): void => {
  process.stderr.write(`fineprint: ${message}\n`)
}
