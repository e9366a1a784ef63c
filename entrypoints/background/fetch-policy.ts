import { because, type Reason } from '../../lib/facts'
import type { PageFact } from '../../lib/observe/page'
import { readPolicy } from '../../lib/policy/read-policy'
import type { Policy } from '../../lib/policy/statement'

export interface FoundPolicy {
  readonly state: 'read' | 'failed'
  readonly policy: Policy | null
  readonly because: readonly Reason[]
}

const MOST_BYTES = 2 * 1024 * 1024
const MOST_FETCHES = 4
const TIMEOUT = 10_000

const failed = (...reasons: Reason[]): FoundPolicy => ({ state: 'failed', policy: null, because: reasons })

/** From a page, by its links; or from one address. A few fetches, one after the other, without cookies. */
export async function fetchPolicy(from: PageFact | string): Promise<FoundPolicy> {
  const addresses = typeof from === 'string' ? [from] : candidates(from)
  let last = failed(because('edges.policy-not-found'))
  for (const address of addresses.slice(0, MOST_FETCHES)) {
    last = await fetchOne(address)
    if (last.policy) return last
  }
  return last
}

function candidates({ links }: PageFact): string[] {
  const named = links.filter(({ href, text }) => /privacy/i.test(text) || /privacy/i.test(href))
  return [...new Set(named.map(({ href }) => href))]
}

async function fetchOne(address: string): Promise<FoundPolicy> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      headers: { accept: 'text/html, text/markdown, text/plain;q=0.9' },
      signal: AbortSignal.timeout(TIMEOUT),
    })
    if (!response.ok) return failed(because('edges.policy-not-fetched', { status: response.status }))
    const text = await textWithin(response)
    if (text === null) return failed(because('edges.policy-too-large'))
    const type = response.headers.get('content-type') ?? ''
    const format = type.includes('html') ? 'html' : type.includes('markdown') ? 'markdown' : 'text'
    const date = new Date().toISOString().slice(0, 10)
    return { state: 'read', policy: readPolicy({ text, format, address: response.url, date }), because: [] }
  } catch {
    return failed(because('edges.policy-not-reached'))
  }
}

/** Null where the body is larger than any policy is. */
async function textWithin(response: Response): Promise<string | null> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
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
