import { because } from '../../../lib/facts'
import type { Messages } from '../../../lib/messages'
import { type PolicyInput, readPolicy } from '../../../lib/policy/read-policy'
import { type FoundPolicy, fetchPolicy, today } from './fetch-policy'

type Given = Messages['policy.import']['in']

/** What somebody gives: a text, or an address, which may take its time to answer, or be stopped. */
export async function givenPolicy({ text, address, format }: Given, stop: AbortSignal): Promise<FoundPolicy> {
  if (text === undefined) {
    const found = await fetchPolicy(address ?? '', stop)
    return stop.aborted ? { state: 'failed', policy: null, because: [because('edges.policy-stopped')] } : found
  }
  return readGiven({ text, format: format ?? guessFormat(text), date: today(), ...(address ? { address } : {}) })
}

/** A text or a file that somebody gave: whatever can be read counts, with its warnings. */
function readGiven(input: PolicyInput): FoundPolicy {
  const policy = readPolicy(input)
  const no = policy.warnings.find(({ id }) => id === 'policy.not-text' || id === 'policy.empty')
  return no
    ? { state: 'failed', policy: null, because: [because('edges.policy-not-text', { type: no.with?.type ?? 'none' })] }
    : { state: 'read', policy, because: [because('edges.policy-given')] }
}

const guessFormat = (text: string): PolicyInput['format'] =>
  /<(html|body|p|h[1-6]|div|li)\b/i.test(text) ? 'html' : /^#{1,6} |\*\*|^\s*[-*] /m.test(text) ? 'markdown' : 'text'
