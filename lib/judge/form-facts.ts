import { type Consent, DATA_TYPES, type DataType, type Recipient } from '../facts'
import type { FormFact, PageFact } from '../observe/page'
import { policyLinks } from '../policy/find/policy-links'
import type { RecognisedForm } from '../recognise/fields/field-type'
import { sameSite, siteOf } from '../recognise/parties/site'
import { consentChoices, marketingChoice } from '../recognise/people/marketing-choice'
import { parentalConsentWording } from '../recognise/people/parental-consent'
import type { Asked, FormFacts } from './form'

/** What judging needs of a form: what it asks, what it lets one choose, and what stands near it. */
export function formFactsOf(
  form: FormFact,
  recognised: RecognisedForm,
  { page, recipient, top = null }: { page: PageFact; recipient: Recipient; top?: string | null },
): FormFacts {
  const asks = new Map<DataType, Asked>()
  for (const { dataType, because } of recognised.fields) {
    const plain = plainType(dataType)
    if (plain && !asks.has(plain)) asks.set(plain, { dataType: plain, because })
  }
  return {
    recipient,
    purpose: recognised.purpose,
    ordersElsewhere: ORDERS_ELSEWHERE.test([form.heading, ...form.submits].join(' . ')),
    asks: [...asks.values()],
    marketing: marketingChoice(form, page),
    parentalWording: parentalConsentWording(form, page, recognised).answer,
    ...frameOf(page, recipient, top),
  }
}

function frameOf(page: PageFact, { relation }: Recipient, top: string | null): Pick<FormFacts, 'frame'> {
  if (top === null || relation !== 'third-party' || sameSite(page.url, top)) return {}
  const [link] = policyLinks(page).filter(({ kind }) => kind === 'policy')
  return { frame: { site: siteOf(page.url), policy: link?.address ?? null } }
}

/** The parts of a card (`payment-card.number`) are one datum to a policy; a code by text message is none. */
const plainType = (type: string | null): DataType | undefined => DATA_TYPES.find(known => known === type?.split('.')[0])

const ORDERS_ELSEWHERE =
  /\b(?:call(?:ed)? (?:me |you )?back|call-?back|phone (?:me|us)|order by (?:phone|telephone|mail|post)|mail order|request a (?:call|catalogue|catalog|brochure)|rückruf|rappel(?:ez)?|llámame)\b/i

/**
 * What the choices of a form say as it stands: consent of the very form, and of no other. A choice nobody touched says
 * nothing, either way: a box that came ticked is no consent (CJEU C-673/17, Planet49), and one that was left empty is no
 * "do not write to me".
 */
export const consentsOfForm = (form: FormFact, page: PageFact): Consent[] =>
  consentChoices(form, page).map(({ kind, choice, field, text }) => ({
    source: 'checkbox',
    state: !wasTouched(form, field) ? 'pending' : choice === 'opted-in' ? 'given' : 'refused',
    purpose: kind,
    text,
  }))

/** Radio buttons of one name are one choice. */
function wasTouched({ controls }: FormFact, field: number | null): boolean {
  const control = controls.find(other => other.field === field)
  const group =
    control?.type === 'radio' ? controls.filter(({ name, type }) => type === 'radio' && name === control.name) : []
  return [...(control ? [control] : []), ...group].some(({ checked, checkedAtFirst }) => checked !== checkedAtFirst)
}
