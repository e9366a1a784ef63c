import { lookAround } from './describe-around'
import { describeControl, type Memory } from './describe-control'
import { describeForm, formOf, looseControls } from './describe-form'
import { linksOf } from './describe-links'
import { mediaOf } from './describe-media'
import { indexRoot, type RootIndex } from './describe-names'
import { rootsIn, type ShadowRootOf } from './describe-roots'
import { type Budget, textOf, tidy } from './describe-text'
import { CONTROL_SELECTOR, controlTag, isControl } from './is-control'
import type { ControlFact, FormFact, PageFact } from './page'
import { all, attr, closest, isElement, nodeTypeOf, prop, tagOf, topOf } from './unclobbered'

export interface DescribeOptions {
  /** The document's address: form addresses and links are resolved against it. */
  readonly url: string
  /** `chrome.dom.openOrClosedShadowRoot`, or Firefox's property of that name; open roots are found without it. */
  readonly shadowRootOf?: ShadowRootOf
}

/** One a document: it remembers which number it gave to which control, and how a box stood at first. */
export interface Describer {
  /** `asked`: a control a person is at. No page is too large for it, or for the rest of its form: they come first then. */
  page(asked?: Element): PageFact
  /**
   * Whether a control stands at or in `nodes` that no description has: one query a node and shadow root. For what a
   * MutationObserver saw added, gathered over a moment. False for good where the page was too large to describe whole.
   */
  gained(nodes: Iterable<Node>): boolean
  /** The shadow roots the last description found: events and changes in them do not always come out. */
  readonly shadowRoots: readonly ParentNode[]
  /** The number in the facts of a control, where the last description has it. */
  fieldOf(element: Element): number | undefined
  /** The controls of these numbers that stand in the page. */
  elementsOf(fields: ReadonlySet<number>): ReadonlyMap<number, Element>
}

const MOST_CONTROLS = 2000
const MOST_BUTTONS = 150
const MOST_HEADINGS = 300
const PAGE_TEXT = 20_000
/** An address may be two megabytes long, and every link would be told with it. */
const LONGEST_ADDRESS = 2000
/** Nodes touched for a page: about a third of a second in a browser at worst. */
const STEPS = 400_000

function firstOf(elements: Iterable<Element>, most: number): Element[] {
  const found: Element[] = []
  for (const element of elements) {
    if (found.length >= most) break
    found.push(element)
  }
  return found
}

type ByForm = ReadonlyMap<Element | null, { readonly controls: readonly ControlFact[]; readonly index: RootIndex }>

