import * as v from 'valibot'
import { because, CATEGORIES, type Company, DATA_TYPES, OPT_OUTS, type Person, type Reason } from '../facts'
import type { Block } from '../judge/blocking'
import type { Retention } from './retention'

/** What is set, in a file: to move it to another browser, or to hand it to a colleague. Holds people's values as they are. */
export interface SettingsFile {
  readonly people: readonly { readonly id: string; readonly person: Person }[]
  readonly companies: readonly Company[]
  readonly settings: {
    readonly inspect: 'everything' | 'companies'
    readonly marks: boolean
    /** As it is at first where left out. */
    readonly keep?: Retention
  }
  /** None where left out. */
  readonly blocks?: readonly Block[]
}

const SHAPE = 1
/** More mistakes than this are counted, not named. */
const MOST_NAMED = 20

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most))
const sites = list(text(300), 500)

/** Strict: a key that is written wrong is a mistake to be named, not one to be passed over. */
const personShape = v.strictObject({
  label: name,
  birthDate: v.optional(v.pipe(v.string(), v.isoDate())),
  minor: v.optional(v.boolean()),
  values: v.record(v.picklist(DATA_TYPES), list(text(2000), 50)),
  choices: v.optional(
    v.strictObject({
      marketing: v.optional(v.picklist(['opted-in', 'opted-out'])),
      consent: v.optional(
        list(
          v.strictObject({
            source: v.picklist(['checkbox', 'banner', 'tcf', 'gpp', 'gpc', 'recorded']),
            state: v.picklist(['given', 'refused', 'pending']),
            purpose: v.optional(text(300)),
            recipient: v.optional(text(300)),
            text: v.optional(text(5000)),
          }),
          100,
        ),
      ),
    }),
  ),
})
const companyShape = v.strictObject({
  name,
  sites: v.pipe(sites, v.minLength(1)),
  subsidiaries: sites,
  serviceProviders: list(v.strictObject({ name, sites, policy: v.optional(v.pipe(text(2000), v.url())) }), 500),
  recipients: v.optional(list(v.strictObject({ name, sites, category: v.picklist(CATEGORIES) }), 500)),
  optOuts: v.optional(list(v.strictObject({ from: v.picklist(OPT_OUTS), since: v.pipe(v.string(), v.isoDate()) }), 20)),
})
const fileShape = v.strictObject({
  shape: v.literal(SHAPE),
  people: list(v.strictObject({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), person: personShape }), 500),
  companies: list(companyShape, 500),
  settings: v.strictObject({
    inspect: v.picklist(['everything', 'companies']),
    marks: v.boolean(),
    keep: v.optional(
      v.strictObject({
        days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650)),
        flows: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(1_000_000)),
      }),
    ),
  }),
  blocks: v.optional(list(v.strictObject({ company: name, recipient: name }), 500)),
})

export const settingsText = ({ people, companies, settings, blocks }: SettingsFile): string =>
  `${JSON.stringify({ shape: SHAPE, people, companies, settings, blocks }, null, 2)}\n`

export type ReadSettings = { readonly file: SettingsFile } | { readonly mistakes: readonly Reason[] }

/** The whole file or nothing of it: with a mistake anywhere, every mistake is named and no setting is handed out. */
export function readSettings(text: string): ReadSettings {
  let written: unknown
  try {
    written = JSON.parse(text)
  } catch (error) {
    return { mistakes: [because('settings.no-json', { what: error instanceof Error ? error.message : '' })] }
  }
  if (typeof written !== 'object' || written === null || !('shape' in written) || !('people' in written))
    return { mistakes: [because('settings.not-ours')] }
  const read = v.safeParse(fileShape, written)
  if (!read.success) return { mistakes: named(read.issues.map(mistakeOf)) }
  const { people, companies, settings, blocks } = read.output
  const mistakes = [
    ...twice(
      people.map(({ id }) => id),
      'people',
    ),
    ...twice(
      companies.map(company => company.name),
      'companies',
    ),
  ]
  // Checked just now; the checker's own types allow `undefined` where ours ask for an absent key.
  return mistakes.length > 0
    ? { mistakes }
    : { file: { people, companies, settings, ...(blocks ? { blocks } : {}) } as SettingsFile }
}

function mistakeOf(issue: v.BaseIssue<unknown>): Reason {
  const place = v.getDotPath(issue) ?? ''
  const found = typeof issue.input === 'string' ? issue.input.slice(0, 80) : issue.received
  if (issue.type === 'strict_object' && issue.expected === 'never') return because('settings.unknown-key', { place })
  if (issue.received === 'undefined') return because('settings.missing', { place })
  if (issue.type === 'picklist')
    return because('settings.not-one-of', { place, found, list: `${issue.expected}`.replace(/[()"]/g, '') })
  if (issue.type === 'iso_date') return because('settings.no-date', { place, found })
  return because('settings.wrong', { place, found, expected: `${issue.expected ?? issue.requirement ?? ''}` })
}

const named = (mistakes: readonly Reason[]): readonly Reason[] =>
  mistakes.length <= MOST_NAMED
    ? mistakes
    : [...mistakes.slice(0, MOST_NAMED), because('settings.more', { count: mistakes.length - MOST_NAMED })]

const twice = (keys: readonly string[], place: string): Reason[] =>
  [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map(found =>
    because('settings.twice', { place, found }),
  )
