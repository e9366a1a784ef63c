import { tidy } from './describe-text'
import type { MediaFact } from './page'
import { all, attr, tagOf } from './unclobbered'

const KINDS: Readonly<Record<string, MediaFact['kind']>> = {
  video: 'film',
  audio: 'sound',
  img: 'picture',
  svg: 'picture',
  iframe: 'player',
  embed: 'player',
  object: 'player',
  canvas: 'canvas',
}
/** Those that may be called something, which a browser finds in no time. */
const MEDIA = [
  ...Object.keys(KINDS).flatMap(tag => ['title', 'aria-label', 'alt'].map(name => `${tag}[${name}]`)),
  'canvas[id],canvas[class],video,audio',
].join(',')
const MOST_LOOKED_AT = 400
const MOST = 60
const MOST_TEXT = 160

/** What a page says of the pictures, films, sounds and players in it: their titles and alternative texts, no content. */
export function mediaOf(document: ParentNode): readonly MediaFact[] {
  const found: MediaFact[] = []
  let left = MOST_LOOKED_AT
  for (const element of all(document, MEDIA)) {
    if (found.length >= MOST || left-- <= 0) break
    const kind = KINDS[tagOf(element)] ?? 'picture'
    const text = tidy(namesOf(element, kind).join(' . '), MOST_TEXT)
    if (/\p{L}/u.test(text)) found.push({ kind, text })
  }
  return found
}

function namesOf(element: Element, kind: MediaFact['kind']): string[] {
  const said = ['title', 'aria-label', 'alt'].map(name => attr(element, name))
  // A canvas shows no words; what it is called is all there is.
  const called = kind === 'canvas' ? [attr(element, 'id'), attr(element, 'class')] : []
  const file = kind === 'film' || kind === 'sound' ? [fileName(element)] : []
  return [...said, ...called, ...file].flatMap(name => (name ? [name.slice(0, MOST_TEXT)] : []))
}

/** `/media/bedtime-story-2.mp4?x=1` → `bedtime-story-2` */
function fileName(element: Element): string {
  const [source] = all(element, 'source[src]')
  const address = attr(element, 'src') ?? (source ? attr(source, 'src') : null) ?? ''
  return /([^/?#]{1,120})\.\w{2,5}(?:[?#]|$)/.exec(address.slice(0, 2000))?.[1] ?? ''
}
