import { styleText } from 'node:util'
import type { Policy } from '../../lib/policy/statement'
import { readPolicyFile } from '../read/policy-files'
import { sentences, words } from '../words'
import { write, writeJson } from '../write/lines'
import { eachFile } from './each-file'

export const policy = (files: readonly string[], options: { json?: boolean }): Promise<number> =>
  eachFile(files, options, async file => {
    const read = await readPolicyFile(file)
    await (options.json ? writeJson(policyJson(file, read)) : write(policyText(file, read)))
  })

/** The shape of the contract; keys it does not name come after those it does. */
function policyJson(file: string, policy: Policy) {
  const { title, text, clauses, contacts, minorAge, updated, source, warnings, definition } = policy
  return {
    file,
    title,
    text,
    clauses: clauses.map(({ id, headings, start, end, topics, statements }) => ({
      id,
      headings,
      start,
      end,
      topics,
      statements,
    })),
    contacts,
    minorAge,
    updated,
    definition,
    source,
    ...(warnings.length ? { warning: sentences(warnings).join(' ') } : {}),
  }
}

function policyText(file: string, policy: Policy): string {
  const lines = [styleText('bold', policy.title || file), ...sentences(policy.warnings)]
  for (const clause of policy.clauses) {
    if (clause.statements.length === 0) continue
    lines.push('', `${clause.headings.join(' › ') || clause.id}  ${styleText('dim', clause.topics.join(', '))}`)
    for (const said of clause.statements) {
      const data = said.dataTypes.join(', ') || 'personal data'
      const rest = [said.recipient && `→ ${said.recipient}`, said.purpose && `for ${said.purpose}`]
        .filter(Boolean)
        .join(' ')
      lines.push(`  ${said.actor} ${said.modality} ${said.action} ${data} ${rest}`.trimEnd())
      lines.push(
        styleText('dim', `    “${policy.text.slice(said.quote.start, said.quote.end).replace(/\s+/g, ' ').trim()}”`),
      )
    }
  }
  if (policy.minorAge !== null) lines.push('', words('cli.minor-age', { age: policy.minorAge }))
  for (const { value, for: purpose } of policy.contacts) lines.push(words('cli.contact', { value, purpose }))
  return `${lines.join('\n')}\n\n`
}
