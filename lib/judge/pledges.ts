import { isNegative } from '../policy/is-negative'
import { type Notice, noticeName, type Policy, type Statement } from '../policy/statement'
import { PROMISES, type PromiseName } from './finding'
import type { Pledge } from './pledge'
import { promisedInWords } from './promise-sentences'

const SHARING: ReadonlySet<string> = new Set(['share', 'sell', 'trade', 'disclose', 'transfer', 'rent'])
const shares = ({ action }: Statement): boolean => SHARING.has(action)

const MARKETERS: ReadonlySet<string> = new Set(['advertising', 'marketing', 'social'])
/** A recipient, by what it is called or by what it wants, that markets. */
const toMarketers = ({ recipient, purpose }: Statement): boolean =>
  (recipient !== null && MARKETERS.has(recipient)) ||
  (recipient === 'third-party' && (purpose === 'marketing' || purpose === 'advertising'))

const aboutChildren = ({ subject }: Statement): boolean =>
  subject !== null && ('under' in subject || subject.group !== 'residents')

/** What a statement's fields cannot say is read from its sentence; each cue is a turn of phrase of many policies. */
const CUE = {
  others:
    /\b(anyone|anybody|someone|no(?: |-)?one|others?|other (?:company|companies|people)|third[- ]part(?:y|ies))\b/i,
  parents: /\b(parents?|parental|guardians?|grown-?ups?|famil(?:y|ies))\b/i,
  directory: /\b(director(?:y|ies)|listings?|listed|public profiles?|member lists?)\b/i,
  leave:
    /\b(excluded?|exclusion|remov\w+|taken out|take\b.{0,20}\bout|delet\w+|opt[- ]?(?:ed|ing)?[- ]?out|unlist\w*|hid(?:e|den))\b/i,
  order:
    /\b((?<!in )order(?:s|ed|ing)?|call(?:ed)? back|call-back|by (?:telephone|phone|mail|post)|offline|in (?:the )?(?:store|shop)s?)\b/i,
  aggregate: /\b(aggregate[ds]?|totals?|statistic\w*|anonym\w*|as a (?:group|whole))\b/i,
  change: /\b(chang\w+|updat\w+|revis\w+|amend\w+|modif\w+|up to date|current)\b/i,
  agents:
    /\b(on (?:our|its|their) behalf|behalf of|bound by contract|contractual\w*|contractors?|service providers?|vendors?|(?:work|act)\w* (?:for us|under our))\b/i,
  messages:
    /\b(private (?:conversations?|messages?|communications?|e-?mails?|chats?)|contents? of (?:your |the |private )?(?:messages?|e-?mails?|chats?|conversations?|communications?))\b/i,
} as const

/** The sentence is about this company, and not about what companies do in general. */
const saysOurselves = (sentence: string): boolean =>
  /\b(?:we|us|our|this (?:site|website|service|app))\b|, ?inc\b|\b(?:inc|ltd|llc|corp|gmbh)\b/i.test(sentence) ||
  /^\W*[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,3} (?:may|will|does|can|shares?|discloses?|allows?)\b/.test(sentence)

/** Every statement of a policy that bears on a promise; read once a policy. */
export function pledgesOf(policy: Policy): readonly Pledge[] {
  const held = read.get(policy)
  if (held) return held
  const stated = policy.clauses.flatMap(clause =>
    clause.statements.flatMap(statement =>
      promisesOf(statement, policy.text.slice(statement.quote.start, statement.quote.end)).map(promise => ({
        policy,
        promise,
        clause,
        statement,
      })),
    ),
  )
  const told = new Set<string>(stated.filter(promises).map(({ promise }) => promise))
  const missing = new Set(Object.keys(PROMISES).filter(promise => !told.has(promise)))
  const pledges = [...besideOf(policy), ...scopeOf(policy), ...stated, ...promisedInWords(policy, missing)]
  read.set(policy, pledges)
  return pledges
}
const read = new WeakMap<Policy, readonly Pledge[]>()

const OF_CHILDREN: ReadonlySet<PromiseName> = new Set([
  'minor-collection',
  'minor-third-party',
  'child-page-links',
  'parental-consent-wording',
])

/**
 * What the notices beside the policy add, before it since they are the closer ones: one for children speaks of children;
 * one on cookies, of ids and visits only; one for a single state or country, of all, to those who live there.
 */
const besideOf = ({ beside = [] }: Policy): Pledge[] =>
  beside.flatMap(notice =>
    pledgesOf(notice.policy)
      .filter(pledge => speaksOf(notice, pledge))
      .map(pledge => ({ ...pledge, notice: noticeName(notice) })),
  )

