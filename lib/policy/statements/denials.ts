import type { Group } from './auxiliaries'
import type { Predicate } from './predicate'
import type { Reading } from './reading'
import type { Verb } from './verbs'

/** "No personal information is ever stored", "none of your data is shared". */
export function deniedSubject({ tokens, data }: Reading, from: number, passive: boolean): boolean {
  if (!passive) return false
  const object = data.filter(match => match.to <= from).at(-1)
  if (!object) return false
  const before = tokens.slice(Math.max(0, object.from - 3), object.from).map(token => token.word)
  return ['no', 'none', 'neither', 'nor'].some(word => before.includes(word))
}

/** "Nobody at the Society is allowed to record …": whoever it may be. */
export const deniedToAll = ({ tokens }: Reading, left: number, from: number): boolean =>
  tokens
    .slice(Math.max(left, from - 12), from)
    .some(({ word }, at, before) => word === 'nobody' || (word === 'no' && before[at + 1]?.word === 'one'))

/** "This does not include selling, renting …". */
export const deniedList = ({ tokens, negative }: Reading, from: number, verb: Verb): boolean =>
  verb.form === 'ing' && tokens[from - 1]?.word === 'include' && negative[from - 2] === true

/** "It is not our practice to record …": the denial stands before the infinitive's noun. */
export const deniedBefore = (
  { tokens, negative }: Reading,
  { from, to, negated }: Group,
  before: Predicate | undefined,
): boolean =>
  to &&
  !negated &&
  before === undefined &&
  /^(practice|policy|intention|habit)$/.test(tokens[from - 1]?.word ?? '') &&
  negative.slice(Math.max(0, from - 4), from).includes(true)
