import { describe, expect, it } from 'vitest'
import { type Company, type Consent, DATA_TYPES, type DataType, type OptOut, type Subject } from '../../lib/facts'
import type { Finding } from '../../lib/judge/finding'
import { judgeFlow } from '../../lib/judge/judge'
import type { Policy } from '../../lib/policy/statement'
import { policyOf, type Said } from './policy-of'
import { ADULT, CHILD, flowOf, type Sent, situationOf } from './situation-of'

const PHONE = { kind: 'phone', value: '0800 555 0117', for: 'opt-out', at: { start: 0, end: 1 } } as const

const SHARES_WITH_NOBODY: Said = [
  'We do not share personal information with third parties without your consent, except as required by law.',
  { recipient: 'third-party', conditions: ['without your consent'], exceptions: ['except as required by law'] },
]
const NOT_TO_MARKETERS: Said = [
  'We never give it to companies that advertise.',
  { recipient: 'advertising', purpose: 'marketing' },
]
const AGENTS: Said = ['We use companies that work on our behalf.', { modality: 'will', recipient: 'service-provider' }]
const SAFE: Said = ['We protect information with encryption.', { modality: 'will', action: 'protect' }]
const TOTALS: Said = [
  'We use page views only in the aggregate.',
  { action: 'use', dataTypes: ['browsing-activity'], exceptions: ['in the aggregate'] },
]
const NO_CHILDREN: Said = [
  'We do not collect information from children under 16.',
  { action: 'collect', subject: { under: 16 } },
]
const NOBODY_ELSE: Said = [
  'We do not allow third parties to collect from children under 16.',
  { actor: 'third-party', action: 'collect', subject: { under: 16 } },
]
const FRAUD: Said = [
  'We may use information to prevent fraud.',
  { modality: 'may', action: 'use', purpose: 'fraud-prevention' },
]
const PRIVATE: Said = ['We do not read private messages.', { action: 'use', dataTypes: ['message-content'] }]
const CHOICE: Said = ['You may opt out of marketing.', { action: 'contact', purpose: 'marketing' }]

const FULL = policyOf(
  [SHARES_WITH_NOBODY, NOT_TO_MARKETERS, AGENTS, SAFE, TOTALS, NO_CHILDREN, NOBODY_ELSE, FRAUD, PRIVATE, CHOICE],
  { minorAge: 16, contacts: [PHONE], defines: ['email', 'name'] },
)

const judge = (sent: Sent, policy: Policy | null = FULL, subject: Subject = ADULT, consent?: readonly Consent[]) =>
  judgeFlow(
    flowOf(sent),
    situationOf({
      policy,
      subject,
      company: sent.company ?? null,
      ...(sent.from ? { url: sent.from } : {}),
      ...(consent ? { consent } : {}),
    }),
  )
const clausesOf = ({ citations }: Finding) =>
  citations.filter(({ role }) => role === 'governs').map(({ clause }) => clause)
const idsOf = (finding: Finding | undefined) => finding?.because.map(({ id }) => id) ?? []
const of = (findings: readonly Finding[], promise: Finding['promise']) =>
  findings.filter(finding => finding.promise === promise)

