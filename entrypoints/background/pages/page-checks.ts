import type { DataType, Request } from '../../../lib/facts'
import { judgeChange } from '../../../lib/judge/changes'
import { type Checks, checkedForm, checkedOnce, checkedPage } from '../../../lib/judge/checks'
import type { Finding } from '../../../lib/judge/finding'
import { judgeLocationAsk } from '../../../lib/judge/location-ask'
import { judgePage } from '../../../lib/judge/page'
import type { Party } from '../../../lib/judge/party'
import type { Situation } from '../../../lib/judge/situation'
import { locationAsk } from '../../../lib/recognise/fields/location-ask'
import { recipientOf } from '../../../lib/recognise/parties/recipient'
import { recogniseRequest } from '../../../lib/recognise/recognise-request'
import type { Search } from '../../../lib/recognise/values/search'
import type { SeenChange } from '../store/kept'
import type { KnownDocument } from './documents'
import { factsOf, formFindings, formsOf } from './forms'

/** A change is told on the site's pages for a month after it was noticed. */
const NEWS = 30 * 24 * 60 * 60 * 1000

/** What a page shows of itself, judged: its forms, and in the top frame the promises about the page. */
export function pageFindings(
  known: KnownDocument,
  situation: Situation,
  search: Search,
  change: SeenChange | undefined,
  party: Party | null,
): readonly Finding[] {
  const forms = [
    ...formsOf(known).flatMap(form => formFindings(form, situation, party)),
    ...locationFindings(known, situation),
  ]
  if (known.frame !== 0) return forms
  const shows = shownOn(known, search)
  const changed = change && Date.now() - change.seen < NEWS ? judgeChange(change, situation) : []
  return [...forms, ...judgePage({ page: known.page, shows }, situation), ...changed]
}

/** Of a page that was seen to ask; that a script of it could is shown by the command line, which sees nothing run. */
function locationFindings({ page, forms }: KnownDocument, situation: Situation): readonly Finding[] {
  const ask = page.location.some(({ by, what }) => by === 'call' && what !== 'query') && locationAsk(page, forms)
  return ask ? judgeLocationAsk(ask, recipientOf(page.url, situation.page.url, situation.company), situation) : []
}

/** What the document gave occasion to look at. */
export function pageChecks(
  known: KnownDocument,
  situation: Situation,
  search: Search,
  compared: number | undefined,
): Checks {
  const forms = formsOf(known).reduce<Checks>(
    (checks, form) => checkedForm(checks, factsOf(form, situation), situation),
    {},
  )
  if (known.frame !== 0) return forms
  const page = checkedPage(forms, { page: known.page, shows: shownOn(known, search) }, situation)
  return compared ? checkedOnce(page, 'policy-change') : page
}

/** Which of the person's data stand in the page's text: found as they would be in a message. */
function shownOn({ page, document }: KnownDocument, search: Search): readonly DataType[] {
  const request: Request = {
    id: document,
    time: 0,
    method: 'GET',
    url: 'about:blank',
    headers: [],
    body: { kind: 'text', text: page.text },
    kind: 'document',
    page: { url: page.url },
  }
  const { items } = recogniseRequest(request, search)
  return [...new Set(items.filter(({ known }) => known).map(({ dataType }) => dataType))]
}
