import { because } from '../../facts'
import type { ControlFact } from '../../observe/page'
import type { FormPurpose } from './field-type'
import type { Weighed } from './recognise-fields'

const TEXT = new Set(['text', 'email', 'tel', ''])
const isText = (control: ControlFact): boolean => control.tag === 'input' && TEXT.has(control.type)

const personal = ({ tally }: Weighed): number =>
  Math.max(0, ...[...tally.scores].flatMap(([meaning, score]) => (/^[-~]/.test(meaning) ? [] : [score])))
const against = ({ tally }: Weighed): number =>
  Math.max(0, ...[...tally.scores].flatMap(([meaning, score]) => (meaning.startsWith('-') ? [score] : [])))

/** What a form's purpose says of a control that says little itself. */
export function hearPurpose(weighed: readonly Weighed[], purpose: FormPurpose): void {
  const reason = because('fields.purpose', { purpose })
  if (purpose === 'log-in') beforePassword(weighed)
  for (const each of weighed) {
    const { control, tally } = each
    if (control.tag === 'textarea' && personal(each) < 6 && against(each) < 8 && purpose !== 'search')
      tally.add('message-content', purpose === 'contact' ? 12 : 6, reason)
    if (control.tag === 'editable' && personal(each) < 4 && against(each) < 4) tally.add('message-content', 5, reason)
    if (purpose === 'search' && isText(control)) tally.add('-search', 8, reason)
  }
}

/** Who logs in writes a name before the password: the nearest text field before it is that, whatever it is called. */
function beforePassword(weighed: readonly Weighed[]): void {
  const password = weighed.findIndex(({ control }) => control.type === 'password')
  for (let at = password - 1; at >= 0; at--) {
    const each = weighed[at]
    if (!each || !isText(each.control)) continue
    if (personal(each) < 6 && against(each) < 12) each.tally.add('username', 10, because('fields.before-password'))
    return
  }
}
