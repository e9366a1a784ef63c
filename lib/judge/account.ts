import { because } from '../facts'
import type { LinkFact, PageFact } from '../observe/page'
import { findingOf } from './draft'
import type { Finding } from './finding'
import type { Pledge } from './pledge'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'
import { inScope } from './unjudged'

const ACCOUNT =
  /\b(?:my |your )?(?:account|profile|personal (?:data|details|information)|mein konto|mon compte|mi cuenta|settings)\b/i
const SEES_OR_CORRECTS =
  /\b(?:edit|change|correct|update|amend|manage|download|export|see|view|access|request)\b.{0,40}\b(?:details?|data|information|profile|account|address|e-?mail|name|settings|preferences)\b|\b(?:my|your) (?:data|details|information)\b|\bprivacy (?:settings|cent(?:er|re)|request)\b|\bdelete (?:my |your )?account\b/i
const REACHES = /\b(?:contact|help|support|account|profile|settings|privacy request|konto|compte|cuenta|kontakt)\b/i

/** "Open your account" and "Log in to your account" ask for a password: they lead to an account and show none. */
const asksPassword = ({ forms }: PageFact): boolean =>
  forms.some(({ controls }) => controls.some(({ type }) => type === 'password'))

const wordsOfPath = (url: string): string =>
  url
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/[-_/.]/g, ' ')

export const isAccountPage = (page: PageFact): boolean =>
  !asksPassword(page) && [wordsOfPath(page.url), page.title, page.headings[0] ?? ''].some(words => ACCOUNT.test(words))

/** Where a person sees and corrects their data: by a link, or by a form that shows it to be changed. */
export function wayToData(page: PageFact): Pick<LinkFact, 'text' | 'href'> | null {
  const link =
    page.links.find(({ text }) => SEES_OR_CORRECTS.test(text)) ??
    (isAccountPage(page)
      ? page.links.find(({ text, inFooter }) => !inFooter && /\bcontact\b/i.test(text))
      : page.links.find(({ text }) => REACHES.test(text)))
  if (link) return { text: link.text, href: link.href }
  const edits = page.forms.some(
    ({ controls, submits }) =>
      controls.some(
        ({ type, tag }) => tag !== 'button' && !['password', 'hidden', 'search', 'submit'].includes(type),
      ) &&
      submits.some(text => /\b(?:save|update|change|correct|edit|confirm|speichern|enregistrer|guardar)\b/i.test(text)),
  )
  return edits ? { text: page.title, href: page.url } : null
}

/**
 * Promise P14. Missing is said on an account page only: that any other page shows no way to one's data is ordinary.
 * `asked` is the check that a person starts by hand, on the page they choose.
 */
export function judgeAccess(page: PageFact, situation: Situation, asked = false): Finding[] {
  if (!situation.policy || !inScope(situation) || !(asked || isAccountPage(page))) return []
  const onTopic = ({ clause }: Pledge) => Number(clause.topics.includes('access'))
  const governs = pledgesOf(situation.policy)
    .filter(({ promise }) => promise === 'account-access')
    .sort((a, b) => onTopic(b) - onTopic(a))
  if (governs.length === 0) return []
  const way = wayToData(page)
  if (!way && !page.complete) return []
  const finding = findingOf(
    {
      promise: 'account-access',
      recipient: null,
      dataType: null,
      verdict: way ? 'clear' : 'incorrect',
      severity: way ? 'info' : 'low',
      governs,
      because: [
        way ? because('judge.access-found', { text: way.text.slice(0, 100) }) : because('judge.access-missing'),
      ],
      remedies: ['access'],
    },
    situation,
  )
  return [way ? { ...finding, remedies: [{ id: 'access', link: way.href }, ...finding.remedies] } : finding]
}
