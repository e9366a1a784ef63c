import { describeControl, type Memory } from './describe-control'
import { describeForm, formOf, looseControls } from './describe-form'
import { linksOf } from './describe-links'
import { indexRoot, type RootIndex } from './describe-names'
import { isInert, rootsIn, type ShadowRootOf } from './describe-roots'
import { type Budget, textOf, tidy } from './describe-text'
import { CONTROL_SELECTOR, isControl } from './is-control'
import type { ControlFact, FormFact, PageFact } from './page'
import { all, attr, closest, isElement, prop, topOf } from './unclobbered'

export interface DescribeOptions {
  /** The document's address: form addresses and links are resolved against it. */
  readonly url: string
  /** `chrome.dom.openOrClosedShadowRoot`, or Firefox's property of that name; open roots are found without it. */
  readonly shadowRootOf?: ShadowRootOf
}

/** One a document: it remembers which number it gave to which control, and how a box stood at first. */
export interface Describer {
  page(): PageFact
  /**
   * The forms that gained a control in or at `nodes`, each whole; empty where none did, which is known from one query a
   * node. For a MutationObserver's added nodes, gathered over a moment.
   */
  formsGaining(nodes: Iterable<Node>): readonly FormFact[]
  /** The number in the facts of a control already described. */
  fieldOf(element: Element): number | undefined
  elementOf(field: number): Element | undefined
}

const MOST_CONTROLS = 2000
const MOST_BUTTONS = 150
const MOST_HEADINGS = 300
const PAGE_TEXT = 20_000
/** Nodes touched for a page: about a third of a second in a browser at worst. */
const STEPS = 400_000

function first(elements: Iterable<Element>, most: number): Element[] {
  const found: Element[] = []
  for (const element of elements) {
    if (found.length >= most) break
    found.push(element)
  }
  return found
}

type ByForm = ReadonlyMap<Element | null, { readonly controls: readonly ControlFact[]; readonly index: RootIndex }>

export function createDescriber(document: Document, { url, shadowRootOf }: DescribeOptions): Describer {
  const memory: Memory = { fields: new WeakMap(), checked: new WeakMap(), places: new WeakMap(), next: 0 }
  const elements = new Map<number, WeakRef<Element>>()

  function describeControls(budget: Budget, only?: ReadonlySet<Element | null>): { byForm: ByForm; complete: boolean } {
    const byForm = new Map<Element | null, { controls: ControlFact[]; index: RootIndex }>()
    const indexes = new Map<Node, RootIndex>()
    const left = { controls: MOST_CONTROLS, buttons: MOST_BUTTONS }
    memory.places = new WeakMap()
    for (const root of rootsIn(document, shadowRootOf)) {
      const index = indexRoot(root)
      indexes.set(root, index)
      for (const element of all(root, CONTROL_SELECTOR)) {
        const kind = isControl(element) ? 'controls' : 'buttons'
        if (left[kind] <= 0) {
          if (kind === 'buttons') continue
          return { byForm, complete: false }
        }
        if (budget.steps <= 0) return { byForm, complete: false }
        const form = formOf(element, index)
        if ((only && !only.has(form)) || closest(element, isInert, 40)) continue
        const fact = describeControl(element, index, memory, budget)
        if (!fact) continue
        left[kind]--
        elements.set(fact.field, new WeakRef(element))
        const entry = byForm.get(form) ?? { controls: [], index: (form && indexes.get(topOf(form))) ?? index }
        entry.controls.push(fact)
        byForm.set(form, entry)
      }
    }
    return { byForm, complete: true }
  }

  function describeForms(byForm: ByForm, text: string, budget: Budget): readonly FormFact[] {
    const headings = first(all(document, 'h1,h2,h3,h4,h5,h6'), MOST_HEADINGS)
    return [...byForm].flatMap(([form, { controls, index }]) => {
      if (form) return [describeForm(form, controls, headings, index, memory, budget, url)]
      return [looseControls(controls, text, headings[0] ? textOf(headings[0], 200, budget) : '')]
    })
  }

  function pageText(): string {
    const body = prop(document, 'body')
    return isElement(body) ? textOf(body, PAGE_TEXT, { steps: 60_000 }) : ''
  }

  return {
    page() {
      const budget = { steps: STEPS }
      const { byForm, complete } = describeControls(budget)
      const text = pageText()
      const root = prop(document, 'documentElement')
      return {
        url,
        title: tidy(textOfFirst(document, 'title', 300), 300),
        description: metaOf(document),
        language: isElement(root) ? tidy(attr(root, 'lang') ?? '', 20) : '',
        headings: first(all(document, 'h1,h2,h3,h4,h5,h6'), 40).map(heading => textOf(heading, 200, budget)),
        text,
        forms: describeForms(byForm, text, budget),
        links: linksOf(document, url, budget),
        complete: complete && budget.steps > 0,
      }
    },
    formsGaining(nodes) {
      const forms = new Set<Element | null>()
      const index = indexRoot(document)
      for (const node of nodes) {
        if (!isElement(node)) continue
        for (const element of [node, ...first(all(node, CONTROL_SELECTOR), MOST_CONTROLS)])
          if (isControl(element) && !memory.fields.has(element)) forms.add(formOf(element, index))
      }
      if (forms.size === 0) return []
      const budget = { steps: STEPS }
      return describeForms(describeControls(budget, forms).byForm, forms.has(null) ? pageText() : '', budget)
    },
    fieldOf: element => memory.fields.get(element),
    elementOf: field => elements.get(field)?.deref(),
  }
}

function textOfFirst(document: ParentNode, selector: string, most: number): string {
  const element = first(all(document, selector), 1)[0]
  const text = element ? prop(element, 'textContent') : ''
  return tidy(typeof text === 'string' ? text : '', most)
}

const DESCRIPTIONS = /^(description|og:description|twitter:description|keywords)$/i

function metaOf(document: ParentNode): string {
  const said = first(all(document, 'meta[name],meta[property]'), 200)
    .filter(meta => DESCRIPTIONS.test(attr(meta, 'name') ?? attr(meta, 'property') ?? ''))
    .map(meta => tidy(attr(meta, 'content') ?? '', 600))
  return [...new Set(said)].join(' ').slice(0, 1500)
}

export const describePage = (document: Document, options: DescribeOptions): PageFact =>
  createDescriber(document, options).page()
