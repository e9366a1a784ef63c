import { DATA_TYPES, type DataType } from '../../../lib/facts'
import type { Finding } from '../../../lib/judge/finding'
import { type FormFacts, judgeForm } from '../../../lib/judge/form'
import { formFactsOf } from '../../../lib/judge/form-facts'
import { judgeFormOfParty, type Party } from '../../../lib/judge/party'
import type { Situation } from '../../../lib/judge/situation'
import type { Submit, WarningView } from '../../../lib/messages'
import type { FormFact, PageFact } from '../../../lib/observe/page'
import type { RecognisedForm } from '../../../lib/recognise/fields/field-type'
import { recipientOf } from '../../../lib/recognise/parties/recipient'
import { warningWords } from '../../../lib/show/warning'
import type { Words } from '../../../lib/show/words'
import type { KnownDocument } from './documents'

export interface KnownForm {
  readonly form: FormFact
  readonly recognised: RecognisedForm
  /** The document it stands in. */
  readonly page: PageFact
}

export function formsOf({ page, forms }: KnownDocument): readonly KnownForm[] {
  return page.forms.flatMap((form, index) => {
    const recognised = forms[index]
    return recognised ? [{ form, recognised, page }] : []
  })
}

/** The form a submit is about; null where none matches. */
export function submittedForm(known: KnownDocument, { fields }: Submit): KnownForm | null {
  const among = new Set(fields)
  return formsOf(known).find(({ form }) => form.controls.some(({ field }) => among.has(field))) ?? null
}

/** The form with its boxes as they stand now. */
export const asSubmitted = ({ form }: KnownForm, { checked }: Submit): FormFact => ({
  ...form,
  controls: form.controls.map(control => ({ ...control, checked: checked.includes(control.field) })),
})

export function factsOf({ form, recognised, page }: KnownForm, situation: Situation): FormFacts {
  const recipient = recipientOf(form.action ?? page.url, situation.page.url, situation.company)
  return formFactsOf(form, recognised, { page, recipient, top: situation.page.url })
}

/** By the policy of the page, and by that of the company in whose frame it stands. */
export function formFindings(form: KnownForm, situation: Situation, party: Party | null): readonly Finding[] {
  const facts = factsOf(form, situation)
  if (!party) return judgeForm(facts, situation)
  const { frame } = facts
  const read = frame ? { ...facts, frame: { ...frame, read: party.policy.title } } : facts
  return [...judgeForm(read, situation), ...judgeFormOfParty(facts, party, situation)]
}

/** The parts of a card (`payment-card.number`) are one type to the rest; a code by text message is none. */
export function plainType(type: string | null | undefined): DataType | null {
  const [whole] = type?.split('.') ?? []
  return DATA_TYPES.find(candidate => candidate === whole) ?? null
}

/** What these fields of a document ask for. */
export function dataTypesOf({ forms }: KnownDocument, fields: readonly number[]): readonly DataType[] {
  const among = new Set(fields)
  const asked = forms.flatMap(form => form.fields.filter(({ field }) => among.has(field)))
  return [...new Set(asked.flatMap(({ dataType, also }) => [plainType(dataType), plainType(also)]))].filter(
    type => type !== null,
  )
}

/**
 * The warning to show before the form may go; null where it may. Only a minor's form is held, and only for what the
 * policy itself says of minors.
 */
export function warningFor(
  { form, recognised }: KnownForm,
  findings: readonly Finding[],
  situation: Situation,
  policy: WarningView['policy'],
  say: Words,
): WarningView | null {
  const about = findings.filter(({ minor, severity }) => minor && severity === 'critical')
  if (about.length === 0) return null
  const labels = new Map(form.controls.map(({ field, label }) => [field, label]))
  const collected = recognised.fields.flatMap(({ field, dataType }) => {
    const plain = plainType(dataType)
    return plain ? [{ label: labels.get(field) ?? '', dataType: plain }] : []
  })
  const { subject, company, page } = situation
  const cause = {
    person: { id: '', label: subject?.label ?? '', age: subject?.age ?? subject?.toldAge?.age ?? null, minor: true },
    site: page.site ?? '',
    company: company?.name ?? null,
    collected,
    findings: about,
    policy,
  }
  return { ...cause, words: warningWords(cause, say) }
}
