import { because, type Reason } from '../../lib/facts'
import type { PageFact } from '../../lib/observe/page'
import { type Answer, afterAnswer, beginSearch, endSearch, nextAddress } from '../../lib/policy/find/search'
import type { Policy } from '../../lib/policy/statement'

export interface FoundPolicy {
  readonly state: 'read' | 'failed'
  readonly policy: Policy | null
  readonly because: readonly Reason[]
}

const MOST_BYTES = 4 * 1024 * 1024
const TIMEOUT = 10_000
/** Between two addresses of one site: we are a guest there. */
const PAUSE = 250

/** Looks for the policy of a page's site: one address after the other, without cookies, until one is it. */
export async function findPolicy(page: PageFact): Promise<FoundPolicy> {
  let search = beginSearch(page)
  for (let asked = nextAddress(search); asked; asked = nextAddress(search)) {
    const step = afterAnswer(search, asked, await answerOf(asked.address), today())
    if (step.found) return { state: 'read', policy: step.found, because: asked.because }
    search = step.search
    await new Promise(resolve => setTimeout(resolve, PAUSE))
  }
  const { policy, because: reasons } = endSearch(search)
  return { state: policy ? 'read' : 'failed', policy, because: reasons }
}

/** The policy at an address that somebody gave. */
export async function fetchPolicy(address: string): Promise<FoundPolicy> {
  const asked = {
    address,
    kind: 'policy',
    weight: 1,
    elsewhere: false,
    because: [because('edges.policy-given')],
  } as const
  const search = { site: address, pending: [asked], tried: [], fallback: null }
  const step = afterAnswer(search, asked, await answerOf(address), today())
  if (step.found) return { state: 'read', policy: step.found, because: asked.because }
  const { fallback } = step.search
  return { state: fallback ? 'read' : 'failed', policy: fallback, because: step.because }
}

export const today = (): string => new Date().toISOString().slice(0, 10)

async function answerOf(address: string): Promise<Answer> {
  const failed = (why: NonNullable<Answer['failed']>): Answer => ({
    address,
    status: 0,
    contentType: '',
    text: '',
    failed: why,
  })
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/html, text/markdown, text/plain;q=0.9' },
      signal: AbortSignal.timeout(TIMEOUT),
    })
    const text = await textWithin(response)
    if (text === null) return failed('too-large')
    const contentType = response.headers.get('content-type') ?? ''
    return { address: response.url || address, status: response.status, contentType, text }
  } catch {
    return failed('unreachable')
  }
}

/** Null where the body is larger than any policy is. */
async function textWithin(response: Response): Promise<string | null> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const charset = /charset=["']?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? 'utf-8'
  const decoder = decoderFor(charset)
  let text = ''
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length
    if (bytes > MOST_BYTES) {
      void reader.cancel()
      return null
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}
