import { accept, buttons, refuse } from '../../lists/consent-banners.json'
import type { ControlFact, PageFact } from '../../observe/page'

const whole = (words: string): RegExp => new RegExp(`^\\W*(?:${words})\\W*$`, 'i')
const ACCEPT = whole(accept)
const REFUSE = whole(refuse)

const wordsOf = ({ label, ariaLabel, title }: ControlFact): string => (label || ariaLabel || title).slice(0, 100)

const isKnown = ({ id, classes, dataAttributes }: ControlFact): boolean => {
  const names = `${id} ${classes} ${dataAttributes}`
  return buttons.some(({ mark }) => names.includes(mark))
}

/**
 * Whether a page shows a consent banner that waits for an answer: the button of a common one, or a button that says yes
 * to everything beside one that says no. An "Accept" alone is anything.
 */
export function asksForConsent({ forms }: Pick<PageFact, 'forms'>): boolean {
  return forms.some(({ controls }) => {
    const seen = controls.filter(({ tag, visible }) => tag === 'button' && visible)
    if (seen.some(isKnown)) return true
    const says = (words: RegExp) => seen.some(control => words.test(wordsOf(control)))
    return (
      says(ACCEPT) &&
      says(REFUSE) &&
      seen.some(control => /cookie|all\b|alle|tout|tod[oa]s|tutt/i.test(wordsOf(control)))
    )
  })
}
