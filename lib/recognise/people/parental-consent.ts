import { because, type Reason } from '../../facts'
import { AGE_WORDS } from '../../lists/age-words'
import type { FormFact, PageFact } from '../../observe/page'
import type { RecognisedForm } from '../fields/field-type'
import { wordsOf } from '../fields/fold'
import { recogniseForm } from '../fields/recognise-fields'
import { phraseFinder } from '../phrase-finder'

export interface ParentalConsent {
  /** Words near the form send a young person to their parents, or it asks for a parent's contact. */
  readonly answer: boolean
  readonly asksParentContact: boolean
  /** It names a step that checks that an adult consents. */
  readonly verifiable: boolean
  readonly because: readonly Reason[]
}

const find = phraseFinder<'ask-parent' | 'verifiable'>([
  ['ask-parent', AGE_WORDS['ask-parent']],
  ['verifiable', AGE_WORDS.verifiable],
])

/** Sentence by sentence, so that no phrase is read across two. */
const found = (text: string) =>
  text
    .split(/[.!?。！？\n]+/)
    .slice(0, 120)
    .flatMap(sentence => find(wordsOf(sentence)))

export function parentalConsentWording(form: FormFact, page: PageFact, recognised?: RecognisedForm): ParentalConsent {
  const { fields } = recognised ?? recogniseForm(form, page)
  const asksParentContact = fields.some(({ dataType }) => dataType === 'parent-contact')
  const labels = form.controls
    .slice(0, 60)
    .map(({ label, describedBy, following }) => `${label}. ${describedBy}. ${following}`)
  const phrases = found([form.heading, form.text, ...labels].join('. ').slice(0, 8000))
  const asked = phrases.find(({ group }) => group === 'ask-parent')
  const step = phrases.find(({ group }) => group === 'verifiable')
  const reasons = [
    ...(asked ? [because('people.parent-words', { words: asked.phrase })] : []),
    ...(asksParentContact ? [because('people.parent-contact')] : []),
    ...(step ? [because('people.parent-verified', { words: step.phrase })] : []),
  ]
  const answer = reasons.length > 0
  return {
    answer,
    asksParentContact,
    verifiable: step !== undefined,
    because: answer ? reasons : [because('people.no-parent-words')],
  }
}
