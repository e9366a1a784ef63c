import type { FaultName } from '../../demo/faults'
import type { DataType } from '../../lib/facts'
import type { Finding, PromiseName, Severity, Verdict } from '../../lib/judge/finding'
import { type BrowserUnderTest, type Tab, tabAt, until, viewOf } from '../e2e/browser-under-test'

/** The policies the same site is judged by: the demo company's own, and the reference one, worded quite differently. */
export const POLICIES = ['larkline', 'reference'] as const
export type PolicyName = (typeof POLICIES)[number]

type Ask = (browser: BrowserUnderTest) => Promise<unknown>

export const readsThePolicyAgain =
  (host: string): Ask =>
  async browser => {
    const { site } = await viewOf(browser, `https://${host}`)
    return browser.ask('policy.refresh', { site })
  }

export const checksTheLinks =
  (host: string): Ask =>
  async browser => {
    const page = `https://${host}`
    await until(
      () => viewOf(browser, page),
      ({ links }) => links?.state === 'offered',
    )
    return browser.ask('links.check', { tab: await tabAt(browser, page) })
  }

/** One promise, broken or kept before our eyes. */
export interface Story {
  readonly promise: PromiseName
  readonly row: string
  /** Reads on after "P7: ". */
  readonly tells: string
  readonly faults: readonly FaultName[]
  /** Who is browsing; a grown-up if left out. */
  readonly who?: 'grown-up' | 'child' | 'opted-out'
  /** What the person does. */
  readonly acts: (tab: Tab) => Promise<void>
  /** What they then ask Fineprint to do; and what is asked at the end, so that the next story starts afresh. */
  readonly asks?: Ask
  readonly restores?: Ask
  readonly finds: {
    readonly dataType?: DataType
    readonly recipient?: string
    readonly verdict: Verdict
    readonly severity: Severity
    /** Among the reasons. */
    readonly because?: string
  }
  /** Words that the governing citation must contain, as they stand in each policy. */
  readonly quotes: Readonly<Record<PolicyName, string>>
}

export const told = ({ promise, finds }: Story, findings: readonly Finding[]): Finding | undefined =>
  findings.find(
    finding =>
      finding.promise === promise &&
      (finds.dataType === undefined || finding.dataType === finds.dataType) &&
      (finds.recipient === undefined || finding.recipient?.host === finds.recipient) &&
      (finds.because === undefined || finding.because.some(({ id }) => id === finds.because)),
  )
