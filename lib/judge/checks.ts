import type { Flow } from '../facts'
import { identifiable, kindOf } from './data-kinds'
import type { PromiseName } from './finding'
import type { FormFacts } from './form'
import { minorBy } from './minor'
import type { Situation } from './situation'
import { isMarketer } from './weigh'

/** How often each promise could have been broken and was looked at: without that, "kept so far" would mean nothing. */
export type Checks = Readonly<Partial<Record<PromiseName, number>>>

function plus(checks: Checks, promises: readonly PromiseName[]): Checks {
  const counted = promises.map(promise => [promise, (checks[promise] ?? 0) + 1] as const)
  return { ...checks, ...Object.fromEntries(counted) }
}

/** Every message that was looked at is an occasion to hand data on; one to a marketer is an occasion to hand it there. */
export function checkedFlow(checks: Checks, { recipient, items, inspected }: Flow, situation: Situation): Checks {
  if (inspected.bytes === 0 && items.length === 0) return checks
  const outside = recipient.relation === 'third-party'
  const minor = minorBy(situation).minor
  const own = identifiable(items).length > 0
  const active = items.some(({ dataType }) => kindOf(dataType) === 'activity')
  return plus(checks, [
    ...(outside ? (['third-party-disclosure', 'message-contents'] as const) : []),
    ...(outside && isMarketer(recipient) ? (['marketers-disclosure'] as const) : []),
    ...(outside && minor ? (['minor-third-party'] as const) : []),
    ...(outside && active ? (['usage-data-aggregate'] as const) : []),
    ...(own ? (['security'] as const) : []),
    ...(own && recipient.relation === 'first-party' && !minor ? (['collection-purpose'] as const) : []),
  ])
}

export function checkedForm(
  checks: Checks,
  { asks, marketing, ordersElsewhere }: FormFacts,
  situation: Situation,
): Checks {
  if (!asks.some(({ dataType }) => kindOf(dataType) === 'direct')) return checks
  const minor = minorBy(situation).minor
  return plus(checks, [
    'collection-purpose',
    ...(marketing ? (['marketing-choice'] as const) : []),
    ...(ordersElsewhere ? (['offline-orders'] as const) : []),
    ...(minor ? (['minor-collection'] as const) : []),
    ...(minor || situation.page.childDirected ? (['parental-consent-wording'] as const) : []),
  ])
}

/** A page check that was made, whatever it found. */
export const checkedPage = (
  checks: Checks,
  promise: 'directory-opt-out' | 'account-access' | 'policy-change' | 'child-page-links' | 'scope',
): Checks => plus(checks, [promise])
