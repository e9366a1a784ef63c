import type { Payload } from '../../../lib/messages'
import type { Content } from '../../../lib/observe/thorough'
import type { Intake } from '../intake'

/** What the debugger has shown of one message. */
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

  /** Content of a request that the browser's events show without it. */
  async fill(tab: number, { content, ...shown }: Shown): Promise<void> {
    const size = ('text' in content ? content.text : content.base64).length
    if (this.#held + size > MOST_HELD) return
    this.#held += size
    await this.#offer(tab, { number: this.#said++, ...shown, ...content }).finally(() => {
      this.#held -= size
    })
  }

  /** A message that nobody else can show. */
  async tell(tab: number, { content, ...shown }: Shown): Promise<void> {
    const number = this.#said++
    const payload: Payload = { number, ...shown, ...content }
    await this.#intake.told({ id: this.#idOf(number), payload, from: { tab, frame: 0, url: '' } })
  }

  async #offer(tab: number, payload: Payload): Promise<void> {
    const { number, time, url } = payload
    const from = { tab, frame: 0, url: '' }
    for (const wait of HAVE_SPOKEN) {
      await pause(wait)
      const sighting = { number, time, url, hasContent: true, called: false }
      const { wanted } = await this.#intake.asked({ document: this.#name, sightings: [sighting] }, from)
      if (!wanted.includes(number)) continue
      await this.#intake.told({ id: this.#idOf(number), payload, from })
      return
    }
  }

  #idOf(number: number): string {
    return `${this.#name}:${number}`
  }
}
