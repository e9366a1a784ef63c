import { because, type Flow, type Reason } from '../facts'
import { sameSite } from '../recognise/parties/site'
import { identifiable } from './data-kinds'
import type { Draft } from './draft'
import type { PromiseName } from './finding'
import type { Situation } from './situation'

/** Promise P2: whether the page is one that the company's policy covers. Without a profile every site is its own. */
export function inScope({ company, page }: Situation): boolean {
  const { site } = page
  if (!company || site === null) return true
  const sites = [...company.sites, ...company.subsidiaries]
  return sites.length === 0 || sites.some(own => sameSite(own, site))
}

/** What there is to say when no policy can be quoted: that data left, to whom, and why nothing is said of whether it may. */
export function unjudged({ recipient, items }: Flow, situation: Situation): Draft[] {
  if (recipient.relation === 'first-party') return []
  const { promise, why, remedies } = reasonsOf(situation)
  return identifiable(items).map(item => ({
    promise,
    recipient,
    dataType: item.dataType,
    verdict: null,
    severity: 'low',
    governs: [],
    because: [...why, ...recipient.because, ...item.because],
    remedies,
  }))
}

function reasonsOf(situation: Situation): { promise: PromiseName; why: Reason[]; remedies: string[] } {
  const { page, company, policyState } = situation
  if (!inScope(situation))
    return {
      promise: 'scope',
      why: [because('judge.out-of-scope', { site: page.site ?? '', company: company?.name ?? '' })],
      remedies: ['choose-company'],
    }
  return {
    promise: 'third-party-disclosure',
    why: [because('judge.no-policy'), ...policyState],
    remedies: ['add-policy'],
  }
}
