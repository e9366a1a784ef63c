import { loadWords, onLanguageChosen } from '../../../components/load-words'
import type { Words } from '../../../lib/show/words'

/** What the background itself has to say, on the badge and in a page: in the language of the person, once it is needed. */
export class Speech {
  #loaded: Promise<Words> | null = null

  constructor() {
    onLanguageChosen(() => {
      this.#loaded = null
    })
  }

  get words(): Promise<Words> {
    this.#loaded ??= loadWords()
    return this.#loaded
  }
}
