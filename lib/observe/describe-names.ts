import { type Around, upTo } from './describe-around'
import { type Budget, textBeside, textOf, tidy } from './describe-text'
import { all, attr, byId, firstChildOf, isElement, nextOf, parentOf, previousOf, prop, tagOf } from './unclobbered'

const LABEL = 300

/** What `describeControl` needs to know of the root it is in, gathered once per root. */
export interface RootIndex {
  readonly root: ParentNode
  readonly labelsFor: ReadonlyMap<string, readonly Element[]>
  readonly isUnique: (id: string) => boolean
}

const MOST_IDS = 50_000
const MOST_LABELS = 4

export function indexRoot(root: ParentNode): RootIndex {
  const labelsFor = new Map<string, Element[]>()
  const ids = new Map<string, number>()
  let seen = 0
  for (const element of all(root, '[id],label[for]')) {
    if (seen++ > MOST_IDS) break
    const id = attr(element, 'id')
    if (id) ids.set(id, (ids.get(id) ?? 0) + 1)
    const target = tagOf(element) === 'label' ? attr(element, 'for') : null
    if (!target) continue
    const labels = labelsFor.get(target)
    if (!labels) labelsFor.set(target, [element])
    else if (labels.length < MOST_LABELS) labels.push(element)
  }
  return { root, labelsFor, isUnique: id => seen <= MOST_IDS && ids.get(id) === 1 }
}

/** A control in its place: its attributes, its ancestors, its root. */
export interface Standing {
  readonly control: Element
  readonly own: ReadonlyMap<string, string>
  readonly around: Around
  readonly index: RootIndex
}

function textOfIds(ids: string | null | undefined, index: RootIndex, budget: Budget): string {
  if (!ids) return ''
  const named = ids.slice(0, 400).split(/\s+/).filter(Boolean).slice(0, 6)
  return named
    .map(id => byId(index.root, id))
    .map(element => (element ? textOf(element, LABEL, budget) : ''))
    .join(' ')
    .trim()
}

/** `<label for>`, a label around the control, and `aria-labelledby`. Named elements are read once, so a cycle ends. */
export function labelOf({ own, around, index }: Standing, budget: Budget): string {
  const tied = index.labelsFor.get(own.get('id') ?? '') ?? []
  const holder = upTo(5, around, around.label)
  const labels = holder && !tied.includes(holder) ? [...tied, holder] : tied
  const named = textOfIds(own.get('aria-labelledby'), index, budget)
  const [label] = labels
  if (label && labels.length === 1 && !named) return textOf(label, LABEL, budget)
  return tidy([...labels.map(label => textOf(label, LABEL, budget)), named].join(' '), LABEL)
}

export const descriptionOf = ({ own, index }: Standing, budget: Budget): string =>
  tidy(textOfIds(own.get('aria-describedby'), index, budget), LABEL)

function childOf(element: Element, wanted: (tag: string) => boolean): Element | null {
  let at = firstChildOf(element)
  for (let seen = 0; at && seen < 8; seen++) {
    if (isElement(at) && wanted(tagOf(at))) return at
    at = nextOf(at)
  }
  return null
}

/** The words over a group of controls: a fieldset's legend, or the name of an ARIA group. */
export function legendOf({ around, index }: Standing, budget: Budget): string {
  const group = upTo(8, around, around.group)
  if (!group) return ''
  const legend = childOf(group, tag => tag === 'legend')
  return legend ? textOf(legend, LABEL, budget) : ariaNameOf(group, index, budget)
}

/** What a group or a form is called by its own attributes. */
export const ariaNameOf = (element: Element, index: RootIndex, budget: Budget): string =>
  tidy(attr(element, 'aria-label') ?? textOfIds(attr(element, 'aria-labelledby'), index, budget), LABEL)

/** The heads of the control's row and column in a table. */
export function columnHeaderOf({ around }: Standing, budget: Budget): string {
  const cell = upTo(5, around, around.cell)
  const row = cell && parentOf(cell)
  if (!cell || !isElement(row)) return ''
  let column = 0
  let rowHead = ''
  for (let at = previousOf(cell); at && column < 40; at = previousOf(at)) {
    if (!isElement(at)) continue
    column++
    if (tagOf(at) === 'th') rowHead = textOf(at, LABEL, budget)
  }
  const table = tableOf(row)
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

function tableOf(row: Node): Element | null {
  let at: Node | null = row
  for (let level = 0; at && level < 3; level++) {
    at = parentOf(at)
    if (at && isElement(at) && tagOf(at) === 'table') return at
  }
  return null
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
export function optionsOf({ control, own, index }: Standing): readonly { value: string; text: string }[] {
  const list = own.get('list')
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