describe('identifiable data that reaches somebody else', () => {
  it('contradicts a promise not to share it, and quotes the sentence word for word', () => {
    const [finding, ...rest] = judge({ to: 'https://c.nobody.example/', items: ['email'] })
    expect(rest).toEqual([])
    expect(finding).toMatchObject({
      promise: 'third-party-disclosure',
      verdict: 'incorrect',
      severity: 'high',
      minor: false,
    })
    expect(finding?.citations[0]).toMatchObject({ clause: 'clause-1', role: 'governs', quote: SHARES_WITH_NOBODY[0] })
  })

  it.each([
    ['https://img.harborlinestatic.net/a.png', 'conditional', 'medium', true],
    ['https://harborline.vendor.net/a.png', 'incorrect', 'high', false],
    ['https://a.klaviyo.com/', 'incorrect', 'high', false],
  ] as const)('on a page of harborline.example, %s is %s', (to, verdict, severity, mayBeOwn) => {
    const [finding] = judge({ to, items: ['email'], from: 'https://www.harborline.example/' })
    expect(finding).toMatchObject({ verdict, severity })
    expect(idsOf(finding).includes('judge.may-be-own')).toBe(mayBeOwn)
  })

  it('cites the clause on marketers before the one on third parties', () => {
    const [finding] = judge({ to: 'https://www.facebook.com/tr', items: ['email'] })
    expect(finding).toMatchObject({ promise: 'marketers-disclosure', verdict: 'incorrect', severity: 'high' })
    expect(finding && clausesOf(finding)).toEqual(['clause-2', 'clause-1'])
  })

  it('shows the definition beside it, and an exception no browser can see', () => {
    const [finding] = judge({ to: 'https://c.nobody.example/', items: ['email'] })
    expect(finding?.citations.map(({ role }) => role)).toEqual(['governs', 'definition', 'exception'])
    expect(idsOf(finding)).toEqual(
      expect.arrayContaining(['judge.counts-by-definition', 'judge.exception-not-observable']),
    )
  })

  it('gives the contact of the policy under it', () => {
    const [finding] = judge({ to: 'https://www.facebook.com/tr', items: ['email'] })
    expect(finding?.remedies).toContainEqual({ id: 'opt-out', contact: PHONE })
  })

  it('takes a city for identifiable only beside something that is', () => {
    expect(judge({ to: 'https://c.nobody.example/', items: ['city', 'country', 'age'] })).toEqual([])
    const found = judge({ to: 'https://c.nobody.example/', items: ['city', 'email'] })
    expect(found.map(({ dataType, severity }) => [dataType, severity])).toEqual([
      ['email', 'high'],
      ['city', 'medium'],
    ])
  })

  it('makes one finding of a datum met five times', () => {
    expect(
      judge({ to: 'https://c.nobody.example/', items: ['email', 'email', 'email', 'email', 'email'] }),
    ).toHaveLength(1)
  })

  it('is allowed for a declared service provider, and information only', () => {
    const company = {
      name: 'Shop',
      sites: ['shop.example'],
      subsidiaries: [],
      serviceProviders: [{ name: 'Deskbird', sites: ['deskbird.example'] }],
    }
    const [finding, ...rest] = judge({ to: 'https://chat.deskbird.example/', items: ['email'], company })
    expect(finding).toMatchObject({ promise: 'service-provider', verdict: 'clear', severity: 'info' })
    expect(rest).toEqual([])
  })

  it.each<[string, string, string, Finding['verdict']]>([
    ['named with its work', 'Stripe processes card payments on our behalf.', 'https://api.stripe.com/', 'clear'],
    ['named by its site', 'Deskbird runs the chat. It works for us.', 'https://chat.deskbird.example/', 'clear'],
    [
      'named for other work',
      'Google measures traffic statistics on our behalf.',
      'https://www.googleadservices.com/',
      'incorrect',
    ],
    [
      'named, and not as working for the company',
      'You can pay with Klarna, a bank.',
      'https://api.amplitude.com/',
      'incorrect',
    ],
    [
      'a word that is no name',
      'We love a deskbird in the chat, on our behalf.',
      'https://chat.deskbird.example/',
      'incorrect',
    ],
  ])('the policy’s own word: %s', (_, sentence, to, verdict) => {
    const policy = policyOf([SHARES_WITH_NOBODY, [sentence, { modality: 'will', recipient: 'service-provider' }]])
    expect(judge({ to, items: ['email'] }, policy)).toMatchObject([{ verdict }])
  })

  it.each([
    'https://api.stripe.com/v1/tokens',
    'https://api-iam.intercom.io/messenger/web/ping',
    'https://tenant.okta.com/login',
  ])('may be allowed where the recipient’s whole business is to work for others: %s', to => {
    const [finding] = judge({ to, items: ['email'] })
    expect(finding).toMatchObject({ verdict: 'conditional', severity: 'medium' })
    expect(finding && clausesOf(finding)).toEqual(['clause-1', 'clause-3'])
  })

  it('what is written into an undeclared chat is disclosed all the same', () => {
    const found = judge({ to: 'https://api-iam.intercom.io/messenger/web/reply', items: ['message-content'] })
    expect(found).toMatchObject([{ promise: 'message-contents', verdict: 'incorrect', severity: 'high' }])
  })

  it('is allowed to prevent fraud where the policy says so, and only there', () => {
    const sent: Sent = { to: 'https://cdn.sift.com/', items: ['email'] }
    expect(judge(sent)).toMatchObject([{ promise: 'fraud-prevention', verdict: 'clear', severity: 'info' }])
    expect(judge(sent, policyOf([SHARES_WITH_NOBODY]))).toMatchObject([
      { promise: 'third-party-disclosure', verdict: 'incorrect' },
    ])
  })

  it('leaves the two sites of one company alone', () => {
    expect(judge({ from: 'https://www.instagram.com/', to: 'https://www.facebook.com/tr', items: ['email'] })).toEqual(
      [],
    )
  })
})

