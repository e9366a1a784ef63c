import type { Recipient } from '../../lib/facts'
import type { Citation } from '../../lib/judge/finding'
import type { PageView, PolicyView } from '../../lib/messages'
import { type Report, reportOf } from '../../lib/show/export/report'
import type { SeenFinding, SeenFlow } from '../../lib/show/seen'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'

/** A made-up company's page as the background would tell it, for tests of what is shown. */

const children =
  'We do not collect personal details from anyone under 16, and we let no other company do so on our pages.'
const consent = 'We ask for a young visitor’s name only where a parent or guardian has told us that they agree.'
const sharing = 'Your details are never passed on to businesses that would like to sell you something.'
const usage = 'We count visits in total, never visitor by visitor.'

const span = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const cite = (quote: string, words: string, clause: string, heading: string): Citation => ({
  clause,
  headings: ['Privacy policy', heading],
  role: 'governs',
  quote,
  at: { start: 100, end: 100 + quote.length },
  link: `https://harborline.example/privacy#:~:text=${encodeURIComponent(quote)}`,
  marks: [span(quote, words)],
})

export const CITATIONS = {
  children: cite(children, 'and we let no other company do so', 'young-visitors', 'Young visitors'),
  consent: cite(consent, 'a parent or guardian has told us that they agree', 'young-visitors', 'Young visitors'),
  sharing: cite(sharing, 'businesses that would like to sell you something', 'sharing', 'Who else sees it'),
  usage: cite(usage, 'never visitor by visitor', 'counting', 'How we count'),
}

const to = (recipient: Partial<Recipient> & Pick<Recipient, 'site'>): Recipient => ({
  host: `api.${recipient.site}`,
  organisation: null,
  category: 'unknown',
  relation: 'third-party',
  because: [],
  ...recipient,
})

export const RECIPIENTS = {
  mailer: to({ site: 'mailwell.example', organisation: 'Mailwell', category: 'email-marketing' }),
  ads: to({ site: 'adreach.example', organisation: 'Adreach', category: 'advertising' }),
  stats: to({ site: 'stats.example', category: 'analytics' }),
  chat: to({
    site: 'chatdesk.example',
    organisation: 'ChatDesk',
    category: 'chat-support',
    relation: 'service-provider',
  }),
  own: to({ site: 'harborline.example', organisation: 'Harborline', relation: 'first-party' }),
}

export const finding = (given: Partial<SeenFinding> & Pick<SeenFinding, 'id'>): SeenFinding => ({
  promise: 'third-party-disclosure',
  recipient: RECIPIENTS.mailer,
  dataType: 'email',
  verdict: 'incorrect',
  severity: 'high',
  citations: [CITATIONS.sharing],
  because: [{ id: 'show.category.email-marketing' }],
  remedies: [],
  minor: false,
  count: 1,
  first: Date.UTC(2026, 10, 22, 14, 3),
  last: Date.UTC(2026, 10, 22, 14, 5),
  flows: ['flow-1'],
  ...given,
})

export const FINDINGS: readonly SeenFinding[] = [
  finding({
    id: 'f1',
    promise: 'minor-third-party',
    severity: 'critical',
    minor: true,
    count: 4,
    citations: [CITATIONS.children],
    remedies: [
      { id: 'stop' },
      { id: 'contact', contact: { kind: 'phone', value: '0800 555 0117', for: 'children', at: { start: 0, end: 1 } } },
    ],
  }),
  finding({
    id: 'f2',
    promise: 'minor-third-party',
    severity: 'critical',
    minor: true,
    recipient: RECIPIENTS.ads,
    citations: [CITATIONS.children],
    remedies: [
      {
        id: 'contact',
        contact: { kind: 'email', value: 'privacy@harborline.example', for: 'privacy', at: { start: 0, end: 1 } },
      },
    ],
  }),
  ...(['name', 'birth-date'] as const).map((dataType, index) =>
    finding({
      id: `f3-${index}`,
      promise: 'minor-collection',
      recipient: RECIPIENTS.own,
      dataType,
      verdict: 'conditional',
      severity: 'critical',
      minor: true,
      citations: [CITATIONS.consent],
      remedies: [{ id: 'ask-parent' }],
      flows: [],
    }),
  ),
  finding({
    id: 'f4',
    promise: 'usage-data-aggregate',
    recipient: RECIPIENTS.stats,
    dataType: 'browsing-activity',
    severity: 'medium',
    count: 14,
    citations: [CITATIONS.usage],
  }),
  finding({
    id: 'f5',
    promise: 'third-party-disclosure',
    recipient: RECIPIENTS.stats,
    dataType: 'online-id',
    verdict: 'omitted',
    severity: 'low',
    citations: [],
    count: 2,
  }),
  finding({
    id: 'f6',
    promise: 'service-provider',
    recipient: RECIPIENTS.chat,
    dataType: 'message-content',
    verdict: 'clear',
    severity: 'info',
    count: 22,
    citations: [CITATIONS.sharing],
  }),
]

export const flow = (given: Partial<SeenFlow> & Pick<SeenFlow, 'id'>): SeenFlow => ({
  time: Date.UTC(2026, 10, 22, 14, 5, 12),
  site: 'harborline.example',
  page: 'https://harborline.example/join',
  method: 'POST',
  url: 'https://api.mailwell.example/track?data=…&v=2',
  kind: 'xhr',
  recipient: RECIPIENTS.mailer,
  items: [
    {
      dataType: 'email',
      value: 'm…@h…',
      transforms: ['lowercase', 'sha256', 'hex', 'base64'],
      where: 'url.query.data',
      known: true,
      because: [{ id: 'show.data.email' }],
    },
  ],
  inspected: { bytes: 512, of: 512 },
  unseen: [],
  trigger: 'typing',
  findings: ['f1'],
  ...given,
})

export const POLICY: PolicyView = {
  state: 'read',
  because: [],
  title: 'Harborline privacy policy',
  address: 'https://harborline.example/privacy',
  date: '2026-03-12',
  hash: '3f9a7c5512d0c8bb4b1f7a6f0e2d9c3377aa41d85be6e1f09c3a57d2b8e4f0e1',
  minorAge: 16,
  contacts: [],
  warnings: [],
}

export const MIA = { id: 'mia', label: 'Mia', age: 11, minor: true }

export const view = (given: Partial<PageView> = {}): PageView => ({
  tab: 1,
  url: 'https://harborline.example/join',
  site: 'harborline.example',
  state: 'ready',
  person: MIA,
  people: [MIA],
  company: { name: 'Harborline', sites: ['harborline.example'], subsidiaries: [], serviceProviders: [] },
  policy: POLICY,
  findings: FINDINGS,
  aside: [],
  blocked: [],
  requests: { seen: 86, unseenBodies: 0 },
  troubles: [],
  judged: 0,
  ...given,
})

/** Of a visit on a site that has no policy. */
export const reportWith = (findings: readonly SeenFinding[], flows: readonly SeenFlow[]): Report =>
  reportOf(
    {
      made: 0,
      company: null,
      sites: ['harborline.example'],
      policy: null,
      requests: { seen: 1, unseenBodies: 0 },
      findings,
      flows,
      scorecard: [],
    },
    wordsFrom('en', en),
  )
