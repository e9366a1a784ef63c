/** Bad input or usage: one clear line on standard error that names what is wrong and where; the exit code is 2. */
export class InputError extends Error {
  override readonly name = 'InputError'

  static at(file: string, line: number | null, what: string): InputError {
    return new InputError(`${file}${line === null ? '' : `:${line}`}: ${what}`)
  }
}
