import { because, type Reason } from '../../facts'
import { FIELD_WEIGHTS as W } from '../../lists/field-weights'
import type { ControlFact, FormFact, PageFact } from '../../observe/page'
import { evidenceOf } from './evidence'
import type { FieldType, RecognisedField, RecognisedForm } from './field-type'
import { hearNeighbours } from './hear-neighbours'
import { accountField, hearPurpose } from './hear-purpose'
import { languageOf, type Meaning, type Personal } from './meanings'
import { purposeOf } from './purpose'
import { isSocialLogIn } from './social-log-in'
import type { Weighed } from './weighed'

export type { RecognisedField, RecognisedForm } from './field-type'

interface Answer {
  readonly type: FieldType | null
  readonly sure: boolean
  readonly because: readonly Reason[]
}

const isPersonal = (meaning: Meaning): meaning is Personal => !/^[-~]/.test(meaning)

/** Of whom a datum is asked changes what it is: a parent's address on a child's form. */
const CONTACTS: ReadonlySet<Meaning> = new Set(['email', 'phone'])

const isTicked = (control: ControlFact): boolean => control.type === 'checkbox' || control.type === 'radio'
const TAKES_NO_WORDS = new Set(['range', 'color', 'checkbox', 'radio'])

export function answerFor(weighed: Weighed): Answer {
  const { control, tally } = weighed
  if (control.tag === 'button') return button(weighed)
  let best: Personal | null = null
  let score = 0
  let against = 0
  for (const [meaning, sum] of tally.scores) {
    if (!isPersonal(meaning)) {
      if (meaning.startsWith('-')) against = Math.max(against, sum)
    } else if (sum > score) {
      best = meaning
      score = sum
    }
  }
  if (isTicked(control) && best !== 'gender') return NOTHING
  if (!best || score < W.enough || against >= score) return NOTHING
  if (TAKES_NO_WORDS.has(control.type) && best !== 'gender') return NOTHING
  // A list of networks beside a telephone number, of domains beside an address.
  if (control.tag === 'select' && best === 'phone' && !control.options.some(({ text }) => /\d/.test(text)))
    return NOTHING
  if (control.type === 'file' && !FILES.has(best)) return NOTHING
  const reasons = tally.because.get(best) ?? []
  if (CONTACTS.has(best) && (tally.scores.get('~parent') ?? 0) >= W.enough)
    return {
      type: 'parent-contact',
      sure: score >= W.sure,
      because: [...(tally.because.get('~parent') ?? []), ...reasons],
    }
  return { type: best, sure: score >= W.sure && score > against * 2, because: reasons }
}

const asAccount = ({ type, sure, because: reasons }: Answer): Answer => ({
  type: 'username',
  sure: sure && type !== null,
  because: [because('fields.before-password'), ...(type ? reasons : [])],
})

const NOTHING: Answer = { type: null, sure: true, because: [because('fields.nothing')] }
const FILES: ReadonlySet<Meaning> = new Set(['photo', 'government-id', 'health', 'message-content'])
/** Two kinds of button give something personal away by being pressed: where one is, and who one is elsewhere. */
function button({ control, tally }: Weighed): Answer {
  if (isSocialLogIn(control.label || control.ariaLabel || control.title))
    return { type: 'online-id', sure: true, because: [because('fields.social-log-in')] }
  const location = tally.scores.get('location') ?? 0
  if (location < W.enough) return NOTHING
  return { type: 'location', sure: location >= W.sure, because: tally.because.get('location') ?? [] }
}

/** What a form is for and what each of its controls asks for. Buttons are listed where pressing them gives a datum away. */
export function recogniseForm(form: FormFact, page: PageFact): RecognisedForm {
  const language = languageOf(page.language)
  const weighed: Weighed[] = form.controls.map(control => ({ control, tally: evidenceOf(control, language) }))
  hearNeighbours(weighed)
  const types = weighed.map(each => answerFor(each).type)
  const purpose = purposeOf(form, page, { types, controls: form.controls })
  hearPurpose(weighed, purpose)
  const account = accountField(weighed, purpose)
  const fields: RecognisedField[] = []
  for (const each of weighed) {
    const answer = answerFor(each)
    const { type, sure, because: reasons } = each === account ? asAccount(answer) : answer
    const also = each === account && answer.type && answer.type !== 'username' ? { also: answer.type } : {}
    if (each.control.tag === 'button' && type === null) continue
    fields.push({
      field: each.control.field,
      selector: each.control.selector,
      dataType: type,
      sure,
      because: reasons,
      ...also,
    })
  }
  return { purpose, fields }
}
