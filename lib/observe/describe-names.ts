import { type Budget, textBeside, textOf, tidy } from './describe-text'
import {
  all,
  attr,
  byId,
  closest,
  firstChildOf,
  isElement,
  nextOf,
  parentOf,
  previousOf,
  prop,
  tagOf,
} from './unclobbered'

const LABEL = 300

/** What `describeControl` needs to know of the root it is in, gathered once per root. */
export interface RootIndex {
  readonly root: ParentNode
  readonly labelsFor: ReadonlyMap<string, readonly Element[]>
  readonly isUnique: (id: string) => boolean
}

const MOST_IDS = 50_000

export function indexRoot(root: ParentNode): RootIndex {
  const labelsFor = new Map<string, Element[]>()
  const ids = new Map<string, number>()
  let seen = 0
  for (const element of all(root, '[id],label[for]')) {
    if (seen++ > MOST_IDS) break
    const id = attr(element, 'id')
    if (id) ids.set(id, (ids.get(id) ?? 0) + 1)
    const target = tagOf(element) === 'label' ? attr(element, 'for') : null
    if (target) labelsFor.set(target, [...(labelsFor.get(target) ?? []).slice(0, 3), element])
  }
  return { root, labelsFor, isUnique: id => seen <= MOST_IDS && ids.get(id) === 1 }
}

const textOfIds = (ids: string | null, index: RootIndex, budget: Budget): string =>
  (ids ?? '')
    .slice(0, 400)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .map(id => byId(index.root, id))
    .map(element => (element ? textOf(element, LABEL, budget) : ''))
    .join(' ')
    .trim()

/** `<label for>`, a label around the control, and `aria-labelledby`. Named elements are read once, so a cycle ends. */
export function labelOf(control: Element, index: RootIndex, budget: Budget): string {
  const id = attr(control, 'id')
  const tied = id ? (index.labelsFor.get(id) ?? []) : []
  const around = closest(control, element => tagOf(element) === 'label', 5)
  const labels = around && !tied.includes(around) ? [...tied, around] : tied
  const named = textOfIds(attr(control, 'aria-labelledby'), index, budget)
  return tidy([...labels.map(label => textOf(label, LABEL, budget)), named].join(' '), LABEL)
}

export const descriptionOf = (control: Element, index: RootIndex, budget: Budget): string =>
  tidy(textOfIds(attr(control, 'aria-describedby'), index, budget), LABEL)

function childOf(element: Element, wanted: (tag: string) => boolean): Element | null {
  let at = firstChildOf(element)
  for (let seen = 0; at && seen < 8; seen++) {
    if (isElement(at) && wanted(tagOf(at))) return at
    at = nextOf(at)
  }
  return null
}

const GROUPS = new Set(['group', 'radiogroup'])

/** The words over a group of controls: a fieldset's legend, or the name of an ARIA group. */
export function legendOf(control: Element, index: RootIndex, budget: Budget): string {
  const group = closest(control, element => tagOf(element) === 'fieldset' || GROUPS.has(attr(element, 'role') ?? ''), 8)
  if (!group) return ''
  const legend = childOf(group, tag => tag === 'legend')
  if (legend) return textOf(legend, LABEL, budget)
  return tidy(attr(group, 'aria-label') ?? textOfIds(attr(group, 'aria-labelledby'), index, budget), LABEL)
}

const isCell = (tag: string) => tag === 'td' || tag === 'th'

/** The heads of the control's row and column in a table. */
export function columnHeaderOf(control: Element, budget: Budget): string {
  const cell = closest(control, element => isCell(tagOf(element)), 5)
  const row = cell && parentOf(cell)
  if (!cell || !isElement(row)) return ''
  let column = 0
  let rowHead = ''
  for (let at = previousOf(cell); at && column < 40; at = previousOf(at)) {
    if (!isElement(at)) continue
    column++
    if (tagOf(at) === 'th') rowHead = textOf(at, LABEL, budget)
  }
  const table = closest(row, element => tagOf(element) === 'table', 3)
  const head = table && firstRow(table)
  if (!head || head === row) return rowHead
  let at = firstChildOf(head)
  for (let seen = 0; at; at = nextOf(at)) {
    if (!isElement(at)) continue
    if (seen++ === column) return `${rowHead} ${tagOf(at) === 'th' ? textOf(at, LABEL, budget) : ''}`.trim()
    if (seen > 40) break
  }
  return rowHead
}

function firstRow(table: Element): Element | null {
  const direct = childOf(table, tag => tag === 'tr' || tag === 'thead' || tag === 'tbody')
  return direct && tagOf(direct) !== 'tr' ? childOf(direct, tag => tag === 'tr') : direct
}

const isBox = (type: string) => type === 'checkbox' || type === 'radio'

/** Text around a control that nothing ties to it: before it, and after it for a box or a radio button. */
export const besideOf = (control: Element, type: string, budget: Budget): { preceding: string; following: string } => ({
  preceding: textBeside(control, 'before', LABEL, budget),
  following: isBox(type) ? textBeside(control, 'after', LABEL, budget) : '',
})

/** The options of a select or of the data list an input names. */
export function optionsOf(control: Element, index: RootIndex): readonly { value: string; text: string }[] {
  const list = attr(control, 'list')
  const holder = tagOf(control) === 'select' ? control : list ? byId(index.root, list) : null
  if (!holder) return []
  const options: { value: string; text: string }[] = []
  for (const option of all(holder, 'option')) {
    if (options.length >= 40) break
    const text = prop(option, 'textContent')
    options.push({ value: tidy(attr(option, 'value') ?? '', 60), text: tidy(typeof text === 'string' ? text : '', 60) })
  }
  return options
}
