import type { DraftClause, Sentence } from '../../../lib/policy/passage'
import type { Statement } from '../../../lib/policy/statement'
import { statementsOf } from '../../../lib/policy/statements/statements'

/** A sentence as the cutter would hand it over: plain text that stands at the start of its policy. */
export const sentence = (plain: string, leadIn: Sentence | null = null, start = 0): Sentence => ({
  plain,
  start,
  end: start + plain.length,
  offsets: Array.from({ length: plain.length + 1 }, (_, at) => start + at),
  leadIn,
})

export const clauseOf = (sentences: readonly Sentence[], headings: readonly string[] = []): DraftClause => ({
  id: 'clause',
  headings,
  start: 0,
  end: sentences.at(-1)?.end ?? 0,
  sentences,
})

/** What is said in one sentence. */
export const said = (plain: string): Statement[] => statementsOf(clauseOf([sentence(plain)]))

/** "we will-not share >third-party <13": a statement in one line. */
export const brief = ({ actor, modality, action, recipient, subject }: Statement): string =>
  [
    actor,
    modality,
    action,
    ...(recipient ? [`>${recipient}`] : []),
    ...(subject ? ['under' in subject ? `<${subject.under}` : subject.group] : []),
  ].join(' ')

/** Whether a statement says at least what a brief asks: its recipient and subject count only where the brief has them. */
export function says(statement: Statement, wanted: string): boolean {
  const whole = brief(statement).split(' ')
  return wanted.split(' ').every((part, at) => (at < 3 ? whole[at] === part : whole.includes(part)))
}
