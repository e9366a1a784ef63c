import { InputError } from '../input-error'
import { complain, writeJson } from '../write/lines'

/**
 * Answers for each file in turn and goes on after one that cannot be read: its error is said on standard error, and with
 * `json` stands in its place in the answers. Resolves with the exit code, 2 where a file was bad.
 */
export async function eachFile(
  files: readonly string[],
  { json }: { json?: boolean },
  answer: (file: string) => Promise<void>,
): Promise<number> {
  let code = 0
  for (const file of files) {
    try {
      await answer(file)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      code = 2
      complain(error.message)
      if (json) await writeJson({ file, error: error.message })
    }
  }
  return code
}
