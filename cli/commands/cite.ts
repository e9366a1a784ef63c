import { styleText } from 'node:util'
import type * as v from 'valibot'
import { cite as citeClauses } from '../../lib/policy/cite'
import type { CiteAnswer, Query } from '../../lib/policy/query'
import { sourceOf } from '../../lib/show/quote'
import { InputError } from '../input-error'
import { type NoticeOptions, readPolicyWith } from '../read/policy-files'
import { QueryLine } from '../read/schemas'
import { parseAs, readText } from '../read/text-file'
import { words } from '../words'
import { complain, write, writeJson } from '../write/lines'

interface Options extends NoticeOptions {
  readonly queries?: string
  readonly json?: boolean
}

export async function cite(policyFile: string, options: Options): Promise<number> {
  if (!options.queries) throw new InputError('cite needs --queries FILE, the questions as JSON Lines')
  const policy = await readPolicyWith(policyFile, options)
  const lines = (await readText(options.queries)).split('\n')
  let bad = 0
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    try {
      const asked = parseAs(QueryLine, options.queries, index + 1, line)
      const answer = citeClauses(queryOf(asked), policy)
      await (options.json ? writeJson(answerJson(asked.id ?? index + 1, answer)) : write(answerText(asked, answer)))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      bad++
      complain(error.message)
    }
  }
  return bad ? 2 : 0
}

type Asked = v.InferOutput<typeof QueryLine>

function queryOf({ action, dataType, recipient, purpose, subject }: Asked): Query {
  return {
    action,
    ...(dataType ? { dataType } : {}),
    ...(recipient ? { recipient: recipient as NonNullable<Query['recipient']> } : {}),
    ...(purpose ? { purpose } : {}),
    ...(subject ? { subject: subjectOf(subject) } : {}),
  }
}

const subjectOf = ({ age, minor, of }: NonNullable<Asked['subject']>): NonNullable<Query['subject']> => ({
  ...(age === undefined ? {} : { age }),
  ...(minor === undefined ? {} : { minor }),
  ...(of === undefined ? {} : { of }),
})

function answerJson(id: string | number, { verdict, clauses }: CiteAnswer) {
  return {
    id,
    verdict,
    clauses: clauses.map(({ clause, score, quote, at, notice }) => ({
      id: clause.id,
      start: clause.start,
      end: clause.end,
      score,
      quote,
      quoteStart: at.start,
      quoteEnd: at.end,
      ...(notice ? { notice } : {}),
    })),
  }
}

function answerText({ action, dataType, recipient }: Asked, { verdict, clauses }: CiteAnswer): string {
  const question = [action, dataType, recipient && `→ ${recipient}`].filter(Boolean).join(' ')
  const [first] = clauses
  const quote = first
    ? `  “${first.quote}”\n  ${styleText('dim', [...sourceOf(first, words), first.clause.headings.join(' › ') || first.clause.id].join(' · '))}\n`
    : ''
  return `${styleText('bold', question)}: ${words(`ui.verdict.${verdict}`)}\n${quote}\n`
}