function speaksOf({ kind, own }: Notice, { promise, statement: { dataTypes } }: Pledge): boolean {
  switch (kind) {
    case 'children':
      return OF_CHILDREN.has(promise)
    case 'cookies':
      return (
        promise === 'usage-data-aggregate' ||
        dataTypes.some(type => type === 'online-id' || type === 'browsing-activity')
      )
    case 'supplement':
      // Whose policy it is, the policy itself says.
      return own === true && promise !== 'scope'
    default:
      return false
  }
}

/** P2: whose policy it is and where it holds was read with the whole. */
function scopeOf(policy: Policy): Pledge[] {
  const { whole, clauses } = policy
  const clause = clauses.find(({ id }) => id === whole?.scope?.clause)
  if (!whole?.scope || !clause) return []
  const { start, end } = whole.scope
  const statement: Statement = {
    actor: 'we',
    modality: 'will',
    action: 'protect',
    dataTypes: [],
    recipient: null,
    purpose: null,
    subject: null,
    conditions: [],
    exceptions: [],
    quote: { start, end },
    marks: [],
  }
  return [{ policy, promise: 'scope', clause, statement }]
}

/** On sharing, and on minors, only a refusal is a promise: a permission leaves its words to be looked for. */
const promises = ({ promise, statement }: Pledge): boolean =>
  !['third-party-disclosure', 'marketers-disclosure', 'minor-collection', 'minor-third-party'].includes(promise) ||
  isNegative(statement)

function promisesOf(statement: Statement, sentence: string): PromiseName[] {
  if (aboutChildren(statement)) return ofChildren(statement, sentence)
  if (statement.action === 'link-to') return isNegative(statement) ? ['child-page-links'] : []
  if (isAboutMessages(statement, sentence)) return ['message-contents']
  if (isUsageInTotals(statement, sentence)) return ['usage-data-aggregate']
  if (CUE.directory.test(sentence) && CUE.leave.test(sentence)) return ['directory-opt-out']
  return ofAction(statement, sentence)
}

function ofChildren(statement: Statement, sentence: string): PromiseName[] {
  const { action, actor } = statement
  if (action === 'link-to') return ['child-page-links']
  if (action === 'collect' || action === 'use') {
    const byOthers = actor === 'third-party' || (isNegative(statement) && CUE.others.test(sentence))
    return actor === 'third-party'
      ? ['minor-third-party']
      : byOthers
        ? ['minor-collection', 'minor-third-party']
        : ['minor-collection']
  }
  if (shares(statement)) return ['minor-third-party']
  return CUE.parents.test(sentence) ? ['parental-consent-wording'] : []
}

const HANDLING: ReadonlySet<string> = new Set([...SHARING, 'use', 'collect', 'combine', 'retain'])

const isAboutMessages = (statement: Statement, sentence: string): boolean =>
  isNegative(statement) &&
  HANDLING.has(statement.action) &&
  (statement.dataTypes.includes('message-content') || (statement.dataTypes.length === 0 && CUE.messages.test(sentence)))

/** "We do not use that information except in the aggregate"; "page views are only looked at as totals". */
const isUsageInTotals = (statement: Statement, sentence: string): boolean =>
  HANDLING.has(statement.action) &&
  (statement.dataTypes.includes('browsing-activity')
    ? CUE.aggregate.test(sentence)
    : isNegative(statement) && statement.exceptions.some(words => CUE.aggregate.test(words)))

function ofAction(statement: Statement, sentence: string): PromiseName[] {
  const { action, actor, recipient, purpose } = statement
  if (shares(statement) || (actor === 'third-party' && action === 'collect')) {
    if (toMarketers(statement)) return ['marketers-disclosure']
    if (recipient === 'service-provider' || actor === 'service-provider') return ['service-provider']
    if (purpose === 'fraud-prevention' && !isNegative(statement)) return ['fraud-prevention']
    return isNegative(statement) || (recipient !== 'public' && saysOurselves(sentence))
      ? ['third-party-disclosure']
      : []
  }
  switch (action) {
    case 'protect':
      if (actor === 'service-provider' || recipient === 'service-provider' || CUE.agents.test(sentence))
        return ['service-provider']
      return CUE.order.test(sentence) ? ['offline-orders'] : ['security']
    case 'contact':
      return purpose === 'marketing' || purpose === 'advertising' || isNegative(statement) ? ['marketing-choice'] : []
    case 'use':
    case 'collect':
      if (actor !== 'we') return []
      if (purpose === 'fraud-prevention' && !isNegative(statement)) return ['fraud-prevention']
      if (isNegative(statement)) return purpose === 'marketing' ? ['marketing-choice'] : []
      return ['collection-purpose']
    case 'give-access':
    case 'correct':
    case 'delete':
      return recipient === 'service-provider' || CUE.agents.test(sentence) ? [] : ['account-access']
    case 'notify':
      return CUE.parents.test(sentence)
        ? ['parental-consent-wording']
        : CUE.change.test(sentence)
          ? ['policy-change']
          : []
    default:
      return []
  }
}
