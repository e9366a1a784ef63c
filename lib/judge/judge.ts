import { because, type Flow } from '../facts'
import { judgeActivityIn, judgeVisit, type Visit } from './activity'
import { judgeCollection } from './collection'
import { judgeDisclosure } from './disclosure'
import { type Draft, findingOf } from './draft'
import type { Finding } from './finding'
import { judgeMarketingFlow } from './marketing'
import { judgeMessages } from './messages'
import { judgeMinorFlow } from './minors'
import { withNamedProvider } from './named-provider'
import { byImportance } from './order'
import { judgeSecurity } from './security'
import type { Situation } from './situation'
import { inScope, unjudged } from './unjudged'

const FAMILIES = [
  judgeMinorFlow,
  judgeDisclosure,
  judgeMessages,
  judgeMarketingFlow,
  judgeSecurity,
  judgeActivityIn,
  judgeCollection,
] as const

/** What a page keeps in the browser has reached nobody yet: all there is to say of it is how well it is kept. */
const familiesOf = ({ request }: Flow): readonly (typeof FAMILIES)[number][] =>
  request.kind === 'storage' ? [judgeSecurity] : FAMILIES

/** One message judged against the policy of the page it left: at most one finding a (recipient, data type, clause). */
export function judgeFlow(seen: Flow, situation: Situation): Finding[] {
  if (seen.items.length === 0) return []
  const flow = withNamedProvider(seen, situation.policy)
  const drafts =
    situation.policy && inScope(situation)
      ? familiesOf(flow).flatMap(judge => judge(flow, situation))
      : unjudged(flow, situation)
  return unique(
    drafts.map(draft => {
      const told = situation.unsent ? beforeSubmit(draft, flow) : draft
      return findingOf(situation.stopped ? reachedNobody(told) : told, situation)
    }),
  )
}

/** That it was typed must be known: what a page sends of its own accord waits for no Send. */
function beforeSubmit(draft: Draft, { items }: Flow): Draft {
  const wasTyped = items.some(({ known, dataType }) => known && dataType === draft.dataType)
  return wasTyped ? { ...draft, unsent: true, because: [because('judge.before-submit'), ...draft.because] } : draft
}

/** What the page tried to do is worth knowing, and there is nothing left to warn of. */
const reachedNobody = (draft: Draft): Draft => ({
  ...draft,
  stopped: true,
  severity: 'info',
  because: [because('judge.stopped'), ...draft.because],
  remedies: [],
})

/**
 * The same together with all that its recipient `heard` in this visit, this message included: page views that nobody could
 * tie to a person are tied by an e-mail address that comes later (promise P10).
 */
export function judgeFlowInVisit(flow: Flow, heard: Visit, situation: Situation): Finding[] {
  const { site } = flow.recipient
  const told = heard[site]
  return unique([...judgeFlow(flow, situation), ...judgeVisit(told ? { [site]: told } : {}, situation)])
}

/** Families may come to the same finding by two ways; it is one finding. */
export function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map(finding => [finding.id, finding])).values()].sort(byImportance)
}
