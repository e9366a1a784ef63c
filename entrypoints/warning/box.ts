import { closedShadow, setImportant } from '../../components/closed-shadow'
import { type Hear, keptIn } from '../../components/kept-in'
import { all, prop } from '../../lib/observe/unclobbered'
import { innermost } from '../page.content/innermost'
import { createSight } from './in-sight'
import { type Seen, stylesFor } from './place-for'
import rules from './warning.css?inline'

/**
 * Where the warning lives. What is in the top layer stands in a closed root: no page style reaches it, no z-index covers
 * it, and no `beforetoggle` tells the page, which could refuse it.
 */
export interface Box {
  readonly target: HTMLElement
  readonly close: () => void
  /** Whether it has been in sight where it is, untouched, for long enough to be read. */
  readonly isSettled: () => boolean
  readonly hear: Hear
}

/** How long a page can have it covered or restyled, in milliseconds. */
const LOOK_EVERY = 200
/** How long a person needs to see what is there before a press is meant for it: a click may have been under way. */
const SETTLING = 350

const make = (name: string): HTMLElement => Document.prototype.createElement.call(document, name)

/** A page may have defined an element of this name, whose code would then run in the midst of ours. */
function hostElement(): HTMLElement {
  const named = make('fineprint-warning')
  return named.matches(':defined') ? make('div') : named
}

/** Outside a modal dialog nothing can be pressed while it is open: there, the warning stands in it. */
function parentOf(host: Element): Element | null {
  const [last] = [...all(document, MODAL)].slice(-1)
  const active = prop(document, 'activeElement') as Element | null
  const open = [active && innermost(active).closest(MODAL), host.closest(MODAL), last].find(dialog =>
    dialog?.checkVisibility(),
  )
  return open ?? (prop(document, 'documentElement') as Element | null)
}
const MODAL = 'dialog:modal'

const seen = (): Seen => {
  const { offsetLeft: left = 0, offsetTop: top = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {}
  return { left, top, width, height }
}

/** In its place and in the top layer, whatever the page then does to the element or lays over it. */
function keepOnTop(
  host: HTMLElement,
  panel: HTMLElement,
  place: () => Readonly<Record<string, string>>,
): Pick<Box, 'close' | 'isSettled'> & { readonly raised: () => void } {
  const style = host.getAttribute('style')
  let placed = ''
  let since = performance.now()
  let isUnder = false
  const sight = createSight(host, panel)

  /** Whether anything had to be. */
  const putBack = (): boolean => {
    const parent = parentOf(host)
    const isAway = host.parentNode !== parent
    if (isAway) parent?.append(host)
    const changed = host.getAttributeNames().filter(name => name !== 'style' || host.getAttribute(name) !== style)
    for (const name of changed) host.removeAttribute(name)
    if (host.getAttribute('style') !== style) host.setAttribute('style', style ?? '')
    return isAway || changed.length > 0
  }
  const putInPlace = (): void => {
    // What a page has magnified or made small, the whole of it, is not to change what is read here.
    const { currentCSSZoom: zoom = 1 } = host as HTMLElement & { readonly currentCSSZoom?: number }
    const wanted = { ...place(), zoom: String(1 / zoom) }
    if (JSON.stringify(wanted) === placed) return
    placed = JSON.stringify(wanted)
    setImportant(panel, wanted)
    since = performance.now()
  }
  const raise = (): void => {
    if (panel.matches(':popover-open')) panel.hidePopover()
    if (panel.isConnected) panel.showPopover()
  }
  const look = (): void => {
    const isTouched = putBack() || !panel.matches(':popover-open') || isUnder
    putInPlace()
    if (isTouched || !sight.isSeen()) {
      isUnder = false
      sight.uncover()
      raise()
      since = performance.now()
    }
    // A window that lay over this one has just been shut by the first half of a double click.
    if (!document.hasFocus()) since = performance.now() + LOOK_EVERY
  }
  putBack()
  putInPlace()
  raise()
  const moves = new AbortController()
  const { signal } = moves
  // Parts of a page scroll too.
  for (const moved of ['resize', 'scroll', 'focusin'])
    addEventListener(moved, putInPlace, { capture: true, passive: true, signal })
  for (const moved of ['resize', 'scroll']) visualViewport?.addEventListener(moved, putInPlace, { signal })
  // A page may also change under it, and say nothing.
  const looking = setInterval(look, LOOK_EVERY)
  return {
    close() {
      clearInterval(looking)
      moves.abort()
      sight.close()
      host.remove()
    },
    isSettled() {
      look()
      return performance.now() - since >= SETTLING
    },
    raised() {
      isUnder = true
    },
  }
}

export function openBox(field: Element | null): Box {
  const host = hostElement()
  let typedIn = field
  const place = () => {
    const at = prop(document, 'activeElement') as Element | null
    if (at && at !== host) typedIn = at
    const sides = typedIn?.isConnected && typedIn !== prop(document, 'body') ? typedIn.getBoundingClientRect() : null
    return stylesFor(sides, seen(), innerHeight)
  }
  setImportant(host, { all: 'initial', position: 'fixed', display: 'block' })
  const { root, inside } = closedShadow(host, make('div'), rules)
  setImportant(inside, { position: 'fixed', display: 'block', overflow: 'visible', margin: '0', padding: '0' })
  setImportant(inside, { border: '0', background: 'none', height: 'auto' })
  inside.popover = 'manual'
  const { raised, ...kept } = keepOnTop(host, inside, place)
  const keepIn = keptIn(root)
  const hear: Hear = event => {
    if (event.type === 'fullscreenchange' || (event as ToggleEvent).newState === 'open') raised()
    keepIn(event)
  }
  return { target: inside, hear, ...kept }
}
