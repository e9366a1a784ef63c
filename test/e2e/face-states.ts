import type { Page } from 'playwright-core'
import { scorecard } from '../../lib/judge/scorecard'
import type { Warning } from '../../lib/messages'
import { readPolicy } from '../../lib/policy/read-policy'
import { shownPolicy } from '../../lib/show/policy-text'
import { firstOf } from '../../lib/show/summary'
import { warningWords } from '../../lib/show/warning'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import { CITATIONS, FINDINGS, finding, flow, MIA, POLICY, RECIPIENTS, view } from '../show/example-page'
import type { Answers } from './face-stage'
import { POLICY_PAGE } from './policy-page'

/** Every page in every state worth looking at: for the accessibility check, and for a person with an eye. */
export interface State {
  readonly name: string
  readonly path: string
  readonly widths: readonly number[]
  readonly height?: number
  readonly answers: Answers
  readonly act?: (page: Page) => Promise<void>
}

const FLOWS = [
  flow({ id: 'flow-1' }),
  flow({
    id: 'flow-2',
    recipient: RECIPIENTS.ads,
    url: 'https://px.adreach.example/tr?em=…',
    method: 'GET',
    kind: 'image',
  }),
]
const NO_POLICY = {
  ...POLICY,
  state: 'none',
  address: null,
  date: null,
  hash: null,
  because: [{ id: 'ui.policy.none' }],
} as const
const popup = (name: string, page: object, act?: State['act']): State => ({
  name: `popup-${name}`,
  path: 'popup.html',
  widths: [320, 372],
  answers: { 'page.get': page, 'flows.get': FLOWS },
  ...(act ? { act } : {}),
})

const HELD = {
  person: MIA,
  site: 'harborline.example',
  company: 'Harborline',
  policy: POLICY,
  findings: FINDINGS.slice(0, 4),
}
const COLLECTED = (['name', 'email', 'birth-date'] as const).map(dataType => ({ label: dataType, dataType }))
const say = wordsFrom('en', en)

const warning = (name: string, minor: boolean, act?: State['act']): State => ({
  name: `warning-${name}`,
  path: 'join',
  widths: [320, 480, 1280],
  answers: {},
  async act(page) {
    const cause = { ...HELD, person: { ...MIA, minor }, collected: COLLECTED }
    await page.getByLabel('Birth date').focus()
    await page.addScriptTag({ url: '/warning.js' })
    await page.evaluate(
      view => {
        const { fineprintWarning } = globalThis as unknown as { fineprintWarning: Warning }
        void fineprintWarning.show(view)
      },
      { ...cause, words: warningWords(cause, say) },
    )
    await page.waitForTimeout(400)
    await act?.(page)
  },
})

const many = Array.from({ length: 1_000 }, (_, index) =>
  finding({
    id: `m${index}`,
    recipient: { ...RECIPIENTS.stats, site: `tracker-${index}.example`, organisation: null },
  }),
)

const KNOWN = {
  company: 'Harborline',
  recipient: 'stats.example',
  dataType: 'browsing-activity',
  reason: 'SHOP-412, mended in the next release',
  expires: '2027-02-20',
} as const

const panel = (name: string, page: object, act?: State['act'], flows: readonly unknown[] = FLOWS): State => ({
  name: `panel-${name}`,
  path: 'sidepanel.html',
  widths: [320, 480, 1280],
  answers: { 'page.get': page, 'flows.get': flows, 'finding.aside': page, 'finding.back': page },
  ...(act ? { act } : {}),
})

const lots = Array.from({ length: 20_000 }, (_, index) =>
  flow({ id: `flow-${index}`, time: Date.UTC(2026, 10, 22, 14, 0, index % 3_600) }),
)

const PEOPLE = {
  active: 'mia',
  people: [
    {
      id: 'mia',
      person: { label: 'Mia', birthDate: '2015-02-03', minor: true, values: { email: ['mia@home.example'] } },
    },
    { id: 'sam', person: { label: 'Sam', values: {} } },
  ],
}
const COMPANY = {
  name: 'Harborline',
  sites: ['harborline.example'],
  subsidiaries: ['harborkids.example'],
  serviceProviders: [{ name: 'ChatDesk', sites: ['chatdesk.example'] }],
}
const options = (name: string, act?: State['act'], people: object = PEOPLE): State => ({
  name: `options-${name}`,
  path: 'options.html',
  widths: [320, 1280],
  height: 900,
  answers: {
    'people.get': people,
    'companies.get': [COMPANY],
    'person.save': people,
    'settings.get': { inspect: 'everything', marks: true },
    'blocks.get': [{ company: 'Harborline', recipient: 'mailwell.example' }],
  },
  ...(act ? { act } : {}),
})