describe('what another policy says of the same act', () => {
  const sent: Sent = { to: 'https://www.facebook.com/tr', items: ['email'] }
  it.each<[string, readonly Said[], Finding['verdict'], Finding['severity']]>([
    [
      'names datum and recipient',
      [
        [
          'We share your e-mail address with advertisers.',
          { modality: 'will', recipient: 'advertising', dataTypes: ['email'] },
        ],
      ],
      'clear',
      'info',
    ],
    [
      'names the datum',
      [
        [
          'We share e-mail addresses with third parties.',
          { modality: 'will', recipient: 'third-party', dataTypes: ['email'] },
        ],
      ],
      'vague',
      'low',
    ],
    [
      'allows it at large',
      [['We may share information with third parties.', { modality: 'may', recipient: 'third-party' }]],
      'vague',
      'low',
    ],
    [
      'says both',
      [
        ['We do not share e-mail addresses with third parties.', { recipient: 'third-party', dataTypes: ['email'] }],
        [
          'We share e-mail addresses with third parties.',
          { modality: 'will', recipient: 'third-party', dataTypes: ['email'] },
        ],
      ],
      'ambiguous',
      'medium',
    ],
    [
      'forbids at large and allows in particular',
      [
        ['We do not share information with third parties.', { recipient: 'third-party' }],
        [
          'We share e-mail addresses with advertisers.',
          { modality: 'will', recipient: 'advertising', dataTypes: ['email'] },
        ],
      ],
      'clear',
      'info',
    ],
    ['says nothing', [['We like tea.', { modality: 'will', action: 'retain' }]], 'omitted', 'medium'],
    [
      'speaks of another datum',
      [['We do not share telephone numbers with third parties.', { recipient: 'third-party', dataTypes: ['phone'] }]],
      'omitted',
      'medium',
    ],
    [
      'speaks of another purpose',
      [['We do not share information with analytics companies.', { recipient: 'third-party', purpose: 'analytics' }]],
      'omitted',
      'medium',
    ],
  ])('%s: %3$s', (_, sentences, verdict, severity) => {
    expect(judge(sent, policyOf(sentences))).toMatchObject([{ verdict, severity }])
  })

  it('a promise on names covers a family name', () => {
    const policy = policyOf([['We do not share names.', { recipient: 'third-party', dataTypes: ['name'] }]])
    expect(judge({ ...sent, items: ['family-name'] }, policy)).toMatchObject([{ verdict: 'incorrect' }])
    expect(judge(sent, policy)).toMatchObject([{ verdict: 'omitted' }])
  })

  it('a promise not to sell says nothing of a measuring service', () => {
    const policy = policyOf([['We do not sell your data.', { action: 'sell' }]])
    expect(judge({ to: 'https://api.amplitude.com/', items: ['email'] }, policy)).toMatchObject([
      { verdict: 'omitted' },
    ])
    expect(judge(sent, policy)).toMatchObject([{ verdict: 'incorrect', severity: 'medium' }])
  })

  it('“except as described below” leaves what is described', () => {
    const described: Said = [
      'We do not share it with third parties except as described below.',
      { recipient: 'third-party', exceptions: ['except as described below'] },
    ]
    const below: Said = ['We share it with third parties.', { modality: 'will', recipient: 'third-party' }]
    expect(judge(sent, policyOf([described, below]))).toMatchObject([{ verdict: 'vague', severity: 'low' }])
    expect(judge(sent, policyOf([described]))).toMatchObject([{ verdict: 'incorrect' }])
  })

  it('a permission for totals is none for what identifies', () => {
    const policy = policyOf([
      [
        'We share aggregated data with advertisers.',
        { modality: 'may', recipient: 'advertising', conditions: ['aggregated'] },
      ],
    ])
    expect(judge(sent, policy)).toMatchObject([{ verdict: 'omitted' }])
  })
})

