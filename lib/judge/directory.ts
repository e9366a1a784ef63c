import { because, type DataType } from '../facts'
import type { LinkFact, PageFact } from '../observe/page'
import { findingOf } from './draft'
import type { Finding } from './finding'
import { pledgesOf } from './pledges'
import type { Situation } from './situation'
import { inScope } from './unjudged'

const LISTING =
  /\b(?:director(?:y|ies)|listings?|phone ?book|yellow pages|white pages|people search|find (?:a|people)|(?:our )?(?:members|customers|shops|businesses)(?: list)?|verzeichnis|annuaire|directorio)\b/i
const LEAVE =
  /\b(?:remove|delete|take (?:me|it|this|my \w+) (?:out|off|down)|exclude|opt[- ]?out|unlist|hide|not list|claim or remove|do not (?:list|show)|entfernen|löschen|supprimer|retirer|eliminar)\b/i

/** What promise P5 looks at on a page. `shows`: data of the person's found in its text by `recognise/values`. */
export interface DirectoryFacts {
  readonly page: PageFact
  readonly shows: readonly DataType[]
}

/** A page that lists people for everybody to see, as against an account page that shows people their own data. */
export function isListing({ title, headings, url, text, forms }: PageFact): boolean {
  if (forms.some(({ controls }) => controls.some(({ type }) => type === 'password'))) return false
  const named =
    LISTING.test(title) || headings.slice(0, 5).some(heading => LISTING.test(heading)) || LISTING.test(pathOf(url))
  const contacts = new Set(text.match(/\+?\d[\d ().-]{7,16}\d|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/g) ?? [])
  return named && contacts.size >= 2
}

const pathOf = (url: string): string =>
  url
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/[-_/]/g, ' ')

export function wayOut({ links, forms }: PageFact): Pick<LinkFact, 'text' | 'href'> | null {
  const link = links.find(({ text }) => LEAVE.test(text))
  if (link) return { text: link.text, href: link.href }
  const button = forms.flatMap(({ submits }) => submits).find(text => LEAVE.test(text))
  return button === undefined ? null : { text: button, href: '' }
}

/** Promise P5: somebody stands in a directory; is there a way out of it, as the policy says? */
export function judgeDirectory({ page, shows }: DirectoryFacts, situation: Situation): Finding[] {
  if (!situation.policy || !inScope(situation) || shows.length === 0 || !isListing(page)) return []
  const governs = pledgesOf(situation.policy).filter(({ promise }) => promise === 'directory-opt-out')
  if (governs.length === 0) return []
  const out = wayOut(page)
  if (!out && !page.complete) return []
  return shows.slice(0, 1).map(dataType => {
    const finding = findingOf(
      {
        promise: 'directory-opt-out',
        recipient: null,
        dataType,
        verdict: out ? 'clear' : 'incorrect',
        severity: out ? 'info' : 'medium',
        governs,
        because: [
          out
            ? because('judge.directory-way-out', { text: out.text.slice(0, 100) })
            : because('judge.directory-no-way-out'),
        ],
        remedies: ['opt-out'],
      },
      situation,
    )
    return out?.href ? { ...finding, remedies: [{ id: 'opt-out', link: out.href }, ...finding.remedies] } : finding
  })
}
