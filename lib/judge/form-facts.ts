import { DATA_TYPES, type DataType, type Recipient } from '../facts'
import type { ControlFact, FormFact } from '../observe/page'
import type { RecognisedForm } from '../recognise/fields/field-type'
import type { Asked, FormFacts, MarketingChoice } from './form'
import { consentOfBox } from './signals/signals'

/**
 * What judging needs of a form: as it was described when the page came (a box is "ticked in advance" only then), and
 * as its fields were recognised.
 */
export function formFactsOf(form: FormFact, { purpose, fields }: RecognisedForm, recipient: Recipient): FormFacts {
  const asks = new Map<DataType, Asked>()
  for (const { dataType, because: why } of fields) {
    const plain = plainType(dataType)
    if (plain && !asks.has(plain)) asks.set(plain, { dataType: plain, because: why })
  }
  return {
    recipient,
    purpose,
    ordersElsewhere: ORDERS_ELSEWHERE.test([form.heading, ...form.submits].join(' . ')),
    asks: [...asks.values()],
    marketing: marketingIn(form, purpose),
    parentalWording: hasParentalWording(form),
  }
}

/** The parts of a card (`payment-card.number`) are one datum to a policy; a code by text message is none. */
const plainType = (type: string | null): DataType | undefined => DATA_TYPES.find(known => known === type?.split('.')[0])

const ORDERS_ELSEWHERE =
  /\b(?:call(?:ed)? (?:me |you )?back|call-?back|phone (?:me|us)|order by (?:phone|telephone|mail|post)|mail order|request a (?:call|catalogue|catalog|brochure)|rückruf|rappel(?:ez)?|llámame)\b/i

/** Promise K4: words near the form that send a young person to their parents. */
export const hasParentalWording = ({ text, heading, controls }: FormFact): boolean =>
  [text, heading, ...controls.map(({ label, describedBy }) => `${label} ${describedBy}`)].some(words =>
    PARENTS.test(words),
  )

const PARENTS =
  /\b(?:ask|tell|check with|talk to|get|with|need|require|have|under)\b[^.!?]{0,60}\b(?:parents?['’]?s?|parental|guardians?|mum|mom|dad|grown-?ups?)\b|\b(?:parent|guardian)(?:al|['’]s)? (?:consent|permission|approval|agreement)\b|\b(?:eltern|erziehungsberechtigt\w*|parents?|tuteurs?|padres?|madre|tutor(?:es)?)\b[^.!?]{0,40}\b(?:frag\w*|erlaubnis|zustimmung|einverständnis\w*|autorisation|accord|demande\w*|permiso|consentimiento|pide|pregunta)\b/i

const isBox = ({ type }: ControlFact): boolean => type === 'checkbox'
const wordsOf = ({ label, ariaLabel, preceding, title }: ControlFact): string =>
  [label, ariaLabel, preceding, title].find(words => words.trim() !== '') ?? ''

/** "Tick here if you do not want …": ticked in advance, it refuses. */
const REFUSES = /\b(?:do not|don['’]t|not to|no longer|rather not|kein\w*|nicht|pas|no (?:deseo|quiero))\b/i
const AGREES_BY_SENDING =
  /\bby (?:signing up|registering|subscribing|submitting|clicking|continuing|joining|creating)\b[^.]{0,120}\b(?:receiv\w+|sent|get)\b[^.]{0,80}\b(?:offers?|marketing|promotion\w*|newsletters?|advertis\w+)\b/i

/** Promise P8 (a): the choice a form gives about marketing. A form that is for nothing else needs none. */
function marketingIn(form: FormFact, purpose: string): MarketingChoice | null {
  for (const box of form.controls.filter(isBox)) {
    const text = wordsOf(box)
    const about = consentOfBox({ text, checked: box.checked })?.purpose
    if (about !== 'marketing' && about !== 'sharing') continue
    const refuses = REFUSES.test(text)
    return { selector: box.selector, preTicked: box.checked && !refuses, refusable: refuses || !box.required, text }
  }
  const sentence = purpose === 'newsletter' ? null : AGREES_BY_SENDING.exec(form.text)
  return sentence ? { selector: form.selector ?? '', preTicked: false, refusable: false, text: sentence[0] } : null
}

/** What the boxes of a form say as it is sent: consent of the very form, and of no other. */
export const consentsOfForm = ({ controls }: FormFact) =>
  controls.filter(isBox).flatMap(box => {
    const consent = consentOfBox({ text: wordsOf(box), checked: box.checked })
    if (!consent) return []
    const turned = REFUSES.test(wordsOf(box)) ? (box.checked ? 'refused' : 'given') : consent.state
    return [{ ...consent, state: turned } as const]
  })
