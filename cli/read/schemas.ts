import * as v from 'valibot'
import { CATEGORIES, DATA_TYPES, OPT_OUTS, REQUEST_KINDS } from '../../lib/facts'

/** The shapes of the files a person writes, as the command line's contract fixes them. */

const isoDate = v.pipe(v.string(), v.isoDate('not a date like 2014-05-01'))

export const PersonFile = v.object({
  label: v.optional(v.string(), 'Test person'),
  birthDate: v.optional(isoDate),
  minor: v.optional(v.boolean()),
  values: v.record(
    v.picklist(DATA_TYPES, issue => `"${issue.input}" is no data type`),
    v.array(v.string('not a text')),
  ),
  choices: v.optional(
    v.object({
      marketing: v.optional(v.picklist(['opted-in', 'opted-out'])),
      consent: v.optional(
        v.array(
          v.union([
            v.string(),
            v.object({
              source: v.optional(v.picklist(['checkbox', 'banner', 'tcf', 'gpp', 'gpc', 'recorded']), 'recorded'),
              state: v.optional(v.picklist(['given', 'refused', 'pending']), 'given'),
              purpose: v.optional(v.string()),
              recipient: v.optional(v.string()),
              text: v.optional(v.string()),
            }),
          ]),
        ),
      ),
    }),
  ),
})

const sites = v.optional(v.array(v.string()), [])

export const CompanyFile = v.object({
  name: v.string(),
  sites,
  subsidiaries: sites,
  serviceProviders: v.optional(v.array(v.object({ name: v.string(), sites, policy: v.optional(v.string()) })), []),
  recipients: v.optional(v.array(v.object({ name: v.string(), sites, category: v.picklist(CATEGORIES) })), []),
  optOuts: v.optional(v.array(v.object({ from: v.picklist(OPT_OUTS), since: isoDate })), []),
})

export const RequestLine = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  time: v.optional(v.number()),
  page: v.optional(v.nullable(v.string())),
  method: v.string(),
  url: v.string(),
  headers: v.optional(v.nullable(v.record(v.string(), v.string()))),
  body: v.optional(v.nullable(v.string())),
  bodyBase64: v.optional(v.nullable(v.string())),
  kind: v.optional(v.picklist(REQUEST_KINDS)),
})

export const HarFile = v.object({
  log: v.object({
    entries: v.array(v.looseObject({ request: v.looseObject({ method: v.string(), url: v.string() }) })),
  }),
})

export const QueryLine = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  action: v.picklist(
    ['collect', 'use', 'share', 'audience', 'choice', 'access', 'retain', 'protect', 'change', 'notify'],
    issue => `"${issue.input}" is no action to ask about`,
  ),
  dataType: v.optional(v.nullable(v.string())),
  recipient: v.optional(v.nullable(v.string())),
  purpose: v.optional(v.nullable(v.string())),
  subject: v.optional(
    v.nullable(v.object({ age: v.optional(v.number()), minor: v.optional(v.boolean()), of: v.optional(v.string()) })),
  ),
})

/** `values.emial: "emial" is no data type`. */
export function firstIssue(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const [issue] = issues
  const path = v.getDotPath(issue)
  // Valibot speaks of its own notions where a key is not there at all.
  if (issue.kind === 'schema' && issue.received === 'undefined' && path) return `${path}: is missing`
  return path ? `${path}: ${issue.message}` : issue.message
}
