import type { Said } from '../../lib/policy/corrections'
import { capitalised } from '../../lib/show/data-list'
import type { Words } from '../../lib/show/words'

/** Who a policy speaks of (`lib/lists/policy/parties.json`) and what it uses data for (`purposes.json`). */
export const PARTIES = [
  'we',
  'user',
  'third-party',
  'service-provider',
  'affiliate',
  'advertising',
  'marketing',
  'analytics',
  'social',
  'public',
] as const
export const PURPOSES = [
  'marketing',
  'advertising',
  'analytics',
  'billing',
  'service',
  'personalization',
  'fraud-prevention',
  'legal',
  'merger',
] as const
/** A name the lists got later is shown as it is. */
const named = (say: Words, names: readonly string[], name: string, topic: string): string =>
  names.includes(name) ? say(`policy-page.${topic}.${name}`) : name

/** What it is about, in one line: "Name, email address → advertisers · marketing". */
export function scopeOf(say: Words, { actor, dataTypes, recipient, purpose, subject }: Said): string {
  const data =
    dataTypes.length > 0
      ? new Intl.ListFormat(say.language, { type: 'unit' }).format(dataTypes.map(type => say(`show.data.${type}`)))
      : say('policy-page.data-any')
  const group =
    subject &&
    ('under' in subject
      ? say('policy-page.group-under', { age: subject.under })
      : say(`policy-page.group.${subject.group}`))
  const parts = [
    actor === 'we' ? null : named(say, PARTIES, actor, 'party'),
    recipient ? `${data} → ${named(say, PARTIES, recipient, 'party')}` : data,
    purpose && named(say, PURPOSES, purpose, 'purpose'),
    group,
  ]
  return capitalised(parts.filter(Boolean).join(' · '), say.language)
}
