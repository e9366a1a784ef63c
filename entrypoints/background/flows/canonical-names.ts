import { browser } from 'wxt/browser'
import { hostOf, sameSite } from '../../../lib/recognise/parties/site'

/** Firefox alone tells an extension the canonical name behind a host name. The polyfill's types do not know it. */
interface Dns {
  resolve(host: string, flags: readonly 'canonical_name'[]): Promise<{ readonly canonicalName?: string }>
}

const MOST_HOSTS = 300
/** A look-up that takes longer holds up the record. */
const PATIENCE = 1000

/**
 * What the hosts of a site are called elsewhere: `metrics.shop.example` may be another name for a tracker. Asked only
 * about hosts of the page's own site that the browser has just spoken to, once a host.
 */
export class CanonicalNames {
  readonly #names = new Map<string, Promise<string | null>>()
  readonly #dns = (browser as unknown as { dns?: Dns }).dns

  of(url: string, page: string | null): Promise<string | null> {
    const host = hostOf(url)
    if (!this.#dns || !page || host === hostOf(page) || !sameSite(url, page)) return Promise.resolve(null)
    const known = this.#names.get(host) ?? this.#ask(this.#dns, host)
    this.#names.set(host, known)
    if (this.#names.size > MOST_HOSTS) this.#names.delete(this.#names.keys().next().value ?? '')
    return known
  }

  /** Behind a proxy that looks names up itself, Firefox refuses: then nothing is known, and nothing said. */
  async #ask(dns: Dns, host: string): Promise<string | null> {
    const late = new Promise<null>(resolve => setTimeout(resolve, PATIENCE, null))
    const asked = dns.resolve(host, ['canonical_name']).then(
      ({ canonicalName }) => canonicalName ?? null,
      () => null,
    )
    return Promise.race([asked, late])
  }
}
