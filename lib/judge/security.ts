import { because, type DataItem, type Flow } from '../facts'
import { isNegative } from '../policy/is-negative'
import type { Policy } from '../policy/statement'
import { identifiable } from './data-kinds'
import type { Draft } from './draft'
import type { Pledge } from './pledge'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'

/** A digest in an address cannot be read by whoever sees the address. */
const DIGEST = /^(md\d|sha|keccak|ripemd|blake|whirlpool|crc|murmur|xxh)/
const isDigest = ({ transforms }: DataItem): boolean => transforms.some(step => DIGEST.test(step))

/** Where a value can be read by others: histories, logs, Referers and anything on the page. */
const OPEN_PLACES: readonly (readonly [start: string, reason: string])[] = [
  ['url.', 'judge.in-address'],
  ['header.referer', 'judge.in-referer'],
  ['storage.', 'judge.in-storage'],
]

/** Asking who somebody logs in with: a standard says that the account stands in this address, and under TLS (RFC 7033, §4.1, §9.1). */
const isPrescribed = (url: string, where: string): boolean =>
  where === 'url.query.resource' && /^https:\/\/[^/?#]+\/\.well-known\/webfinger\?/i.test(url)

/** Promise P11: identifiable data travelled unencrypted, stood where others can read it, or was a password given away. */
export function judgeSecurity({ request, recipient, items }: Flow, situation: Situation): Draft[] {
  if (!situation.policy) return []
  const governs = guarding(situation.policy)
  const plain = /^(http|ws):/i.test(request.url) && !isLocal(recipient.host)
  return identifiable(items).flatMap(item => {
    const { dataType } = item
    const given = dataType === 'password' && recipient.relation === 'third-party'
    const open = items
      .filter(other => other.dataType === dataType && !isDigest(other) && !isPrescribed(request.url, other.where))
      .flatMap(({ where }) =>
        OPEN_PLACES.filter(([start]) => where.startsWith(start)).map(([, id]) => because(id, { where })),
      )
    const why = [
      ...(plain ? [because('judge.unencrypted', { host: recipient.host })] : []),
      ...(given ? [because('judge.password-given')] : []),
      ...open.slice(0, 3),
    ]
    if (why.length === 0) return []
    const grave = plain || dataType === 'password'
    return [
      {
        promise: 'security',
        recipient,
        dataType,
        verdict: governs.length > 0 ? 'incorrect' : 'omitted',
        severity: governs.length === 0 ? (grave ? 'medium' : 'info') : grave ? 'high' : 'medium',
        governs,
        because: [...why, ...item.because],
        remedies: [...(grave ? ['stop'] : []), 'report'],
      } satisfies Draft,
    ]
  })
}

const MEANS = /\b(security|safeguards?|encrypt\w*|technolog\w+|unauthori[sz]ed|protective|ssl|tls|measures)\b/gi

/** What the policy says it does to keep data safe: the sentence that names means before the one that only says "protect". */
function guarding(policy: Policy): Pledge[] {
  const means = ({ statement: { quote } }: Pledge) =>
    policy.text.slice(quote.start, quote.end).match(MEANS)?.length ?? 0
  const heading = ({ clause }: Pledge) => (/\b(secur|safe|protect)/i.test(clause.headings.at(-1) ?? '') ? 2 : 0)
  const rank = (pledge: Pledge) => means(pledge) + heading(pledge) + (pledge.clause.topics.includes('security') ? 1 : 0)
  return pledgesOf(policy)
    .filter(({ promise, statement }) => promise === 'security' && !isNegative(statement))
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, 1)
}

const isLocal = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)