describe('where nothing can be quoted', () => {
  const sent: Sent = { to: 'https://www.facebook.com/tr', items: ['email'] }

  it('says that no policy could be read, how to add one, and quotes nobody else’s', () => {
    const [finding] = judge(sent, null)
    expect(finding).toMatchObject({ verdict: null, severity: 'low', citations: [], remedies: [{ id: 'add-policy' }] })
    expect(idsOf(finding)).toContain('judge.no-policy')
  })

  it('says that a page is not the company’s', () => {
    const company = { name: 'Other', sites: ['other.example'], subsidiaries: [], serviceProviders: [] }
    const [finding] = judge({ ...sent, company })
    expect(finding).toMatchObject({
      promise: 'scope',
      verdict: null,
      severity: 'low',
      citations: [],
      remedies: [{ id: 'choose-company' }],
    })
    expect(idsOf(finding)).toContain('judge.out-of-scope')
  })

  it('knows the sites and subsidiaries of the company', () => {
    const company = { name: 'Shop', sites: ['elsewhere.example'], subsidiaries: ['shop.example'], serviceProviders: [] }
    expect(judge({ ...sent, company })).toMatchObject([{ verdict: 'incorrect' }])
  })
})

describe('consent', () => {
  const sent: Sent = { to: 'https://c.nobody.example/', items: ['email'] }
  const given: Consent = {
    source: 'checkbox',
    state: 'given',
    purpose: 'sharing',
    text: 'Share my address with partners',
  }

  it('unknown is no consent, and the reason says that nobody looked', () => {
    const [finding] = judge(sent)
    expect(finding?.verdict).toBe('incorrect')
    expect(idsOf(finding)).toContain('judge.consent-not-observed')
  })
  it('looked for and not found', () => {
    const [finding] = judge(sent, FULL, ADULT, [])
    expect(finding?.verdict).toBe('incorrect')
    expect(idsOf(finding)).toContain('judge.consent-none')
  })
  it('given: conditional, with what was seen', () => {
    const [finding] = judge(sent, FULL, ADULT, [given])
    expect(finding).toMatchObject({ verdict: 'conditional', severity: 'low' })
    expect(finding?.because[0]).toEqual({
      id: 'judge.consent-given-words',
      with: { source: 'checkbox', text: given.text },
    })
    expect(finding?.remedies.map(({ id }) => id)).toContain('withdraw-consent')
  })
  it.each<[string, Consent, string]>([
    ['for another purpose', { ...given, purpose: 'analytics' }, 'judge.consent-for-other'],
    ['for another recipient', { ...given, recipient: 'Klaviyo' }, 'judge.consent-for-other'],
    ['to the terms', { ...given, purpose: 'terms' }, 'judge.consent-for-other'],
    ['refused', { source: 'banner', state: 'refused' }, 'judge.consent-refused'],
    ['asked and not answered yet', { source: 'banner', state: 'pending' }, 'judge.consent-pending'],
  ])('%s is none', (_, consent, id) => {
    const [finding] = judge(sent, FULL, ADULT, [consent])
    expect(finding?.verdict).toBe('incorrect')
    expect(idsOf(finding)).toContain(id)
  })
  it('does not undo a promise that is made without any condition', () => {
    expect(judge({ ...sent, to: 'https://www.facebook.com/tr' }, FULL, ADULT, [given])).toMatchObject([
      { verdict: 'incorrect' },
    ])
  })
  it('“only with your consent” wants it too', () => {
    const policy = policyOf([
      [
        'We share it with partners if you agree.',
        { modality: 'will', recipient: 'third-party', conditions: ['if you agree'] },
      ],
    ])
    expect(judge(sent, policy, ADULT, [])).toMatchObject([{ verdict: 'incorrect', severity: 'high' }])
    expect(judge(sent, policy, ADULT, [given])).toMatchObject([{ verdict: 'conditional', severity: 'low' }])
  })
})

