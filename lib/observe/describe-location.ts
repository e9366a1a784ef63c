import type { LocationSign } from './page'
import { all, attr, prop } from './unclobbered'

const MOST_SCRIPTS = 60
const MOST_TEXT = 200_000
const MOST = 10

/** `navigator.geolocation.getCurrentPosition(`, also through `?.` and `['…']`, and the question whether it may. */
const CALLS = /\bgeolocation\b['"]?\]?\s*(?:\?\.|\.|\[['"])\s*(getCurrentPosition|watchPosition)\b/
const QUERY = /\bpermissions\s*\??\.\s*query\s*\(\s*\{\s*['"]?name['"]?\s*:\s*['"]geolocation['"]/

/** Elements by which a page asks without a script (https://github.com/WICG/PEPC). */
const ASKING = 'geolocation,permission[type~=geolocation]'
const HANDLERS = ['onclick', 'onload', 'onfocus', 'onchange', 'onsubmit'] as const
const HANDLED = HANDLERS.map(name => `[${name}*=geolocation]`).join(',')

/**
 * Where the markup of a page shows that it would ask the browser where the person is: a script written into it, a handler,
 * an element for it, or a frame that is allowed to.
 */
export function locationSignsOf(document: ParentNode, url: string): readonly LocationSign[] {
  const signs: LocationSign[] = []
  for (const text of scriptsOf(document)) {
    const called = callIn(text)
    if (called) signs.push({ by: 'script', what: called })
    if (signs.length >= MOST) break
  }
  const [asking] = all(document, ASKING)
  if (asking) signs.push({ by: 'element', what: 'geolocation' })
  for (const frame of all(document, 'iframe[allow*=geolocation]')) {
    if (signs.length >= MOST) break
    if (isAllowed(attr(frame, 'allow') ?? '')) signs.push({ by: 'frame', what: hostIn(attr(frame, 'src') ?? '', url) })
  }
  return signs.slice(0, MOST)
}

function* scriptsOf(document: ParentNode): Generator<string> {
  let left = MOST_SCRIPTS
  for (const script of all(document, 'script:not([src])')) {
    if (left-- <= 0) break
    const text = prop(script, 'textContent')
    if (typeof text === 'string') yield text.slice(0, MOST_TEXT)
  }
  for (const element of all(document, HANDLED)) {
    if (left-- <= 0) break
    for (const name of HANDLERS) yield (attr(element, name) ?? '').slice(0, MOST_TEXT)
  }
}

function callIn(text: string): string | null {
  if (!text.includes('geolocation')) return null
  return CALLS.exec(text)?.[1] ?? (QUERY.test(text) ? 'query' : null)
}

/** A permissions policy: `geolocation 'none'` forbids. */
const isAllowed = (policy: string): boolean =>
  policy
    .slice(0, 2000)
    .split(';')
    .some(part => /^\s*geolocation\b/.test(part) && !/'none'/.test(part))

function hostIn(address: string, base: string): string {
  try {
    return new URL(address.slice(0, 2000), base || undefined).host
  } catch {
    return ''
  }
}
