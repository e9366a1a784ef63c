import { describe, expect, it } from 'vitest'
import type { Statement } from '../../../lib/policy/statement'
import { said } from './said'

/**
 * The promises of the reference policy, its deciding sentence each and the tuple written down by hand. Spans are checked
 * on the whole text in test/corpus/policy-promises.test.ts.
 */
type Tuple = Pick<Statement, 'actor' | 'modality' | 'action'> & Partial<Omit<Statement, 'quote' | 'marks'>>

const ROWS: readonly (readonly [row: string, sentence: string, tuples: readonly Tuple[]])[] = [
  [
    'P3',
    'ZaZa Network, Inc will not sell, trade or disclose to third parties any individually identifiable information derived from the registration for or use of a ZaZa Network, Inc online service without the consent of the customer (except as required by subpoena, search warrant or other legal process or in the case of imminent physical harm to the customer or others).',
    (['sell', 'trade', 'disclose'] as const).map(action => ({
      actor: 'we',
      modality: 'will-not',
      action,
      dataTypes: [],
      recipient: 'third-party',
      conditions: ['without the consent of the customer'],
      exceptions: [
        'except as required by subpoena, search warrant or other legal process or in the case of imminent physical harm to the customer or others',
      ],
    })),
  ],
  [
    'P4',
    'When ZaZa Network, Inc uses other agents, contractors or companies to perform services on its behalf, ZaZa Network, Inc will ensure that the company protects your individually identifiable information consistent with this policy.',
    [{ actor: 'we', modality: 'will', action: 'give-access', recipient: 'service-provider', purpose: 'service' }],
  ],
  [
    'P5',
    'If ZaZa Network, Inc includes your name and any other individually identifiable information in a directory that ZaZa Network, Inc creates from information we receive as an online service provider, the company will give you the opportunity to have your information excluded from that directory.',
    [
      {
        actor: 'we',
        modality: 'may',
        action: 'share',
        dataTypes: ['name'],
        recipient: 'public',
        conditions: ['excluded from'],
      },
    ],
  ],
  [
    'P6',
    'ZaZa Network, Inc will collect and use individually identifiable information for billing purposes, to anticipate and resolve problems with your service, or to create and inform you of products and services that better meet your needs.',
    (['collect', 'use'] as const).flatMap(action =>
      ['billing', 'service', 'marketing'].map(purpose => ({
        actor: 'we',
        modality: 'will' as const,
        action,
        dataTypes: [],
        recipient: null,
        purpose,
      })),
    ),
  ],
  [
    'P7',
    'This means that ZaZa Network, Inc may use your individually identifiable information to market new services to you that we think will be of interest to you, but we will not disclose your individually identifiable information to third parties who want to market products to you.',
    [
      { actor: 'we', modality: 'may', action: 'use', dataTypes: [], purpose: 'marketing' },
      {
        actor: 'we',
        modality: 'will-not',
        action: 'disclose',
        dataTypes: [],
        recipient: 'marketing',
        conditions: [],
        exceptions: [],
      },
    ],
  ],
  [
    'P8',
    "Upon such choice, ZaZa Network, Inc (a) will not contact that customer directly with marketing messages about ZaZa Network, Inc online services, and (b) will not use individually identifiable information obtained from that customer's registration for use of an online service to contact that customer with marketing messages about any ZaZa Network, Inc products or services.",
    [
      { actor: 'we', modality: 'will-not', action: 'contact', purpose: 'marketing', conditions: ['Upon such choice'] },
      { actor: 'we', modality: 'will-not', action: 'use', purpose: 'marketing', conditions: ['Upon such choice'] },
    ],
  ],
  [
    'P10',
    'ZaZa Network, Inc servers automatically gather information about which sites customers visit on the Internet and which pages are visited within a ZaZa Network, Inc Web site.',
    [{ actor: 'we', modality: 'will', action: 'collect', dataTypes: ['browsing-activity'] }],
  ],
  [
    'P10, the aggregate',
    'The company does not use that information except in the aggregate.',
    [{ actor: 'we', modality: 'will-not', action: 'use', exceptions: ['except in the aggregate'] }],
  ],
  [
    'P11',
    'ZaZa Network, Inc has implemented technology and security features and strict policy guidelines to safeguard the privacy of your individually identifiable information from unauthorized access or improper use, and we will continue to enhance our security procedures as new technology becomes available.',
    [{ actor: 'we', modality: 'will', action: 'protect', dataTypes: [] }],
  ],
  [
    'P12',
    'The company will not read or disclose to third parties private e-mail communications that are transmitted using ZaZa Network, Inc services except as required to operate the service or as otherwise authorized by law.',
    [
      {
        actor: 'we',
        modality: 'will-not',
        action: 'collect',
        dataTypes: ['message-content'],
        recipient: null,
        exceptions: ['except as required to operate the service or as otherwise authorized by law'],
      },
      {
        actor: 'we',
        modality: 'will-not',
        action: 'disclose',
        dataTypes: ['message-content'],
        recipient: 'third-party',
        exceptions: ['except as required to operate the service or as otherwise authorized by law'],
      },
    ],
  ],
  [
    'P13',
    'ZaZa Network, Inc may use individually identifiable information to investigate and help prevent potentially unlawful activity or activity that threatens the network or otherwise violates the customer agreement for that service.',
    [{ actor: 'we', modality: 'may', action: 'use', dataTypes: [], purpose: 'fraud-prevention' }],
  ],
  [
    'P14',
    'ZaZa Network, Inc honors requests from customers for account information, such as name, address, or billing information, and will correct any such information that is inaccurate.',
    [
      { actor: 'we', modality: 'will', action: 'give-access', dataTypes: ['name', 'postal-address', 'payment-card'] },
      { actor: 'we', modality: 'will', action: 'correct' },
    ],
  ],
  [
    'P16',
    'ZaZa Network, Inc will keep this policy current and will inform you of any changes that we make.',
    [{ actor: 'we', modality: 'will', action: 'notify' }],
  ],
  [
    'K1 and K2',
    'ZaZa Network, Inc does not solicit or collect individually identifiable information targeted at children and teenagers under 18 and does not allow anyone else to do so on a ZaZa Network, Inc Web site.',
    [
      { actor: 'we', modality: 'will-not', action: 'collect', dataTypes: [], subject: { under: 18 } },
      { actor: 'third-party', modality: 'will-not', action: 'collect', dataTypes: [], subject: { under: 18 } },
    ],
  ],
  [
    'K1, targeting',
    'Accordingly, ZaZa Network, Inc does not target children or teenagers (younger than 18) for collection of information online.',
    [{ actor: 'we', modality: 'will-not', action: 'collect', subject: { under: 18 } }],
  ],
  [
    'K3',
    'In addition, the editorial content of ZaZa Network, Inc Web sites designed for children will not knowingly promote or link to any third-party Web site that collects individually identifiable information unless that site publishes an easily accessible privacy policy.',
    [
      {
        actor: 'we',
        modality: 'will-not',
        action: 'link-to',
        recipient: 'third-party',
        subject: { group: 'children' },
        exceptions: ['unless that site publishes an easily accessible privacy policy'],
      },
    ],
  ],
  [
    'K4',
    'In addition, on all of its online services and ZaZa Network, Inc Web sites, ZaZa Network, Inc will encourage children to seek the consent of their parents before providing any information about themselves or their households to anyone on the Internet.',
    [{ actor: 'we', modality: 'will', action: 'notify', subject: { group: 'children' } }],
  ],
]

describe('the reference policy says', () => {
  it.each(ROWS)('%s', (_, sentence, tuples) => {
    const statements = said(sentence)
    for (const tuple of tuples) expect(statements).toContainEqual(expect.objectContaining(tuple))
  })

  it.each(ROWS)('%s, and marks words of its own sentence', (_, sentence) => {
    for (const { marks, quote } of said(sentence)) {
      expect(marks.length).toBeGreaterThan(0)
      expect(quote).toEqual({ start: 0, end: sentence.length })
      for (const { start, end } of marks) expect(sentence.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s)
    }
  })

  it('P3 allows nothing that it denies', () => {
    const [, p3 = ''] = ROWS[0] ?? []
    expect(said(p3).filter(({ modality }) => !modality.endsWith('not'))).toEqual([])
  })
})