describe('a minor, by this policy’s own limit', () => {
  it.each<[string, Subject, boolean]>([
    ['younger than the limit', { ...ADULT, age: 15 }, true],
    ['of the limit', { ...ADULT, age: 16 }, false],
    ['flagged by hand, no birth date known', { label: 'Mia', minor: true, choices: {} }, true],
    ['flagged by hand, but past the policy’s own limit', { ...ADULT, age: 17, minor: true }, false],
    ['a birth date typed on the page says so', { ...ADULT, toldAge: { age: 12, because: [] } }, true],
    ['nobody of a known age', { label: 'Somebody', choices: {} }, false],
  ])('%s: %3$s', (_, subject, minor) => {
    const found = judge({ to: 'https://c.nobody.example/', items: ['email'] }, FULL, subject)
    expect(found.some(finding => finding.minor && finding.severity === 'critical')).toBe(minor)
  })

  it('a policy with another limit calls another age a minor', () => {
    const policy = policyOf(
      [['We do not collect from anyone under 13.', { action: 'collect', subject: { under: 13 } }]],
      { minorAge: 13 },
    )
    expect(
      of(
        judge({ to: 'https://www.shop.example/', items: ['email'] }, policy, { ...ADULT, age: 15 }),
        'minor-collection',
      ),
    ).toEqual([])
    expect(
      of(judge({ to: 'https://www.shop.example/', items: ['email'] }, policy, CHILD), 'minor-collection'),
    ).toHaveLength(1)
  })

  it('outranks every other finding, and quotes the clause on children', () => {
    const found = judge({ to: 'https://www.facebook.com/tr', items: ['email', 'password'] }, FULL, CHILD)
    expect(found[0]).toMatchObject({
      promise: 'minor-third-party',
      severity: 'critical',
      verdict: 'incorrect',
      minor: true,
    })
    expect(found[0] && clausesOf(found[0])[0]).toBe('clause-7')
    expect(found.at(-1)?.minor).toBe(false)
  })

  it('a lasting id with activity follows a child without a name', () => {
    const sent: Sent = { to: 'https://stats.g.doubleclick.net/', items: ['online-id', 'browsing-activity'] }
    expect(of(judge(sent, FULL, CHILD), 'minor-third-party')).toMatchObject([
      { dataType: 'online-id', severity: 'critical' },
    ])
    expect(of(judge({ ...sent, items: ['browsing-activity'] }, FULL, CHILD), 'minor-third-party')).toEqual([])
    expect(of(judge(sent, FULL, ADULT), 'minor-third-party')).toEqual([])
  })

  it('is conditional and still critical where a parent’s agreement decides', () => {
    const policy = policyOf(
      [
        [
          'We collect from children with parental consent.',
          {
            modality: 'will',
            action: 'collect',
            subject: { group: 'children' },
            conditions: ['with parental consent'],
          },
        ],
      ],
      { minorAge: 13 },
    )
    expect(
      of(judge({ to: 'https://www.shop.example/', items: ['email'] }, policy, CHILD), 'minor-collection'),
    ).toMatchObject([{ verdict: 'conditional', severity: 'critical' }])
  })
})

