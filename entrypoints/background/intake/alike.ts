import type { Notebook } from './notebook'

const PREFIX = 'alike:'

interface Part {
  readonly key: string
  /** False where there was no room for it. */
  readonly written: Promise<boolean>
  users: number
}

/** Texts that many notes have in common: each is put down once, and stays for as long as a note needs it. */
export class Alike {
  readonly #notebook: Notebook
  readonly #byText = new Map<string, Part>()
  readonly #texts = new Map<string, string>()
  #number = 0

  constructor(notebook: Notebook) {
    this.#notebook = notebook
  }

  use(text: string): Part {
    const known = this.#byText.get(text)
    const part = known ?? this.#add(text)
    part.users++
    return part
  }

  release(key: string): void {
    const text = this.#texts.get(key)
    const part = text === undefined ? undefined : this.#byText.get(text)
    if (text === undefined || !part || --part.users > 0) return
    this.#byText.delete(text)
    this.#texts.delete(key)
    this.#notebook.remove(PREFIX + key)
  }

  /** What an earlier worker put down. Whose it was is not known yet: what nobody uses afterwards is let go of. */
  recover(left: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(left)) {
      if (!name.startsWith(PREFIX)) continue
      const key = name.slice(PREFIX.length)
      this.#number = Math.max(this.#number, Number(key))
      this.#texts.set(key, text)
      this.#byText.set(text, { key, written: Promise.resolve(true), users: 0 })
    }
  }

  /** Of what was recovered, for one more that uses it. */
  again(key: string): string | undefined {
    const text = this.#texts.get(key)
    if (text !== undefined) this.use(text)
    return text
  }

  forgetUnused(): void {
    for (const { key, users } of [...this.#byText.values()]) if (users === 0) this.release(key)
  }

  #add(text: string): Part {
    const key = String(++this.#number)
    const part = { key, written: this.#notebook.put(PREFIX + key, text), users: 0 }
    this.#byText.set(text, part)
    this.#texts.set(key, text)
    return part
  }
}
