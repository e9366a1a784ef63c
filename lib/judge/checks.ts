import type { DataType, Flow } from '../facts'
import { isAccountPage } from './account'
import { identifiable, kindOf } from './data-kinds'
import { type DirectoryFacts, isListing } from './directory'
import type { PromiseName } from './finding'
import type { FormFacts } from './form'
import { minorBy } from './minor'
import type { Situation } from './situation'
import { inScope } from './unjudged'
import { isMarketer } from './weigh'

/** How often each promise could have been broken and was looked at: without that, "kept so far" would mean nothing. */
export type Checks = Readonly<Partial<Record<PromiseName, number>>>

function plus(checks: Checks, promises: readonly PromiseName[]): Checks {
  const counted = promises.map(promise => [promise, (checks[promise] ?? 0) + 1] as const)
  return { ...checks, ...Object.fromEntries(counted) }
}

/** What was looked for: nobody finds a value that nobody knows, so nothing is "kept" by its absence. */
export type Looked = ReadonlySet<DataType>

/** Every message that was looked at is an occasion to hand data on; one to a marketer is an occasion to hand it there. */
export function checkedFlow(
  checks: Checks,
  { recipient, items, inspected }: Flow,
  situation: Situation,
  looked: Looked,
): Checks {
  if (inspected.bytes === 0 && items.length === 0) return checks
  const outside = recipient.relation === 'third-party'
  const minor = minorBy(situation).minor
  const own = identifiable(items).length > 0
  const active = items.some(({ dataType }) => kindOf(dataType) === 'activity')
  const wouldShow = own || [...looked].some(type => kindOf(type) === 'direct' && type !== 'message-content')
  return plus(checks, [
    ...(outside && looked.has('message-content') ? (['message-contents'] as const) : []),
    ...(outside && wouldShow ? (['third-party-disclosure'] as const) : []),
    ...(outside && wouldShow && isMarketer(recipient) ? (['marketers-disclosure'] as const) : []),
    ...(outside && wouldShow && minor ? (['minor-third-party'] as const) : []),
    ...(outside && active ? (['usage-data-aggregate'] as const) : []),
    ...(own ? (['security'] as const) : []),
    ...(own && recipient.relation === 'first-party' && !minor ? (['collection-purpose'] as const) : []),
  ])
}

/** Sums, promise by promise. */
export function joinChecks(all: Iterable<Checks>): Checks {
  const sums: Partial<Record<PromiseName, number>> = {}
  for (const checks of all)
    for (const [promise, count] of Object.entries(checks) as [PromiseName, number][])
      sums[promise] = (sums[promise] ?? 0) + count
  return sums
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

/** What a page as it stands gives occasion to look at: whether it is a listing, an account, in the policy's scope at all. */
export function checkedPage(checks: Checks, { page, shows }: DirectoryFacts, situation: Situation): Checks {
  if (!situation.policy || !inScope(situation)) return checks
  return plus(checks, [
    'scope',
    ...(shows.length > 0 && isListing(page) ? (['directory-opt-out'] as const) : []),
    ...(isAccountPage(page) ? (['account-access'] as const) : []),
  ])
}

/** Checks that are made apart from any page: a policy read again, links followed on request. */
export const checkedOnce = (checks: Checks, promise: 'policy-change' | 'child-page-links'): Checks =>
  plus(checks, [promise])
