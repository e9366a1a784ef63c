import { because } from '../facts'
import type { LinkFact, PageFact } from '../observe/page'
import { recipientOf } from '../recognise/parties/recipient'
import { siteOf } from '../recognise/parties/site'
import { findingOf } from './draft'
import type { Finding } from './finding'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'
import { inScope } from './unjudged'

const POLICY_LINK =
  /\b(?:privacy|data protection|datenschutz\w*|confidentialit[ée]|privacidad|privacidade|prywatno\w+)/i

/** Where a page for children leads out of the company: one link a site, the work list of the check (promise K3). */
export function linksToCheck(page: PageFact, { company, page: { childDirected } }: Situation): LinkFact[] {
  if (!childDirected) return []
  const bySite = new Map<string, LinkFact>()
  for (const link of page.links) {
    if (!/^https?:/i.test(link.href)) continue
    if (recipientOf(link.href, page.url, company).relation !== 'third-party') continue
    const site = siteOf(link.href)
    if (!bySite.has(site)) bySite.set(site, link)
  }
  return [...bySite.values()]
}

/** What was found behind one of the links. */
export interface LinkedPage {
  readonly link: LinkFact
  readonly page: PageFact
  /** A form there asks for identifiable data. */
  readonly asksForData: boolean
}

export const showsPolicy = ({ links }: PageFact): boolean =>
  links.some(
    ({ text, href }) => POLICY_LINK.test(text) || /privacy|datenschutz/i.test(href.replace(/^[a-z]+:\/\/[^/]*/i, '')),
  )

/** K3: a page for children leads to a site that collects identifiable data and shows no privacy policy. */
export function judgeChildLink({ link, page, asksForData }: LinkedPage, situation: Situation): Finding[] {
  const { policy, company } = situation
  if (!policy || !inScope(situation) || !situation.page.childDirected || !asksForData) return []
  if (showsPolicy(page) || !page.complete) return []
  const governs = pledgesOf(policy).filter(({ promise }) => promise === 'child-page-links')
  if (governs.length === 0) return []
  const recipient = recipientOf(page.url, situation.page.url, company)
  return [
    findingOf(
      {
        promise: 'child-page-links',
        recipient,
        dataType: null,
        verdict: 'incorrect',
        severity: 'medium',
        governs,
        because: [
          because('judge.child-link', { text: link.text.slice(0, 100), site: recipient.site }),
          because('judge.page-for-children'),
        ],
        remedies: ['report'],
      },
      situation,
    ),
  ]
}