describe('safety', () => {
  const own = 'www.shop.example/sign-up'
  it.each<[string, Sent, Finding['severity'], string]>([
    ['unencrypted', { to: `http://${own}`, items: ['email'] }, 'high', 'judge.unencrypted'],
    ['in the address', { to: `https://${own}`, items: [{ where: 'url.query.email' }] }, 'medium', 'judge.in-address'],
    [
      'in the Referer',
      { to: 'https://fonts.gstatic.com/', items: [{ where: 'header.referer.query.email' }] },
      'medium',
      'judge.in-referer',
    ],
    [
      'in web storage',
      { to: `https://${own}`, items: [{ where: 'storage.local.user' }], kind: 'storage' },
      'medium',
      'judge.in-storage',
    ],
    [
      'a password in the address',
      { to: `https://${own}`, items: [{ dataType: 'password', where: 'url.query.pw' }] },
      'high',
      'judge.in-address',
    ],
    ['a password given away', { to: 'https://c.nobody.example/', items: ['password'] }, 'high', 'judge.password-given'],
    [
      'a log-in looked up unencrypted',
      {
        to: 'http://login.nobody.example/.well-known/webfinger?resource=acct:robin@mail.example',
        items: [{ where: 'url.query.resource' }],
      },
      'high',
      'judge.in-address',
    ],
    [
      'another parameter beside the standard’s',
      {
        to: 'https://login.nobody.example/.well-known/webfinger?resource=x&user=robin@mail.example',
        items: [{ where: 'url.query.user' }],
      },
      'medium',
      'judge.in-address',
    ],
  ])('%s', (_, sent, severity, id) => {
    const [finding, ...rest] = of(judge(sent), 'security')
    expect(rest).toEqual([])
    expect(finding).toMatchObject({ verdict: 'incorrect', severity })
    expect(idsOf(finding)).toContain(id)
  })
  it('of what is only kept in the browser nothing else is said, a child’s neither', () => {
    const kept: Sent = { to: `https://${own}`, items: [{ where: 'storage.local.user' }], kind: 'storage' }
    expect(judge(kept).map(({ promise }) => promise)).toEqual(['security'])
    expect(judge(kept, undefined, CHILD).map(({ promise }) => promise)).toEqual(['security'])
  })
  it.each<[string, Sent]>([
    ['a body over TLS', { to: `https://${own}`, items: ['email', 'password'] }],
    [
      'a digest in an address',
      { to: `https://${own}`, items: [{ where: 'url.query.h', transforms: ['sha256', 'hex'] }] },
    ],
    [
      'an account in the address that the standard for looking up a log-in has (RFC 7033)',
      {
        to: 'https://login.nobody.example/.well-known/webfinger?resource=acct:robin@mail.example',
        items: [{ where: 'url.query.resource' }],
      },
    ],
    ['a machine of one’s own', { to: 'http://localhost:3000/', from: 'http://localhost:3000/', items: ['email'] }],
    ['an id in an address', { to: `https://${own}`, items: [{ dataType: 'online-id', where: 'url.query.cid' }] }],
  ])('%s is no fault', (_, sent) => {
    expect(of(judge(sent), 'security')).toEqual([])
  })
})

describe('messages, marketing and activity', () => {
  it('a message that reaches a session recorder', () => {
    expect(judge({ to: 'https://rs.fullstory.com/rec', items: ['message-content'] })).toMatchObject([
      { promise: 'message-contents', verdict: 'incorrect', severity: 'high' },
    ])
  })

  const mailing: Sent = { to: 'https://a.klaviyo.com/', items: ['email'] }
  it('a no to marketing, and the address sent to an e-mail marketer', () => {
    const no = { ...ADULT, choices: { marketing: 'opted-out' } } as const
    expect(of(judge(mailing, FULL, no), 'marketing-choice')).toMatchObject([{ verdict: 'incorrect', severity: 'high' }])
    expect(of(judge(mailing), 'marketing-choice')).toEqual([])
  })
  it('a no holds for a declared provider as well', () => {
    const company = {
      name: 'Shop',
      sites: ['shop.example'],
      subsidiaries: [],
      serviceProviders: [{ name: 'Klaviyo', sites: ['klaviyo.com'] }],
    }
    const no = { ...ADULT, choices: { marketing: 'opted-out' } } as const
    expect(of(judge({ ...mailing, company }, FULL, no), 'marketing-choice')).toHaveLength(1)
  })

  it.each<[string, readonly DataType[], boolean]>([
    ['page views with an e-mail address', ['browsing-activity', 'email'], true],
    ['page views with a lasting id', ['browsing-activity', 'online-id'], true],
    ['page views alone', ['browsing-activity'], false],
    ['an id alone', ['online-id'], false],
  ])('%s: %3$s', (_, items, reported) => {
    const found = of(judge({ to: 'https://region1.google-analytics.com/g/collect', items }), 'usage-data-aggregate')
    expect(found.length > 0).toBe(reported)
    for (const finding of found)
      expect(finding).toMatchObject({ verdict: 'incorrect', severity: 'medium', dataType: 'browsing-activity' })
  })
})

