import { because } from '../../facts'
import list from '../../lists/policy/link-words.json'
import { addressOf, type Candidate } from './policy-links'

const PATHS: Readonly<Record<string, readonly string[]>> = list.paths

/** Where a site without a link to its policy may have it: well-known places, then the paths of its language, then English ones. */
export function likelyAddresses(site: string, language: string): Candidate[] {
  const own = PATHS[language.slice(0, 2).toLowerCase()] ?? []
  const paths = [...new Set([...list.wellKnown.slice(0, 1), ...own, ...(PATHS.en ?? []), ...list.wellKnown.slice(1)])]
  return paths.flatMap((path, index) => {
    const url = addressOf(path, `${originOf(site)}/#`)
    const reason = because(path.startsWith('/.well-known') ? 'policy.well-known' : 'policy.common-path', { path })
    return url
      ? [{ address: url.href, kind: 'policy' as const, weight: 1 - index / 100, elsewhere: false, because: [reason] }]
      : []
  })
}

const originOf = (site: string): string => {
  try {
    return new URL(/^https?:/i.test(site) ? site : `https://${site}`).origin
  } catch {
    return 'https://invalid.invalid'
  }
}
