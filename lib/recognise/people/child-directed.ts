import { because, type Reason } from '../../facts'
import { CHILD_WORDS } from '../../lists/child-words'
import type { Phrases } from '../../lists/field-words'
import type { MediaFact, PageFact } from '../../observe/page'
import { partsOf, wordsOf } from '../fields/fold'
import { phraseFinder } from '../phrase-finder'

export interface ChildDirected {
  readonly answer: boolean
  readonly because: readonly Reason[]
}

type Group = keyof typeof CHILD_WORDS
const GROUPS = Object.entries(CHILD_WORDS) as [Group, { weight: number; words: Phrases }][]
const find = phraseFinder<Group>(GROUPS.map(([group, { words }]) => [group, words]))

/** How much a place's words count: a title is chosen, running text mentions much in passing. */
const PLACES = { title: 1.5, description: 1, headings: 0.6, media: 0.6, text: 0.35 } as const
const ENOUGH = 3.4
/** Of one group at most this much from one place: ten toys in a shop's list are one kind of evidence. */
const MOST_OF_A_GROUP = { positive: 4, negative: 6 }

/** `KidSites`, `kiddies-club`: a name that holds the word. */
const KID_IN_A_NAME = /^(kid[sz]?|kiddie|kinder|child)[a-z]{2,}|[a-z]{2,}(kid[sz]|kidz|kiddies)$/

/** The names of a canvas and of a file part their words by case and digits; an alternative text is a sentence. */
const wordsOfMedium = ({ kind, text }: MediaFact): string =>
  kind === 'picture' || kind === 'player' ? text : partsOf(text).join(' ')

/**
 * Whether a page is made for children, by its title, description, headings and text, and by what it calls its pictures,
 * films, sounds and games (the factors of 16 CFR 312.2 that words show). A page that sells to parents or speaks about children is not.
 */
export function childDirected(page: PageFact): ChildDirected {
  const texts = {
    title: page.title,
    description: page.description,
    headings: page.headings.slice(0, 12).join(' . '),
    media: page.media.map(wordsOfMedium).join(' . '),
    text: page.text.slice(0, 2000),
  }
  let score = 0
  const reasons: { weight: number; reason: Reason }[] = []
  for (const place of Object.keys(PLACES) as (keyof typeof PLACES)[]) {
    const words = wordsOf(texts[place])
    const sums = new Map<Group, number>()
    for (const { group, phrase } of find(words)) {
      const weight = CHILD_WORDS[group].weight
      const sum = sums.get(group) ?? 0
      const room = weight > 0 ? MOST_OF_A_GROUP.positive - sum : MOST_OF_A_GROUP.negative + sum
      const counted = Math.sign(weight) * Math.max(0, Math.min(Math.abs(weight), room))
      sums.set(group, sum + counted)
      if (counted > 0)
        reasons.push({ weight: counted * PLACES[place], reason: because(`people.child-${place}`, { words: phrase }) })
    }
    if (place === 'title' && !sums.has('children') && words.some(word => KID_IN_A_NAME.test(word))) {
      sums.set('children', CHILD_WORDS.children.weight)
      reasons.push({ weight: CHILD_WORDS.children.weight, reason: because('people.child-name') })
    }
    for (const sum of sums.values()) score += sum * PLACES[place]
  }
  const answer = score >= ENOUGH
  const best = reasons
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 5)
    .map(({ reason }) => reason)
  return { answer, because: answer ? best : [because('people.not-child-directed')] }
}