describe('a finding’s id', () => {
  const sent: Sent = { to: 'https://www.facebook.com/tr', items: ['email'] }
  const [first] = judge(sent)

  it('is the same from two runs, two hosts of one recipient and two pages of one company', () => {
    const [again] = judge({ ...sent, to: 'https://m.facebook.com/tr?other=1', from: 'https://www.shop.example/other' })
    expect(first?.id).toMatch(/^[0-9a-f]{32}$/)
    expect(again?.id).toBe(first?.id)
  })
  it.each<[string, Sent, Policy, Subject]>([
    ['recipient', { ...sent, to: 'https://ct.pinterest.com/' }, FULL, ADULT],
    ['data type', { ...sent, items: ['phone'] }, FULL, ADULT],
    ['company', { ...sent, from: 'https://www.other.example/' }, FULL, ADULT],
    ['policy', sent, { ...FULL, source: { ...FULL.source, hash: 'b'.repeat(64) } }, ADULT],
    ['clause', sent, policyOf([SHARES_WITH_NOBODY]), ADULT],
  ])('is another for another %s', (_, other, policy, subject) => {
    expect(judge(other, policy, subject)[0]?.id).not.toBe(first?.id)
  })
})

describe('laws', () => {
  const recipients = [
    'https://www.facebook.com/tr',
    'https://c.nobody.example/',
    'http://www.shop.example/',
    'https://api.stripe.com/',
  ]
  it.each(DATA_TYPES)(
    '%s: a finding has reasons, a citation where it has a verdict from a clause, and quotes only the policy',
    dataType => {
      let judged = 0
      for (const to of recipients)
        for (const subject of [ADULT, CHILD])
          for (const policy of [FULL, null])
            for (const finding of judge({ to, items: [dataType, 'email'] }, policy, subject)) {
              judged++
              expect(finding.because.length).toBeGreaterThan(0)
              if (finding.verdict === null) expect(finding.citations).toEqual([])
              for (const { quote, at, marks } of finding.citations) {
                expect(FULL.text.slice(at.start, at.end)).toBe(quote)
                for (const mark of marks) expect(mark.end).toBeLessThanOrEqual(quote.length)
              }
              if (finding.verdict === 'conditional' && !finding.minor)
                expect(['info', 'low', 'medium']).toContain(finding.severity)
            }
      expect(judged).toBeGreaterThan(10)
    },
  )
})

describe('sent before the person pressed Send', () => {
  const sent = { to: 'https://px.other.example/', items: ['email' as const] }
  const judgeUnsent = (items: Sent['items'], unsent: boolean) =>
    judgeFlow(flowOf({ ...sent, items }), situationOf({ policy: FULL, unsent }))

  it('is a finding of its own, and says so first', () => {
    const [before] = judgeUnsent(['email'], true)
    const [after] = judgeUnsent(['email'], false)
    expect(before?.unsent).toBe(true)
    expect(idsOf(before)[0]).toBe('judge.before-submit')
    expect(before?.id).not.toBe(after?.id)
    expect(before).toMatchObject({ verdict: after?.verdict, severity: after?.severity })
  })

  it('is not said of what nobody typed', () => {
    const findings = judgeUnsent([{ dataType: 'email', known: false }], true)
    expect(findings.flatMap(idsOf)).not.toContain('judge.before-submit')
  })
})

describe('an opt-out recorded for one company', () => {
  const SHOP: Company = { name: 'Shop', sites: ['shop.example'], subsidiaries: [], serviceProviders: [] }
  const told = (since: string, from: OptOut['from'] = 'marketing'): Company => ({ ...SHOP, optOuts: [{ from, since }] })
  const findings = (company: Company | null, to = 'https://a.klaviyo.com/') =>
    judgeFlow(flowOf({ to, items: ['email'] }), situationOf({ policy: FULL, company }))

  it('is a no to marketing', () => {
    expect(of(findings(told('2026-11-01')), 'marketing-choice')).toMatchObject([{ severity: 'high' }])
  })
  it.each([
    ['before the day it was told', told('2026-12-24')],
    ['of another thing', told('2026-11-01', 'analytics')],
    ['that nobody recorded', SHOP],
    ['without a company', null],
  ])('is none %s', (_, company) => {
    expect(of(findings(company), 'marketing-choice')).toEqual([])
  })
  it('is told as a refusal where consent decides', () => {
    const [finding] = findings(told('2026-11-01', 'sharing'))
    expect(finding?.because).toContainEqual({ id: 'judge.consent-refused', with: { source: 'recorded' } })
  })
})
