import { attr, firstChildOf, isElement, nextOf, nodeTypeOf, parentOf, previousOf, prop, tagOf } from './unclobbered'

/** How much work a description may still do: one step is one node touched. Shared by a whole page. */
export interface Budget {
  steps: number
}

const TEXT = 3
/** Their text is not shown as text, or is the answer instead of the question. */
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'textarea',
  'option',
  'svg',
  'iframe',
  'object',
  'head',
])
export const CONTROL_TAGS = new Set(['input', 'select', 'textarea'])
const INLINE = new Set([
  'a',
  'b',
  'i',
  'em',
  'span',
  'strong',
  'small',
  'sup',
  'sub',
  'abbr',
  'u',
  'font',
  'mark',
  'bdi',
  'bdo',
  'wbr',
])

/** Marks that change no letter but hide a word from a reader: zero-width, soft hyphen, direction marks. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu

/** Nothing to tidy, which most attributes and labels are. */
const TIDY = /^(?:[!-~]+(?: [!-~]+)*)?$/

export const tidy = (text: string, most: number): string =>
  text.length <= most && TIDY.test(text)
    ? text
    : text
        .slice(0, most * 4)
        .replace(INVISIBLE, '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, most)

function isHidden(element: Element): boolean {
  if (attr(element, 'hidden') !== null) return true
  const style = attr(element, 'style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 500))
}

const isSilent = (node: Node): boolean => isElement(node) && (SILENT.has(tagOf(node)) || isHidden(node))

/** The next node in document order inside `root`, not entering `node` when told to skip it. */
function following(node: Node, root: Node, enter: boolean): Node | null {
  const child = enter ? firstChildOf(node) : null
  if (child) return child
  let at: Node | null = node
  while (at && at !== root) {
    const next = nextOf(at)
    if (next) return next
    at = parentOf(at)
  }
  return null
}

/**
 * What an element holds that holds nothing but text; null of any other node. A browser keeps an object for every node that
 * a script ever touched (docs/lightness.md): so half of a page's are not.
 */
function onlyText(node: Node): string | null {
  if (!isElement(node) || prop(node, 'firstElementChild') !== null) return null
  const text = prop(node, 'textContent')
  return typeof text === 'string' ? text : null
}

/** Text a person reads in `root`, words of neighbouring blocks kept apart, at most `most` characters. */
export function textOf(root: Node, most: number, budget: Budget): string {
  let text = ''
  let apart = true
  let node: Node | null = root
  while (node && text.length < most && budget.steps-- > 0) {
    if (nodeTypeOf(node) === TEXT) {
      text += (node.nodeValue ?? '').slice(0, most * 2)
      apart = false
      node = following(node, root, false)
      continue
    }
    const tag = tagOf(node)
    if (!apart && !INLINE.has(tag)) {
      text += ' '
      apart = true
    }
    const silent = node !== root && isElement(node) && (SILENT.has(tag) || isHidden(node))
    const own = silent ? null : onlyText(node)
    if (own) {
      text += own.slice(0, most * 2)
      apart = false
    }
    node = following(node, root, !silent && own === null)
  }
  return tidy(text, most)
}

type Step = (node: Node) => Node | null
const DIRECTIONS: Record<'before' | 'after', { sibling: Step }> = {
  before: { sibling: previousOf },
  after: { sibling: nextOf },
}

/** True where a node is, or holds, another control: what stands beyond belongs to that one. */
function holdsControl(node: Node, budget: Budget): boolean {
  let at: Node | null = node
  for (let seen = 0; at && seen < 60 && budget.steps-- > 0; seen++) {
    if (CONTROL_TAGS.has(tagOf(at)) && isElement(at) && attr(at, 'type')?.toLowerCase() !== 'hidden') return true
    at = following(at, node, true)
  }
  return false
}

/**
 * The nearest text before or after a control, climbing at most four parents and stopping at another control, a form's
 * edge or a table row's.
 */
export function textBeside(control: Element, side: 'before' | 'after', most: number, budget: Budget): string {
  const { sibling } = DIRECTIONS[side]
  let at: Node | null = control
  for (let level = 0; at && level < 5; level++) {
    let beside: Node | null = sibling(at)
    for (let seen = 0; beside && seen < 12; seen++) {
      if (holdsControl(beside, budget)) return ''
      const text = isSilent(beside) ? '' : textOf(beside, most, budget)
      if (/[\p{L}\p{N}]/u.test(text)) return text
      beside = sibling(beside)
    }
    at = parentOf(at)
    if (!at || /^(form|body|table|tr|fieldset|html)$/.test(tagOf(at))) return ''
  }
  return ''
}
