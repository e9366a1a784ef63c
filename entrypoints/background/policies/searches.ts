import { policyLinks } from '../../../lib/policy/find/policy-links'
import { latest } from '../store/latest'
import { SessionValue } from '../store/session'
import type { LookFrom } from './fetch-policy'

/** Null: read again where it was read before. */
type From = LookFrom | null

const MOST = 30

/** Policies that are being looked for, and from which page: where a worker is stopped over it, the next one goes on. */
export class Searches {
  readonly #begun = new SessionValue<Readonly<Record<string, From>>>('searches', {})
  /** What an earlier worker was stopped in. */
  readonly left = this.#begun.ready.then(() => Object.entries(this.#begun.value))

  async begin(site: string, from: From): Promise<void> {
    await this.#begun.ready
    await this.#begun.set(latest(this.#begun.value, site, from && withLinksThatLead(from), MOST))
  }

  async end(site: string): Promise<void> {
    await this.#begun.ready
    const { [site]: _, ...others } = this.#begun.value
    await this.#begun.set(others)
  }

  wipe(): Promise<void> {
    return this.#begun.set({})
  }
}

/** All that a search takes of a page, which may have thousands of links. */
function withLinksThatLead({ url, language, links }: LookFrom): LookFrom {
  return { url, language, links: links.filter(link => policyLinks({ url, links: [link] }).length > 0) }
}
