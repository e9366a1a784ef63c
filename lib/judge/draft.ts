import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { DataType, Reason, Recipient } from '../facts'
import { because } from '../facts'
import { citationOf, definitionOf, distinct, exceptionsOf } from './citation'
import type { Citation, Finding, PromiseName, Remedy, Severity, Verdict } from './finding'
import type { Pledge } from './pledge'
import { remedy, withContact } from './remedies'
import type { Situation } from './situation'

/** A finding before it is cited and signed. */
export interface Draft {
  readonly promise: PromiseName
  readonly recipient: Recipient | null
  readonly dataType: DataType | null
  readonly verdict: Verdict | null
  readonly severity: Severity
  /** The clauses that govern, most specific first. */
  readonly governs: readonly Pledge[]
  readonly because: readonly Reason[]
  /** Ids; contacts are looked up in the policy. */
  readonly remedies: readonly string[]
  readonly minor?: boolean
  readonly unsent?: boolean
  readonly stopped?: boolean
}

/** More governing clauses than this do not make it clearer. */
const GOVERNING = 3

export function findingOf(draft: Draft, situation: Situation): Finding {
  const { promise, recipient, dataType, verdict, severity } = draft
  const { whose } = situation
  const citations = citationsOf(draft, situation)
  return {
    id: fingerprint(draft, situation, citations),
    promise,
    ...(whose ? { whose } : {}),
    recipient,
    dataType,
    verdict,
    severity,
    citations: whose ? citations.map(citation => ({ ...citation, whose })) : citations,
    because: [
      ...(whose ? [because('judge.frame-of', { company: whose.company, title: whose.title })] : []),
      ...draft.because,
      ...definitionReason(draft, citations),
      ...exceptionReasons(citations),
      ...residentReasons(citations),
      ...correctionReasons(draft),
    ],
    remedies: remediesOf(draft, situation),
    ...(draft.unsent ? { unsent: true } : {}),
    ...(draft.stopped ? { stopped: true } : {}),
    minor: draft.minor ?? false,
  }
}

function citationsOf({ governs, dataType, verdict }: Draft, { policy }: Situation): Citation[] {
  if (!policy || verdict === null) return []
  const first = distinct(governs).slice(0, GOVERNING)
  const definition = dataType ? definitionOf(policy, dataType) : null
  return [
    ...first.map(pledge => citationOf(pledge)),
    ...(definition ? [definition] : []),
    ...(verdict === 'incorrect' || verdict === 'conditional' ? first.flatMap(pledge => exceptionsOf(pledge)) : []),
  ]
}

/** Promise P1: why this datum counts for this company. */
function definitionReason({ dataType, verdict }: Draft, citations: readonly Citation[]): Reason[] {
  if (!dataType || verdict === null) return []
  const defined = citations.some(({ role }) => role === 'definition')
  return [because(defined ? 'judge.counts-by-definition' : 'judge.counts-by-nature', { dataType })]
}

/** Whoever reads a verdict must know that it rests on a person's reading. */
const correctionReasons = ({ governs }: Draft): Reason[] =>
  distinct(governs)
    .slice(0, GOVERNING)
    .flatMap(({ statement: { corrected } }) =>
      corrected ? [because('judge.corrected-by-hand', { date: corrected })] : [],
    )
    .slice(0, 1)

/** Whose words decide, where they are not those for everybody. */
const residentReasons = ([first]: readonly Citation[]): Reason[] =>
  first?.notice?.kind === 'supplement' ? [because('judge.own-notice')] : []

/** "Except as required by law" may hold, and no browser can tell. */
const exceptionReasons = (citations: readonly Citation[]): Reason[] =>
  citations
    .filter(({ role }) => role === 'exception')
    .map(({ quote }) => because('judge.exception-not-observable', { exception: quote }))

function remediesOf({ remedies, verdict }: Draft, { policy }: Situation): Remedy[] {
  const ways = remedies.flatMap(id => remedy(id, verdict === null ? null : policy))
  return verdict === null ? ways : withContact(ways, policy)
}

/**
 * Signs what a finding says, not when or how often it was met, so that two browsers and two runs agree: company,
 * promise, recipient, data type, deciding sentence, policy. 16 bytes of SHA-256, hex.
 */
function fingerprint(
  draft: Draft,
  { company, page, policy, whose }: Situation,
  citations: readonly Citation[],
): string {
  const [first] = citations
  const says = [
    company?.name ?? page.site ?? '',
    draft.promise,
    draft.recipient ? `${draft.recipient.site} ${draft.recipient.relation}` : '',
    draft.dataType ?? '',
    draft.verdict ?? '',
    first ? `${first.notice ? `${first.notice.kind} ` : ''}${first.clause} ${first.at.start}` : '',
    policy?.source.hash ?? '',
    draft.minor ? 'minor' : '',
    ...(draft.unsent ? ['unsent'] : []),
    ...(draft.stopped ? ['stopped'] : []),
    ...(whose ? ['by its own policy'] : []),
  ]
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(says)))).slice(0, 32)
}
