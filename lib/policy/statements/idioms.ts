import type { DataType } from '../../facts'
import { MUST_BE } from '../facts/ages-in'
import type { Action, Span, Statement } from '../statement'
import { dataTypesOf } from './data-of'
import type { Reading } from './reading'
import type { Term } from './terms'

interface Idiom {
  readonly known: RegExp
  readonly says: Partial<Statement> & Pick<Statement, 'actor' | 'modality' | 'action'>
  /** What it says is about the data its sentence names. */
  readonly named?: true
  /** Only where the sentence is about children, or an age. */
  readonly ofMinors?: true
  /** Only where no verb of the sentence has said as much. */
  readonly unlessSaid?: true
  /** What else the sentence seems to say belongs to the idiom ("link to a site that collects …"). */
  readonly alone?: true
}

/** Whom the service is not for ("Under-13s may not subscribe"), and who is asked to give nothing: not to be let in. */
const NOT_FOR_THEM = { actor: 'we', modality: 'will-not', action: 'give-access', conditions: [] } as const

/** Turns of phrase that say more than their verbs: each with the words it is known by, gaps bounded. */
const IDIOMS: readonly Idiom[] = [
  {
    known:
      /\b(?:does|do|will|shall) not (?:knowingly )?(?:allow|permit|authorize|let) (?:anyone|anybody|others?|any(?:one)? (?:third part(?:y|ies)|person))(?: else)? to do so\b/i,
    says: { actor: 'third-party', modality: 'will-not', action: 'collect' },
  },
  {
    known:
      /\b(?:uses?|using|employs?|engages?|hires?|retains?|contracts? with)\b[^.;]{0,60}\b(?:agents?|contractors?|compan(?:y|ies)|service providers?|vendors?|third parties)\b[^.;]{0,60}\b(?:on (?:its|our) behalf|perform|services? (?:for|to) us)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access', recipient: 'service-provider', purpose: 'service' },
  },
  {
    known:
      /\b(?:information|data|records?|lists?)\b[^.;]{0,60}\b(?:one of the|among the|included (?:in|as part of|among)|part of)\b[^.;]{0,30}\b(?:assets?|transactions?|transferred|sale|merger)\b/i,
    says: { actor: 'we', modality: 'may', action: 'transfer', recipient: 'third-party', purpose: 'merger' },
  },
  {
    known: /\b(?:information|data)\b[^.;]{0,20}\b(?:might|may|will) go to (?:third parties|others)\b/i,
    says: { actor: 'we', modality: 'may', action: 'share', recipient: 'third-party' },
  },
  {
    known:
      /\b(?:director(?:y|ies)|public(?:ly)? list\w*)\b[^.;]{0,250}\b(?:opportunity|option|right|ability|choice)\b[^.;]{0,60}\b(?:excluded|removed|omitted|unlisted)\b/i,
    says: { actor: 'we', modality: 'may', action: 'share', recipient: 'public' },
    named: true,
  },
  {
    known:
      /\b(?:may|can) (?:choose|elect|decide) not to receive\b[^.;]{0,80}\b(?:marketing|promotion\w*|communications?|e-?mails?|messages)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'contact', purpose: 'marketing' },
  },
  {
    known:
      /\b(?:e-?mails?|newsletters?|messages?|mailings?)\b[^.;]{0,40}\bunsubscribe\b|\b(?:unsubscrib\w+|opt(?:ing)?[- ]out)\b[^.;]{0,80}\b(?:newsletters?|e-?mails?|messages?|mailings?|marketing|offers?)\b|\b(?:switch|turn|turned|switched) (?:[^.;]{0,30} )?off\b[^.;]{0,40}\b(?:ads?|adverts?|advertising|tracking|analytics|cookies|marketing|notifications)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'contact', purpose: 'marketing' },
    unlessSaid: true,
  },
  {
    known: /\b(?:encourages?|urges?|asks?) (?:children|kids|minors)\b[^.;]{0,60}\b(?:consent|permission)\b/i,
    says: { actor: 'we', modality: 'will', action: 'notify' },
  },
  {
    known: /\b(?:will|do|does|shall) not (?:knowingly )?(?:promote or )?link to\b[^.;]{0,60}\bsites?\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'link-to', recipient: 'third-party' },
    alone: true,
  },
  {
    known: /\b(?:will|do|does|shall) not target (?:children|teenagers|minors|kids)\b[^.;]{0,60}\bcollect\w*\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'collect' },
  },
  {
    known:
      /\b(?:(?:do|does|should|must|may|can) ?(?:not|n['’]t)|never|cannot|can['’]t|(?:is|are) not (?:allowed|permitted|able|eligible) to)\b[^.;]{0,30}\b(?:give|provide|send|submit|tell|share|enter|post|register|sign up|subscribe|join|use|order|buy|create|open)\b/i,
    says: NOT_FOR_THEM,
    ofMinors: true,
    unlessSaid: true,
  },
  {
    known:
      /(?:\bnot|n['’]t|\bnever)\b[^.;]{0,30}\b(?:want|seek|wish for|accept|intended for|directed (?:to|at|towards)|aimed at|meant for|designed for|offered to|available to)\b/i,
    says: NOT_FOR_THEM,
    ofMinors: true,
    unlessSaid: true,
  },
  {
    known: MUST_BE,
    says: NOT_FOR_THEM,
    ofMinors: true,
    unlessSaid: true,
  },
  {
    known: /\b(?:parent|guardian|carer)(?:s?['’]s?|s)?\b[^.;]{0,40}\b(?:permission|consent|approval|agree\w*)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'give-access' },
    ofMinors: true,
    unlessSaid: true,
  },
  {
    known:
      /\b(?:uses?|hires?|works? with|relies on|rely on|employs?)\b[^.;]{0,60}\b(?:house|providers?|compan(?:y|ies)|firms?|couriers?|processors?|agency|contractors?)\b[^.;]{0,40}\bto (?:send|take|deliver|process|host|store|print|manage|handle|run|provide|help|carry|bring|answer)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access', recipient: 'service-provider', purpose: 'service' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:stays?|remains?|kept|held|stored|thrown away|discarded|wiped|disappears?|gone|lasts?|expires?)\b[^.;]{0,60}\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety|half an?|an?) (?:days?|weeks?|months?|years?)\b/i,
    says: { actor: 'we', modality: 'will', action: 'retain' },
    named: true,
    unlessSaid: true,
  },
  {
    known:
      /\b(?:nobody|no ?one)(?: else| other than| outside| but| apart)\b[^.;]{0,60}\b(?:sees?|reads?|receives?|gets?|collects?|looks? at|has access)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'share', recipient: 'third-party' },
    named: true,
  },
  {
    known:
      /\b(?:lets?|allows?|permits?) no (?:other |third |outside |one |body )?(?:compan(?:y|ies)|part(?:y|ies)|business(?:es)?|else|one|body)\b[^.;]{0,60}\b(?:collect|track|see|receive|gather|read|have|get)\b/i,
    says: { actor: 'we', modality: 'will-not', action: 'share', recipient: 'third-party' },
    named: true,
  },
  {
    known:
      /\b(?:right|able|entitled|may|can|ask|request|requests|want)\b[^.;]{0,80}\b(?:copy of|access|see|look at|view|show|correct|rectify|fix|change|update|put right|erase|delete|deleted)\b[^.;]{0,60}\b(?:your (?:own )?|you |about your )(?:personal )?(?:data|information|details|account|child|records?)\b|\b(?:send|give|provide) you (?:with )?a copy\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:alter|amend|revise|update|modify|change|review)s?\b[^.;]{0,30}\b(?:this|our|the) (?:privacy )?(?:policy|notice|statement|page)\b|\b(?:new|latest|current|updated|revised) version\b[^.;]{0,60}\b(?:post|publish|announce|tell|notify|here|page|site)|\b(?:post|publish|announce|tell|notify)\w*\b[^.;]{0,60}\b(?:new|latest|current|updated|revised) version\b|\b(?:announce|post|publish|notify|tell)\w*\b[^.;]{0,60}\b(?:substantial|material|significant|important|any|all) (?:changes|amendments|updates)\b/i,
    says: { actor: 'we', modality: 'will', action: 'notify' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:implements?|takes?|uses?|appl(?:y|ies)|employs?|maintains?|has|have)\b[^.;]{0,60}\b(?:security|protective|technical|organi[sz]ational|physical|appropriate|reasonable) [^.;]{0,30}\b(?:measures|safeguards|procedures|controls)\b|\b(?:is|are|travels?|stays?|everything is|sent|stored|kept) encrypted\b|\baccess to\b[^.;]{0,60}\b(?:is|are) (?:limited|restricted) to\b/i,
    says: { actor: 'we', modality: 'will', action: 'protect' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:asked|required|need|needs|have|has|must|invited)\b[^.;,]{0,20}\b(?:choose|create|establish|pick|select|set up)\b[^.;]{0,60}\b(?:name|password|account|profile|id)\b|\b(?:be|are|is) (?:\w+ )?asked for\b/i,
    says: { actor: 'we', modality: 'may', action: 'collect' },
    named: true,
    unlessSaid: true,
  },
  {
    known: /\byour (?:[\w-]+,? ){1,6}(?:may|will|can|might|would) (?:\w+ )?appear\b/i,
    says: { actor: 'we', modality: 'may', action: 'share', recipient: 'public' },
    named: true,
    unlessSaid: true,
  },
  {
    known:
      /\b(?:goe?s?|travels?|is passed|are passed|is routed|are routed)\b[^.;]{0,20}\b(?:to|through)\b[^.;]{0,30}\b(?:processors?|providers?|vendors?|suppliers?)\b/i,
    says: { actor: 'we', modality: 'will', action: 'share', recipient: 'service-provider', purpose: 'service' },
    named: true,
    unlessSaid: true,
  },
  {
    known: /\b(?:is|are|stays?|remains?) (?:always )?(?:public|open to (?:everyone|everybody|anyone))\b/i,
    says: { actor: 'we', modality: 'will', action: 'share', recipient: 'public' },
    named: true,
    unlessSaid: true,
  },
  {
    known:
      /\b(?:request|right (?:to|of)|ask for|obtain) (?:access|rectification|correction|erasure|deletion|portability)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access' },
    unlessSaid: true,
  },
  {
    known:
      /\b(?:parents?|guardians?)\b[^.;]{0,30}\b(?:may|can|could)\b[^.;]{0,30}\b(?:look at|review|see|inspect|delete|have)\b[^.;]{0,30}\b(?:information|data|details|account|records?)\b[^.;]{0,40}\b(?:child(?:ren)?|deleted|removed)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access', conditions: [] },
    unlessSaid: true,
  },
  {
    known: /\bhonou?rs? (?:all )?requests\b[^.;]{0,60}\b(?:information|data)\b/i,
    says: { actor: 'we', modality: 'will', action: 'give-access' },
    named: true,
  },
]

type Rest = Pick<Statement, 'subject' | 'quote'>

/** What was read from the verbs, with what the sentence's idioms add. */
export function withIdioms(
  reading: Reading,
  said: readonly Statement[],
  terms: readonly Term[],
  rest: Rest,
): Statement[] {
  const hits = IDIOMS.flatMap(idiom => {
    if (idiom.ofMinors && !isOfMinors(rest.subject)) return []
    if (idiom.unlessSaid && said.some(({ action }) => isSame(action, idiom.says.action))) return []
    const hit = idiom.known.exec(reading.plain)
    return hit ? [{ idiom, span: { start: hit.index, end: hit.index + hit[0].length } }] : []
  })
  const conditions = terms.filter(({ kind }) => kind !== 'exception').map(({ from, to }) => reading.wordsOf(from, to))
  const exceptions = terms.filter(({ kind }) => kind === 'exception').map(({ from, to }) => reading.wordsOf(from, to))
  const added = hits.map(({ idiom, span }): Statement => {
    const last = said.at(-1)
    const before: readonly DataType[] = last?.action === 'collect' ? last.dataTypes : []
    return {
      dataTypes: idiom.named ? dataTypesOf(reading.data) : before,
      recipient: null,
      purpose: null,
      conditions,
      exceptions,
      ...idiom.says,
      ...rest,
      marks: [marked(reading, span)],
    }
  })
  return hits.some(({ idiom }) => idiom.alone) ? added : [...said, ...added]
}

const isOfMinors = (subject: Statement['subject']): boolean =>
  subject !== null && ('under' in subject || subject.group !== 'residents')

const ACCESS: readonly Action[] = ['give-access', 'correct', 'delete']
const isSame = (one: Action, other: Action): boolean =>
  one === other || (ACCESS.includes(one) && ACCESS.includes(other))

function marked({ tokens, spanOf }: Reading, { start, end }: Span): Span {
  const from = tokens.findIndex(token => token.end > start)
  const to = tokens.findIndex(token => token.start >= end)
  return spanOf(from, to < 0 ? tokens.length : to)
}
