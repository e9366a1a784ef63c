import { DATA_TYPES, type DataType } from '../../lib/facts'
import type { Finding } from '../../lib/judge/finding'
import { judgeForm } from '../../lib/judge/form'
import { formFactsOf } from '../../lib/judge/form-facts'
import { minorBy } from '../../lib/judge/minor'
import type { Situation } from '../../lib/judge/situation'
import type { Submit, WarningView } from '../../lib/messages'
import type { FormFact } from '../../lib/observe/page'
import type { RecognisedForm } from '../../lib/recognise/fields/field-type'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { warningWords } from '../../lib/show/warning'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import type { KnownDocument } from './documents'

const say = wordsFrom('en', en)

/** The parts of a card (`payment-card.number`) are one type to the rest; a code by text message is none. */
export function plainType(type: string | null | undefined): DataType | null {
  const [whole] = type?.split('.') ?? []
  return DATA_TYPES.find(candidate => candidate === whole) ?? null
}

/** What a control is; null where its kind is not known, or it takes nothing personal. */
export function dataTypeOf({ forms }: KnownDocument, field: number): DataType | null {
  return plainType(forms.flatMap(form => form.fields).find(candidate => candidate.field === field)?.dataType)
}

export interface SubmittedForm {
  /** With its boxes as they stand now. */
  readonly form: FormFact
  /** As it was when the page came: only then is a box "ticked in advance". */
  readonly described: FormFact
  readonly recognised: RecognisedForm
  /** Where it stands. */
  readonly url: string
}

/** The form a submit is about, as it was described, with its boxes as they stand now; null where none matches. */
export function submittedForm({ page, forms }: KnownDocument, { fields, checked }: Submit): SubmittedForm | null {
  const among = new Set(fields)
  const index = page.forms.findIndex(({ controls }) => controls.some(({ field }) => among.has(field)))
  const form = page.forms[index]
  const recognised = forms[index]
  if (!form || !recognised) return null
  const controls = form.controls.map(control => ({ ...control, checked: checked.includes(control.field) }))
  return { form: { ...form, controls }, described: form, recognised, url: page.url }
}

export function formFindings({ described, recognised, url }: SubmittedForm, situation: Situation): readonly Finding[] {
  const recipient = recipientOf(described.action ?? url, situation.page.url, situation.company)
  return judgeForm(formFactsOf(described, recognised, recipient), situation)
}

/**
 * The warning to show before the form may go; null where it may. Only a minor's form is held, and only for what the
 * policy itself says of minors.
 */
export function warningFor(
  submitted: SubmittedForm,
  findings: readonly Finding[],
  situation: Situation,
  policy: WarningView['policy'],
): WarningView | null {
  const about = findings.filter(({ minor, severity }) => minor && severity === 'critical')
  if (about.length === 0 || !minorBy(situation).minor) return null
  const labels = new Map(submitted.form.controls.map(({ field, label }) => [field, label]))
  const collected = submitted.recognised.fields.flatMap(({ field, dataType }) => {
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
