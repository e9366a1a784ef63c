import { describe, expect, it } from 'vitest'
import { CHILDREN_HOST, COMPANY_HOST, LARKLINE, UNENCRYPTED_HOST } from '../../demo/hosts'
import { ownPolicy, type PolicyFile } from '../../demo/site'
import type { Finding } from '../../lib/judge/finding'
import { corpusText, describeCorpus } from '../corpus/data'
import { viewOf } from '../e2e/browser-under-test'
import { inBothAtOnce, policyIsRead, type World } from '../e2e/world'
import { CHILD, GROWN_UP, OPTED_OUT } from './people'
import { minors } from './promises/K1-minors'
import { minorsFollowed, minorsThirdParties } from './promises/K2-minors-third-parties'
import { childLinks } from './promises/K3-links'
import { askAParent } from './promises/K4-ask-a-parent'
import { beforeTheAnswer, thirdParties } from './promises/P3-third-parties'
import { serviceProviders } from './promises/P4-service-providers'
import { directory } from './promises/P5-directory'
import { purposes } from './promises/P6-purposes'
import { marketers } from './promises/P7-marketers'
import { choiceIgnored, choiceMadeForYou } from './promises/P8-marketing-choice'
import { otherOrders } from './promises/P9-other-orders'
import { usageData, usageDataOverAVisit } from './promises/P10-usage-data'
import { inTheAddress, unencrypted } from './promises/P11-security'
import { messages } from './promises/P12-messages'
import { fraud } from './promises/P13-fraud'
import { access } from './promises/P14-access'
import { changes } from './promises/P16-changes'
import { POLICIES, type PolicyName, type Story, told } from './story'

/** Every promise that a page can break or keep, in both browsers, under two differently worded policies. */
const STORIES: readonly Story[] = [
  thirdParties,
  beforeTheAnswer,
  serviceProviders,
  directory,
  purposes,
  marketers,
  choiceMadeForYou,
  choiceIgnored,
  otherOrders,
  usageData,
  usageDataOverAVisit,
  unencrypted,
  inTheAddress,
  messages,
  fraud,
  access,
  changes,
  minors,
  minorsThirdParties,
  minorsFollowed,
  childLinks,
  askAParent,
]

const PEOPLE = { 'grown-up': GROWN_UP, child: CHILD, 'opted-out': OPTED_OUT } as const

const policyFile = (name: PolicyName): PolicyFile =>
  name === 'larkline'
    ? ownPolicy()
    : { text: corpusText('policies', 'zazaknowledge.com@2010-06-24.md'), format: 'markdown' }

const PLACES = [`https://${COMPANY_HOST}`, `http://${UNENCRYPTED_HOST}`, `https://${CHILDREN_HOST}`]

/** What is reported of the company's tabs, its children's corner and its unencrypted pages included. */
async function findingsOf({ browser }: World): Promise<readonly Finding[]> {
  const views = await Promise.all(PLACES.map(place => viewOf(browser, place).catch(() => null)))
  return views.flatMap(view => view?.findings ?? [])
}

const inShort = ({ promise, dataType, recipient, verdict, severity }: Finding): string =>
  `${promise}: ${dataType ?? 'page'} → ${recipient?.host ?? 'page'} ${verdict} ${severity}`

/** In milliseconds, on a machine that does much else besides. */
const PATIENCE = 20_000

async function tell(world: World, story: Story, policy: PolicyName): Promise<void> {
  try {
    await goThrough(world, story, policy)
  } finally {
    world.demo.setFaults([])
    await story.restores?.(world.browser)
  }
}

async function goThrough(world: World, story: Story, policy: PolicyName): Promise<void> {
  const { browser, demo } = world
  demo.setFaults(story.faults, { encoding: 'sha256-lower', channel: 'json' })
  await browser.ask('record.wipe', {})
  await browser.ask('company.save', { company: LARKLINE })
  const id = story.who ?? 'grown-up'
  await browser.ask('person.save', { id, person: PEOPLE[id] })
  await browser.ask('person.choose', { id })
  const tab = await browser.open(`https://${COMPANY_HOST}/`)
  await policyIsRead(world)
  await story.acts(tab)
  await story.asks?.(browser)
  const end = Date.now() + PATIENCE
  let findings = await findingsOf(world)
  while (!told(story, findings) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 100))
    findings = await findingsOf(world)
  }
  const finding = told(story, findings)
  if (!finding) return expect(findings.map(inShort).join('\n'), 'what was found').toContain(story.promise)
  expect(finding).toMatchObject({ verdict: story.finds.verdict, severity: story.finds.severity })
  const governing = finding.citations.filter(({ role }) => role === 'governs').map(({ quote }) => quote)
  expect(governing[0]?.replace(/\s+/g, ' ')).toContain(story.quotes[policy])
}

for (const policy of POLICIES) {
  const block = policy === 'larkline' ? describe : describeCorpus
  block(policy, () => {
    inBothAtOnce({ policy: policyFile(policy) }, world => {
      it.each(STORIES.map(story => [story.row, story.tells, story] as const))('%s: %s', async (_row, _tells, story) =>
        tell(world(), story, policy),
      )
    })
  })
}
