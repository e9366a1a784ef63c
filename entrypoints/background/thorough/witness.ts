import type { Payload } from '../../../lib/messages'
import type { Content } from '../../../lib/observe/thorough'
import type { Intake } from '../intake/intake'
import { isOnlyTold } from '../intake/payloads'
import type { FromPage } from '../messages/receive'

/** What was shown of one message where the debugger reaches. */
export type Shown = Pick<Payload, 'kind' | 'method' | 'url' | 'time' | 'file'> & { readonly content: Content }

/** When the browser's events and the page itself have had their say, in milliseconds; a busy page takes longer. */
const HAVE_SPOKEN = [1500, 5000]
/** Bodies are held that long, in characters: of those that are more at once, the flow says that they were not examined. */
const MOST_HELD = 16 * 1024 * 1024

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/**
 * Speaks to the intake as a page does: first that there was a message, and its content only where nobody else has shown
 * it. So one message stays one flow, whoever tells of it.
 */
export class Witness {
  readonly #intake: Pick<Intake, 'asked' | 'told'>
  /** Its name among the documents; another worker's is another. */
  readonly #name = crypto.randomUUID()
  #said = 0
  #held = 0

  constructor(intake: Pick<Intake, 'asked' | 'told'>) {
    this.#intake = intake
  }

  async tell(tab: number, { content, ...shown }: Shown): Promise<void> {
    const payload: Payload = { number: this.#said++, ...shown, ...content }
    if (isOnlyTold(payload)) return this.#hand(tab, payload)
    const size = ('text' in content ? content.text : content.base64).length
    if (this.#held + size > MOST_HELD) return
    this.#held += size
    await this.#offer(tab, payload).finally(() => {
      this.#held -= size
    })
  }

  async #offer(tab: number, payload: Payload): Promise<void> {
    const { number, time, url } = payload
    const sighting = { number, time, url, hasContent: true, called: false }
    for (const wait of HAVE_SPOKEN) {
      await pause(wait)
      const { wanted } = await this.#intake.asked({ document: this.#name, sightings: [sighting] }, from(tab))
      if (wanted.includes(number)) return this.#hand(tab, payload)
    }
  }

  async #hand(tab: number, payload: Payload): Promise<void> {
    await this.#intake.told({ id: `${this.#name}:${payload.number}`, payload, from: from(tab) })
  }
}

const from = (tab: number): FromPage => ({ tab, frame: 0, url: '', by: 'debugger' })
