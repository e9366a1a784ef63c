import type { Page } from 'puppeteer-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  /** Of which its thread really ran: others may have had the machine meanwhile. */
  readonly tdur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

/** By their address, or by the name the probe goes by (wxt.config.ts). */
const isOurs = ({ args }: TraceEvent): boolean => /^(chrome-extension:|native$)/.test(args?.data?.url ?? '')

const ran = ({ tdur, dur = 0 }: TraceEvent): number => tdur ?? dur

/** The longest that scripts of ours held one task of the page, in milliseconds, and all of their time together. */
export async function ourTasks(page: Page, act: () => Promise<unknown>): Promise<{ longest: number; total: number }> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline'] })
  await act()
  const trace = await page.tracing.stop()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const calls = traceEvents.filter(
    event => event.ph === 'X' && /^(FunctionCall|EvaluateScript)$/.test(event.name) && isOurs(event),
  )
  const tasks = traceEvents.filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'))
  const inside = (call: TraceEvent, { pid, tid, ts, dur = 0 }: TraceEvent): boolean =>
    call.pid === pid && call.tid === tid && call.ts >= ts && call.ts < ts + dur
  const longest = new Map<TraceEvent, number>()
  let total = 0
  for (const call of calls) {
    // One of ours called from within another is counted already.
    if (calls.some(other => other !== call && inside(call, other))) continue
    const task = tasks.find(candidate => inside(call, candidate)) ?? call
    longest.set(task, (longest.get(task) ?? 0) + ran(call))
    total += ran(call)
  }
  return { longest: Math.max(0, ...longest.values()) / 1000, total: total / 1000 }
}
