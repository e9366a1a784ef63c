import { SURROUNDINGS, type Surroundings } from '../../components/surroundings'
import type { Messages } from '../../lib/messages'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'

export interface Around {
  readonly context: Map<string, Surroundings>
  readonly surroundings: Surroundings
  /** Everything that was asked of the background, in order. */
  readonly asked: { type: string; in: unknown }[]
  readonly copied: string[]
  readonly saved: { name: string; text: string }[]
  /** Says that a tab has something new. */
  readonly change: (tab: number) => void
}

type Answers = { readonly [Name in keyof Messages]?: (input: Messages[Name]['in']) => unknown }

/** What a component has around it, with answers in place of a background. One that is missing does not answer. */
export function around(answers: Answers = {}, given: Partial<Surroundings> = {}): Around {
  const asked: Around['asked'] = []
  const copied: string[] = []
  const saved: Around['saved'] = []
  const listeners = new Set<Parameters<Surroundings['onChanged']>[0]>()
  const surroundings: Surroundings = {
    say: wordsFrom('en', en),
    ask: (async (type: keyof Messages, input: never) => {
      asked.push({ type, in: input })
      const answer = answers[type]
      if (!answer) throw new Error(`nobody answers ${type}`)
      return answer(input)
    }) as Surroundings['ask'],
    now: () => Date.UTC(2026, 10, 22, 12),
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    openPanel: async () => {},
    openPage: async () => {},
    requestAccess: async () => true,
    requestAllAccess: async () => true,
    copy: async text => void copied.push(text),
    save: (name, _, text) => void saved.push({ name, text }),
    ...given,
  }
  return {
    context: new Map([[SURROUNDINGS, surroundings]]),
    surroundings,
    asked,
    copied,
    saved,
    change: tab => {
      for (const listener of listeners) listener({ type: 'view.changed', tab })
    },
  }
}
