import type { Company, Flow, Recipient, Relation } from '../facts'
import type { Policy, PolicyName } from '../policy/statement'
import { recipientOf } from '../recognise/parties/recipient'
import { relationOf } from '../recognise/parties/relation'
import { siteOf } from '../recognise/parties/site'
import type { Finding } from './finding'
import { type FormFacts, judgeForm } from './form'
import { judgeFlow } from './judge'
import { asNamed } from './named-provider'
import type { Situation } from './situation'

/**
 * A company that collects in a frame of its own on somebody else's page. A flow has a collecting party, and a party has a
 * policy: the page's policy says whether anything may be given to it, its own what it does with what it is given. So the
 * same fact is judged twice, and what the second time finds says whose words it quotes (`whose`).
 */
export interface Party {
  readonly company: Company
  /** Of its frame. */
  readonly url: string
  readonly policy: Policy
}

/**
 * Who keeps the frame at `url`, where that is another company: not one of the company's own, and not one that works for it
 * by its profile or its policy's own words, for then the page's policy speaks for both (promise P4).
 */
export function partyAt(url: string, { page, company, policy }: Situation): Company | null {
  if (page.url === null || !/^https?:/.test(url)) return null
  const { relation, organisation, site } = asNamed(recipientOf(url, page.url, company), policy)
  if (relation !== 'third-party') return null
  return { name: organisation ?? site, sites: [site], subsidiaries: [], serviceProviders: [] }
}

/** Messages to the page's own company are what the frame is there for. */
export function judgeFlowOfParty(flow: Flow, party: Party, around: Situation): Finding[] {
  const { recipient, request } = flow
  if (isOwn(recipient.relation)) return []
  const seen = { ...flow, recipient: { ...recipient, relation: relationTo(party, request.url) } }
  return judgeFlow(seen, situationOf(party, around)).map(finding => asSeenFrom(finding, recipient))
}

export function judgeFormOfParty({ frame: _, ...form }: FormFacts, party: Party, around: Situation): Finding[] {
  const { recipient } = form
  if (isOwn(recipient.relation)) return []
  const relation = relationTo(party, `https://${recipient.host}/`)
  return judgeForm({ ...form, recipient: { ...recipient, relation } }, situationOf(party, around)).map(finding =>
    asSeenFrom(finding, recipient),
  )
}

const isOwn = (relation: Relation): boolean => relation === 'first-party' || relation === 'affiliate'

const relationTo = ({ url, company }: Party, to: string): Relation => relationOf(to, url, company).relation

/** What the page's own banner was told is no consent given to somebody else. */
export function situationOf({ company, url, policy }: Party, { consent, ...around }: Situation): Situation {
  const told = consent?.filter(({ source }) => source === 'checkbox' || source === 'gpc')
  return {
    ...around,
    policy,
    policyState: [],
    whose: nameOf(policy, company, siteOf(url)),
    company,
    page: { ...around.page, url, site: siteOf(url) },
    ...(told ? { consent: told } : {}),
  }
}

const nameOf = ({ title, source, updated }: Policy, { name: company }: Company, site: string): PolicyName => ({
  company,
  site,
  title,
  address: source.address,
  date: updated ?? source.date,
  hash: source.hash,
})

/** To the person it is what it is to the page. */
const asSeenFrom = (finding: Finding, recipient: Recipient): Finding =>
  finding.recipient ? { ...finding, recipient } : finding