export function createDescriber(document: Document, { url: whole, shadowRootOf }: DescribeOptions): Describer {
  const url = whole.slice(0, LONGEST_ADDRESS)
  const memory: Memory = { fields: new WeakMap(), checked: new WeakMap(), places: new WeakMap(), next: 0 }
  let shadowRoots: readonly ParentNode[] = []
  let complete = true
  let described = new WeakSet<Element>()
  let first: Element | null = null

  function* inTurn(roots: readonly ParentNode[]): Iterable<readonly [root: ParentNode, controls: Iterable<Element>]> {
    if (first && stands(first)) yield [topOf(first) as ParentNode, ofItsForm(first)]
    for (const root of roots) yield [root, all(root, CONTROL_SELECTOR)]
  }

  function describeControls(budget: Budget): { byForm: ByForm; complete: boolean } {
    const byForm = new Map<Element | null, { controls: ControlFact[]; index: RootIndex }>()
    const indexes = new Map<Node, RootIndex>()
    const left = { controls: MOST_CONTROLS, buttons: MOST_BUTTONS }
    memory.places = new WeakMap()
    const look = lookAround()
    described = new WeakSet()
    const tops = new Set([document, ...(first && stands(first) ? [topOf(first) as ParentNode] : [])])
    const roots = rootsIn([...tops], shadowRootOf)
    shadowRoots = roots.slice(1)
    for (const [root, elements] of inTurn(roots)) {
      const index = indexes.get(root) ?? indexRoot(root)
      indexes.set(root, index)
      for (const element of elements) {
        const tag = controlTag(element)
        if (!tag || described.has(element)) continue
        const kind = tag === 'button' ? 'buttons' : 'controls'
        if (left[kind] <= 0) {
          if (kind === 'buttons') continue
          return { byForm, complete: false }
        }
        if (budget.steps <= 0) return { byForm, complete: false }
        const around = look(element)
        if (around.inert) continue
        const form = formOf(element, around, index)
        const fact = describeControl(element, tag, around, index, memory, budget)
        described.add(element)
        left[kind]--
        const entry = byForm.get(form) ?? { controls: [], index: (form && indexes.get(topOf(form))) ?? index }
        entry.controls.push(fact)
        byForm.set(form, entry)
      }
    }
    return { byForm, complete: true }
  }

  function describeForms(
    byForm: ByForm,
    headings: readonly Element[],
    text: string,
    budget: Budget,
  ): readonly FormFact[] {
    return [...byForm].flatMap(([form, { controls, index }]) => {
      if (form) return [describeForm(form, controls, headings, index, memory, budget, url)]
      return [looseControls(controls, text, headings[0] ? textOf(headings[0], 200, budget) : '')]
    })
  }

  function pageText(): string {
    const body = prop(document, 'body')
    return isElement(body) ? textOf(body, PAGE_TEXT, { steps: 60_000 }) : ''
  }

  function describe(): PageFact {
    const budget = { steps: STEPS }
    const { byForm, complete: isWhole } = describeControls(budget)
    const text = pageText()
    const headings = firstOf(all(document, 'h1,h2,h3,h4,h5,h6'), MOST_HEADINGS)
    const root = prop(document, 'documentElement')
    const page = {
      url,
      title: tidy(textOfFirst(document, 'title', 300), 300),
      description: metaOf(document),
      language: isElement(root) ? tidy(attr(root, 'lang') ?? '', 20) : '',
      headings: headings.slice(0, 40).map(heading => textOf(heading, 200, budget)),
      text,
      forms: describeForms(byForm, headings, text, budget),
      links: linksOf(document, url, budget),
      media: mediaOf(document),
      location: [],
    }
    complete = isWhole && budget.steps > 0
    memory.places = new WeakMap()
    return { ...page, complete }
  }

  return {
    page(asked) {
      const page = describe()
      if (!asked || described.has(asked) || !controlTag(asked)) return page
      first = asked
      return describe()
    },
    gained(nodes) {
      if (!complete) return false
      const isNew = (node: Node): boolean => isElement(node) && isControl(node) && !memory.fields.has(node)
      let left = MOST_CONTROLS
      for (const root of rootsIn([...nodes].filter(stands), shadowRootOf)) {
        if (isNew(root)) return true
        for (const element of all(root, CONTROL_SELECTOR)) {
          if (left-- <= 0) return false
          if (isNew(element)) return true
        }
      }
      return false
    },
    get shadowRoots() {
      return shadowRoots
    },
    fieldOf: element => (described.has(element) ? memory.fields.get(element) : undefined),
    elementsOf(fields) {
      const found = new Map<number, Element>()
      for (const root of [document, ...shadowRoots])
        for (const element of all(root, CONTROL_SELECTOR)) {
          const field = memory.fields.get(element)
          if (field !== undefined && fields.has(field)) found.set(field, element)
        }
      return found
    },
  }
}

function* ofItsForm(control: Element): Iterable<Element> {
  yield control
  const form = prop(control, 'form') ?? closest(control, element => tagOf(element) === 'form', DEEPEST)
  if (isElement(form)) yield* (prop(form, 'elements') as Iterable<Element> | undefined) ?? all(form, CONTROL_SELECTOR)
}
const DEEPEST = 500

/** Still in the page, and can hold a control. */
const stands = (node: Node): node is Node & ParentNode =>
  (isElement(node) || nodeTypeOf(node) === DOCUMENT) && prop(node, 'isConnected') === true
const DOCUMENT = 9

function textOfFirst(document: ParentNode, selector: string, most: number): string {
  const element = firstOf(all(document, selector), 1)[0]
  const text = element ? prop(element, 'textContent') : ''
  return tidy(typeof text === 'string' ? text : '', most)
}

const DESCRIPTIONS = /^(description|og:description|twitter:description|keywords)$/i

function metaOf(document: ParentNode): string {
  const said = firstOf(all(document, 'meta[name],meta[property]'), 200)
    .filter(meta => DESCRIPTIONS.test(attr(meta, 'name') ?? attr(meta, 'property') ?? ''))
    .map(meta => tidy(attr(meta, 'content') ?? '', 600))
  return [...new Set(said)].join(' ').slice(0, 1500)
}

export const describePage = (document: Document, options: DescribeOptions): PageFact =>
  createDescriber(document, options).page()
