import type { Request } from '../../facts'
import { webOriginOf } from '../parties/origin-of'

/** A beacon is small; what a page uploads in one go is no page view. */
const MOST = 100_000

/**
 * Whether a message tells its recipient which page it comes from, in its own address or body, with or without an id beside
 * it. The Referer, which the browser adds to everything, is not counted.
 *
 * @example tellsPage of https://stats.example/hit?url=https%3A%2F%2Fshop.example%2Fbasket on shop.example // true
 */
export function tellsPage({ url, body, page }: Request): boolean {
  const origin = webOriginOf(page.url)
  if (origin === null) return false
  const query = url.slice(0, MOST).replace(/^[^?#]*/, '')
  return [query, ...textsOf(body)].some(text => mentions(text, origin))
}

const textsOf = (body: Request['body']): readonly string[] =>
  body?.kind === 'text'
    ? [body.text.slice(0, MOST)]
    : body?.kind === 'form'
      ? body.fields.slice(0, 200).map(([, value]) => value.slice(0, 2000))
      : []

/** As it stands, escaped for an address, or escaped for JSON. */
function mentions(text: string, origin: string): boolean {
  const lower = text.toLowerCase()
  return [origin, encodeURIComponent(origin).toLowerCase(), origin.replaceAll('/', '\\/')].some(form =>
    lower.includes(form),
  )
}
