import { type CaseOptions, judgedIn, reaches, readCase, severityOf } from '../judge-requests'
import { write, writeJson } from '../write/lines'
import { requestJson } from '../write/request-json'
import { requestText } from '../write/request-text'

interface RequestsOptions extends CaseOptions {
  readonly failOn: string
  readonly json?: boolean
}

export async function requests(files: readonly string[], options: RequestsOptions): Promise<number> {
  const limit = severityOf(options.failOn)
  const bad = { count: 0 }
  let failed = false
  for await (const judged of judgedIn(files, await readCase(options), bad)) {
    failed ||= reaches(judged.findings, limit)
    await (options.json ? writeJson(requestJson(judged)) : write(requestText(judged)))
  }
  if (bad.count) return 2
  return failed ? 1 : 0
}