/** The example's policy, as its findings quote it. */
const PROMISES_MADE = readPolicy({
  text: `# Privacy policy

## Young visitors

${CITATIONS.children.quote} ${CITATIONS.consent.quote}

## Who else sees it

${CITATIONS.sharing.quote}

## How we count

${CITATIONS.usage.quote}
`,
  format: 'markdown',
  address: 'https://harborline.example/privacy',
})
const CHECKED = { 'third-party-disclosure': 12 } as const
const report = (name: string, page: object): State => ({
  name: `report-${name}`,
  path: 'report.html',
  widths: [320, 1280],
  height: 900,
  answers: {
    'page.get': page,
    'flows.get': FLOWS,
    'policy.shown': { ...POLICY_PAGE, policy: shownPolicy(PROMISES_MADE) },
    'people.get': PEOPLE,
    'scorecard.get': scorecard(PROMISES_MADE, FINDINGS, CHECKED),
  },
})
/** The messages of a long visit do not come. */
const reading = (name: string, act?: State['act']): State => ({
  ...report(name, view()),
  answers: { 'page.get': view(), 'flows.get': 'never' },
  ...(act ? { act } : {}),
})

const TYPES = ['email', 'name', 'phone', 'online-id', 'browsing-activity'] as const
const sixty = Array.from({ length: 90 }, (_, index) =>
  finding({
    id: `s${index}`,
    dataType: TYPES[index % TYPES.length] ?? 'email',
    verdict: (['incorrect', 'omitted', 'vague', 'clear'] as const)[index % 4] ?? null,
    count: 1 + ((index * 7) % 40),
    recipient: { ...RECIPIENTS.stats, site: `recipient-${index % 60}.example`, organisation: null },
  }),
)

export const STATES: readonly State[] = [
  report('findings', view()),
  report('many', view({ findings: sixty })),
  reading('reading'),
  reading('stopped', page => page.getByRole('button', { name: 'Stop' }).click()),
  report('nothing', view({ findings: [], policy: NO_POLICY })),
  options('start'),
  options('nobody', undefined, { active: null, people: [] }),
  options('person', page => page.getByRole('button', { name: 'Edit Mia' }).click()),
  options('company', page => page.getByRole('button', { name: 'Edit Harborline' }).click()),
  options('wipe', page => page.getByRole('button', { name: /Wipe everything that/ }).click()),
  options('file-with-mistakes', async page => {
    await page.setInputFiles('#file input[type=file]', {
      name: 'settings.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        '{"shape":1,"people":[{"id":"a","person":{"lable":"Mia","values":{"emial":["x"]}}}],"companies":[],"settings":{"inspect":"some","marks":true}}',
      ),
    })
    await page.getByText('Nothing was changed').scrollIntoViewIfNeeded()
  }),
  panel('findings', view()),
  panel('detail', view(), page => page.locator('[data-row]').first().click()),
  panel('flows', view(), page => page.getByRole('button', { name: /Timeline/ }).click(), lots),
  panel('known', view({ aside: [{ finding: FINDINGS[4] ?? finding({ id: 'f5' }), by: KNOWN }] }), async page => {
    await page.getByRole('button', { name: 'Known' }).click()
    await page.locator('[data-row]').first().click()
  }),
  panel('mark-known', view(), async page => {
    await page.locator('[data-row]').first().click()
    await page.getByRole('button', { name: 'Mark as known' }).click()
  }),
  panel('flow', view(), async page => {
    await page.getByRole('button', { name: /Timeline/ }).click()
    await page.locator('[data-row=flow-1]').click()
  }),
  panel('baseline', view(), async page => {
    await page.setInputFiles('input[type=file]', {
      name: 'monday.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ shape: 1, findings: [{ id: 'f1' }, { id: 'f2' }, { id: 'old' }] })),
    })
    await page.getByText('Against monday.json').waitFor()
  }),
  {
    ...panel('devtools', view(), page => page.getByRole('button', { name: /Timeline/ }).click(), lots),
    path: 'devtools-panel.html',
    widths: [900, 1280],
  },
  panel('nothing', view({ findings: [] })),
  panel('not-chosen', view({ state: 'not-chosen', findings: [] })),
  warning('child', true),
  warning('why', true, async page => {
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }),
  warning('asked', true, async page => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }),
  warning('adult', false),
  popup('findings', view()),
  popup('evidence', view(), async page => {
    await page.locator('summary', { hasText: 'exactly' }).first().click()
    await page.getByText('Why Fineprint').waitFor()
  }),
  popup('adult', view({ person: null, findings: FINDINGS.slice(4) })),
  popup('nothing', view({ person: null, findings: [] })),
  popup('no-policy', view({ person: null, policy: NO_POLICY, findings: [] }), async page => {
    await page.locator('summary').first().click()
  }),
  popup('who', view(), page => page.getByRole('button', { name: /Mia/ }).click()),
  popup('add-child', view(), async page => {
    await page.getByRole('button', { name: /Mia/ }).click()
    await page.getByRole('button', { name: 'Add a child' }).click()
  }),
  popup('paused', view({ state: 'paused' })),
  popup('no-permission', view({ state: 'no-permission', findings: [] })),
  popup('not-a-site', view({ state: 'not-a-site', site: '', findings: [] })),
  popup('many', firstOf(view({ findings: many }), 20)),
  { ...popup('loading', view()), answers: { 'page.get': 'never' } },
  // It asks again for two seconds first.
  { ...popup('no-answer', view()), answers: {}, act: page => page.locator('h1:not(.loading)').waitFor() },
]
