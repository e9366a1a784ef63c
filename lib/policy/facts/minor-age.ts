import type { DraftClause } from '../passage'
import { agesIn, MUST_BE, mayNameAge } from './ages-in'

/**
 * The age under which the policy itself calls a person a child: 18 in "children or teenagers (younger than 18)", 13 in
 * "12 and under". Several may stand in one text (16 for Californian sales of data, 18 for the removal of posts); the one
 * said of collecting from children at large is taken.
 */
export function minorAge(clauses: readonly DraftClause[]): number | null {
  const best = new Map<number, number>()
  for (const { sentences, headings } of clauses) {
    const titled = CHILD.test(headings.join(' ')) ? 2 : 0
    for (const sentence of sentences) {
      if (!mayNameAge(sentence.plain)) continue
      const plain = sentence.plain.slice(0, 3000)
      const ages = agesIn(plain)
      if (ages.length === 0) continue
      const said = weightOf(plain, sentence.leadIn?.plain ?? '') + titled
      for (const { age, at, weak } of ages) {
        const near = CHILD.test(plain.slice(Math.max(0, at - 40), at)) ? 2 : 0
        const weight = said + near + (!weak ? 0 : MUST_BE.test(plain) ? 1 : -3)
        const known = best.get(age)
        // A second place that says the same age counts a little; ten of them never outweigh what is said clearly once.
        best.set(age, known === undefined ? weight : Math.max(known, weight) + 0.1)
      }
    }
  }
  const ranked = [...best].filter(([, weight]) => weight >= 3).sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return ranked[0]?.[0] ?? null
}

const CHILD =
  /\b(?:child(?:ren)?|kids?|minors?|teen(?:s|agers?)?|young(?:er)? (?:people|persons?|users?|players|visitors|readers|ones)|youth|juveniles?|under-?age|students?|pupils?|parents?|parental|guardians?|eltern|padres|kind(?:er|ern|es)?|minderjährige[nr]?|jugendliche[nr]?|enfants?|mineure?s?|niñ[oa]s?|menor(?:es)?)\b/i
const COLLECTING =
  /\b(?:collect|solicit|gather|request|knowingly|target|direct|intend|design|regist|sign up|use|using|allow|permit|submit|provide|send|give|want|accept|erheb|sammel|richte|wende|nutz|recueill|collect|destin|adress|recog|recab|dirig|solicit)/i
const NOT = /\b(?:not|n['’]t|no|never|nicht|keine?|ne|pas|no|nunca|without|unless|consent|permission)\b/i
const DATA = /\b(?:information|details|data|daten|données|datos)\b/i
/** Rules for one place or one practice: sales of data, posts to be removed, users of a member state. */
const ELSEWHERE =
  /\b(?:california|californian?s?|ccpa|cpra|resid(?:ent|ing|e)s?|sell|sale|sold|share for cross|targeted advertising|residents?|member states?|gdpr|eea|european|content|posted|eraser?|gamble|gambling|alcohol|purchase|bids?|credit|contests?|sweepstakes|sms|text messag(?:es?|ing))\b/i
const DEFINES = /\b(?:mean(?:s|ing)?|defined as|refers? to|considered|deemed|call|we define|i\.e\.)\b/i

function weightOf(plain: string, leadIn: string): number {
  const all = `${leadIn} ${plain}`
  let weight = 0
  if (CHILD.test(all)) weight += 2
  if (COLLECTING.test(all)) weight += 1
  if (NOT.test(all)) weight += 1
  if (DATA.test(plain)) weight += 1
  if (CHILD.test(plain) && DEFINES.test(plain)) weight += 1
  if (ELSEWHERE.test(all)) weight -= 2
  return weight
}
