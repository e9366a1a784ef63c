import { because } from '../../facts'
import type { ControlFact } from '../../observe/page'
import type { FormPurpose } from './field-type'
import type { Meaning } from './meanings'
import type { Weighed } from './weighed'

const TEXT = new Set(['text', 'email', 'tel', ''])
const isText = (control: ControlFact): boolean => control.tag === 'input' && TEXT.has(control.type)

const score = ({ tally }: Weighed, meaning: Meaning): number => tally.scores.get(meaning) ?? 0

function strongest({ tally }: Weighed): Meaning | null {
  let best: Meaning | null = null
  for (const [meaning, sum] of tally.scores)
    if (!meaning.startsWith('~') && sum >= 4 && sum > (best ? (tally.scores.get(best) ?? 0) : 0)) best = meaning
  return best
}

const personal = ({ tally }: Weighed): number =>
  Math.max(0, ...[...tally.scores].flatMap(([meaning, score]) => (/^[-~]/.test(meaning) ? [] : [score])))
const against = ({ tally }: Weighed): number =>
  Math.max(
    0,
    ...[...tally.scores].flatMap(([meaning, score]) =>
      meaning.startsWith('-') && meaning !== '-search' ? [score] : [],
    ),
  )

/** What a form's purpose says of a control that says little itself. */
export function hearPurpose(weighed: readonly Weighed[], purpose: FormPurpose): void {
  const reason = because('fields.purpose', { purpose })
  weighed.forEach((each, at) => {
    if (weighed[at + 1]?.control.type === 'password' && saysEmail(each))
      each.tally.add('email', 6, because('fields.before-password'))
  })
  for (const each of weighed) {
    const { control, tally } = each
    if (control.tag === 'textarea' && personal(each) < 6 && against(each) < 8 && purpose !== 'search')
      tally.add('message-content', purpose === 'contact' ? 12 : 6, reason)
    if (control.tag === 'editable' && personal(each) < 4 && against(each) < 4) tally.add('message-content', 5, reason)
    if (purpose === 'search' && isText(control)) tally.add('-search', 8, reason)
  }
}

/** What a log-in's name may be besides a name: what the account is known by. Anything else asked there stays what it is. */
const ACCOUNT_NAMES: ReadonlySet<Meaning> = new Set([
  'email',
  'phone',
  'name',
  'username',
  'given-name',
  'region',
  'online-id',
])
const NEVER: readonly Meaning[] = ['-captcha', '-search', '-language', '-consent', 'one-time-code']

/** Said by nothing but a class, and by nothing else against it. */
const saysEmail = ({ tally }: Weighed): boolean => tally.scores.size === 1 && tally.scores.has('email')

/**
 * Who logs in writes before the password what the account is known by, whatever the page calls it: a user name, an e-mail
 * address, a number. It is the account's name there, as in browsers' password managers; `also` keeps what its words say.
 */
export function accountField(weighed: readonly Weighed[], purpose: FormPurpose): Weighed | null {
  const password = weighed.findIndex(each => each.control.type === 'password' && strongest(each) === 'password')
  const known = weighed.some(each => ['email', 'username'].includes(strongest(each) ?? '') || saysEmail(each))
  if (password < 0 || (purpose !== 'log-in' && known)) return null
  for (let at = password - 1; at >= 0; at--) {
    const each = weighed[at]
    if (!each || !isText(each.control) || NEVER.some(meaning => score(each, meaning) >= 8)) continue
    const best = strongest(each)
    // Who signs up with a telephone number is asked for it all the same.
    if (purpose === 'sign-up' && best === 'phone') return null
    // A voucher or a tax number on the way to a new account is none of its names.
    if (purpose !== 'log-in' && best?.startsWith('-')) return null
    return best === null || best.startsWith('-') || ACCOUNT_NAMES.has(best) ? each : null
  }
  return null
}
