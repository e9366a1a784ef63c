import * as v from 'valibot'
import { DATA_TYPES } from '../../lib/facts'

/**
 * The shapes the command line promises its readers, written down from the contract and not from the code, so that a key
 * which changes its name or its kind is noticed. More keys may be there.
 */

const texts = v.array(v.string())
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const verdict = v.picklist(['clear', 'vague', 'ambiguous', 'incorrect', 'omitted', 'conditional'])
const dataType = v.picklist(DATA_TYPES)

const item = v.looseObject({
  dataType,
  value: v.string(),
  transforms: texts,
  where: v.string(),
  known: v.boolean(),
  because: texts,
})

const citation = v.looseObject({
  clause: v.string(),
  quote: v.string(),
  role: v.picklist(['governs', 'definition', 'exception', 'remedy']),
})

export const RequestAnswer = v.looseObject({
  id: v.union([v.string(), v.number()]),
  site: v.nullable(v.string()),
  recipient: v.looseObject({
    host: v.string(),
    site: v.nullable(v.string()),
    organisation: v.nullable(v.string()),
    category: v.nullable(v.string()),
    relation: v.string(),
  }),
  items: v.array(item),
  inspected: v.looseObject({ bytes: offset, of: offset }),
  findings: v.array(
    v.looseObject({
      id: v.string(),
      verdict: v.nullable(verdict),
      severity: v.picklist(['info', 'low', 'medium', 'high', 'critical']),
      citations: v.array(citation),
      because: texts,
    }),
  ),
})

const controlType = v.nullable(
  v.union([
    dataType,
    v.picklist([
      'payment-card.number',
      'payment-card.expiry',
      'payment-card.security-code',
      'payment-card.name',
      'one-time-code',
    ]),
  ]),
)

export const FormsAnswer = v.looseObject({
  file: v.string(),
  childDirected: v.looseObject({ answer: v.boolean(), because: texts }),
  ageGate: v.unknown(),
  forms: v.array(
    v.looseObject({
      selector: v.nullable(v.string()),
      purpose: v.nullable(v.string()),
      fields: v.array(v.looseObject({ selector: v.string(), dataType: controlType, because: texts })),
      marketingChoice: v.unknown(),
      parentalConsentWording: v.unknown(),
    }),
  ),
})

const statement = v.looseObject({
  actor: v.string(),
  modality: v.picklist(['will', 'will-not', 'may', 'may-not', 'must']),
  action: v.picklist([
    'collect',
    'use',
    'share',
    'sell',
    'trade',
    'disclose',
    'transfer',
    'rent',
    'retain',
    'combine',
    'link-to',
    'contact',
    'protect',
    'give-access',
    'correct',
    'delete',
    'notify',
  ]),
  dataTypes: texts,
  recipient: v.nullable(v.string()),
  purpose: v.nullable(v.string()),
  subject: v.nullable(
    v.union([
      v.looseObject({ under: v.number() }),
      v.looseObject({ group: v.picklist(['children', 'teenagers', 'residents']) }),
    ]),
  ),
  conditions: v.array(v.unknown()),
  exceptions: v.array(v.unknown()),
  quote: v.looseObject({ start: offset, end: offset }),
})

export const PolicyAnswer = v.looseObject({
  file: v.string(),
  title: v.nullable(v.string()),
  text: v.string(),
  clauses: v.array(
    v.looseObject({
      id: v.string(),
      headings: texts,
      start: offset,
      end: offset,
      topics: v.array(
        v.picklist([
          'first-party',
          'third-party',
          'choice',
          'access',
          'retention',
          'security',
          'change',
          'do-not-track',
          'audience',
          'contact',
          'introduction',
          'practice-not-covered',
          'other',
        ]),
      ),
      statements: v.array(statement),
    }),
  ),
  contacts: v.array(v.looseObject({ kind: v.string(), value: v.string(), for: v.nullable(v.string()) })),
  minorAge: v.nullable(v.number()),
})

export const CiteAnswer = v.looseObject({
  id: v.union([v.string(), v.number()]),
  verdict,
  clauses: v.pipe(
    v.array(
      v.looseObject({
        id: v.string(),
        start: offset,
        end: offset,
        score: v.number(),
        quote: v.pipe(v.string(), v.maxLength(800)),
        quoteStart: offset,
        quoteEnd: offset,
      }),
    ),
    v.maxLength(10),
  ),
})
