import cues from '../../lists/policy/cues.json'
import dataTypes from '../../lists/policy/data-types.json'
import parties from '../../lists/policy/parties.json'
import purposes from '../../lists/policy/purposes.json'
import { isMeansOfWriting } from './data-of'
import { findersOf, phrasesOf } from './phrases'
import type { Token } from './tokens'

const find = findersOf({
  data: phrasesOf(dataTypes),
  parties: phrasesOf(parties),
  purposes: phrasesOf(purposes),
  consent: { consent: cues.consent, 'opt-out': cues['opt-out'] },
  people: { children: cues.child, teenagers: cues.teenager, residents: cues.resident },
  exceptions: { except: cues.except },
  negations: { not: cues.not, 'not-negation': cues['not-negation'] },
  idle: { idle: cues.idle },
})

/** What a sentence's words name, by the lists of lib/lists/policy. */
export function namedIn(tokens: readonly Token[]) {
  const found = find(tokens)
  return { ...found, data: found.data.filter(match => !isMeansOfWriting(tokens, match)) }
}
