import type { DraftClause, Sentence } from '../passage'
import type { Action, Span, Statement } from '../statement'

const DENIES = /^\W*(?:no|never|nope|not at all|absolutely not|certainly not|nobody|no one|none)\b/i
const GRANTS = /^\W*(?:yes|sure|of course|sometimes|occasionally|in some cases|it (?:might|may)|maybe|perhaps)\b/i
const MIGHT = /^\W*(?:sometimes|occasionally|in some cases|it (?:might|may)|maybe|perhaps)\b/i

/** "Do you share my address with others?": who asks, what is asked. */
const YES_NO = /^\W*(do|does|will|would|may|can|could)\s+(.{3,200}?)\s*\?\s*$/i

/**
 * A question as heading that its answer denies or grants, as the sentence it makes: "Do you share my address?" with
 * "No, never." is "We do not share your address." Null where the heading asks nothing that can be answered so.
 */
export function answered({ headings, start, sentences }: DraftClause): { said: Sentence; quote: Span } | null {
  const first = sentences[0]
  const asked = YES_NO.exec(headings.at(-1) ?? '')
  if (!first || !asked || first.start - start < (headings.at(-1)?.length ?? 0)) return null
  const denies = DENIES.test(first.plain)
  if (!denies && !GRANTS.test(first.plain)) return null
  const verb = denies ? 'do not' : MIGHT.test(first.plain) ? 'may' : 'do'
  const plain = `${told(asked[2] ?? '', verb)}.`
  const offsets = new Array<number>(plain.length + 1).fill(first.start)
  return {
    said: { plain, offsets, leadIn: null, start: first.start, end: first.end },
    // The answer alone would not say what it answers.
    quote: { start, end: (first.plain.length < SHORT ? (sentences[1] ?? first) : first).end },
  }
}
const SHORT = 40

/** The reader asks "do you share my …", or the company lets itself ask "do we share your …". */
function told(question: string, verb: string): string {
  const [subject = '', ...rest] = question.split(' ')
  const words = rest.join(' ')
  if (/^you$/i.test(subject))
    return `We ${verb} ${words
      .replace(/\bmy\b/gi, 'your')
      .replace(/\b(?:me|i)\b/gi, 'you')
      .replace(/\bmine\b/gi, 'yours')}`
  if (/^(?:we|it|they)$/i.test(subject)) return `${subject} ${verb} ${words}`
  const [, named = '', then = ''] = /^((?:[A-Z][\w.&'’-]*\s+)+)(.*)$/.exec(question) ?? []
  return then ? `${named}${verb} ${then}` : `We ${verb} ${question}`
}

/** Headings that ask how or how long: what their answer is about, whatever its words. */
const OPEN: readonly { readonly asks: RegExp; readonly action: Action; readonly answers: RegExp }[] = [
  {
    asks: /^\W*(?:how long\W*$|how long\b.*\b(?:keep|kept|store|stored|retain|retained|hold|held)|.*\b(?:retention|keeping)\b)/i,
    action: 'retain',
    answers: /\b(?:years?|months?|weeks?|days?|as long as|until|forever)\b/i,
  },
  {
    asks: /^\W*(?:how|where|can|may)\b.*\b(?:see|access|view|review|correct|fix|change|update|delete|erase|get)\b.*\b(?:my|your)\b.*\b(?:information|data|details|account|records?)\b/i,
    action: 'give-access',
    answers: /\b(?:log|sign|account|profile|settings?|write|e-?mail|call|contact|ask|yes|send|click|visit|page)\b/i,
  },
  {
    asks: /^\W*(?:will|can|may|does|how|what|if|when)\b.*\b(?:this|our|the)\b.*\b(?:page|policy|notice|statement)\b.*\bchanges?\b|^\W*(?:changes?|updates?|amendments?) to (?:this|our|the)\b/i,
    action: 'notify',
    answers: /\b(?:might|may change|can change|yes|post|tell|notify|e-?mail|announce|check|inform|review)\b/i,
  },
]

/** What an open question's answer is about, where no verb of it has said so. */
export function openAnswer(clause: DraftClause, said: readonly Statement[]): Statement[] {
  const heading = clause.headings.at(-1) ?? ''
  const first = clause.sentences[0]
  if (!first || first.start - clause.start < heading.length) return []
  const open = OPEN.find(({ asks }) => asks.test(heading.slice(0, 200)))
  if (!open || said.some(({ action }) => action === open.action)) return []
  const answer = clause.sentences.slice(0, 4).find(({ plain }) => open.answers.test(plain.slice(0, 400)))
  if (!answer) return []
  return [
    {
      actor: 'we',
      modality: 'will',
      action: open.action,
      dataTypes: [],
      recipient: null,
      purpose: null,
      subject: null,
      conditions: [],
      exceptions: [],
      quote: { start: answer.start, end: answer.end },
      marks: [{ start: answer.start, end: answer.end }],
    },
  ]
}
