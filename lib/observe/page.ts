/** What a page shows of itself, as plain facts: nothing here is judged or named yet. All text is untrusted and capped. */

export interface Choice {
  readonly value: string
  readonly text: string
}

/** One `input`, `select`, `textarea`, editable element or button. `field` tells controls of one page apart while it lives. */
export interface ControlFact {
  readonly field: number
  /** Matches exactly this element in its own document or shadow root. */
  readonly selector: string
  readonly tag: 'input' | 'select' | 'textarea' | 'editable' | 'button'
  /** Lower case; `text` where an input names none, '' for what is no input. */
  readonly type: string
  readonly name: string
  readonly id: string
  readonly classes: string
  readonly autocomplete: string
  readonly inputMode: string
  readonly pattern: string
  readonly maxLength: number | null
  readonly required: boolean
  readonly placeholder: string
  readonly title: string
  readonly ariaLabel: string
  /** `<label>` and `aria-labelledby`, joined by a space; a button's own words. */
  readonly label: string
  readonly describedBy: string
  /** The nearest text before the control where no label is tied to it. */
  readonly preceding: string
  /** The nearest text after a box or radio button where no label is tied to it. */
  readonly following: string
  readonly legend: string
  readonly columnHeader: string
  readonly options: readonly Choice[]
  /** A radio button's or box's own `value`; never what was typed. */
  readonly choice: string
  /** File kinds an upload takes. */
  readonly accept: string
  readonly checked: boolean
  /** How the box stood when it was first seen. */
  readonly checkedAtFirst: boolean
  readonly visible: boolean
  readonly dataAttributes: string
}

export interface FormFact {
  /** Null for the controls outside any form. */
  readonly selector: string | null
  readonly id: string
  readonly name: string
  readonly classes: string
  /** `aria-label`, or the words it is labelled by. */
  readonly ariaName: string
  /** Resolved address; null where the form has none. */
  readonly action: string | null
  readonly method: string
  readonly heading: string
  readonly submits: readonly string[]
  /** Visible text in and just around the form, at most 4,000 characters. */
  readonly text: string
  readonly controls: readonly ControlFact[]
}

export interface LinkFact {
  readonly href: string
  readonly text: string
  readonly rel: string
  readonly inFooter: boolean
}

/** A picture, film, sound, player or canvas, by what the page says of it. */
export interface MediaFact {
  readonly kind: 'picture' | 'film' | 'sound' | 'player' | 'canvas'
  readonly text: string
}

/** A sign that the page asks the browser where the person is. */
export interface LocationSign {
  /** It was seen to ask; a script in its markup, or an element, would; a frame in it is allowed to. */
  readonly by: 'call' | 'script' | 'element' | 'frame'
  /** What is called, or the frame's host. */
  readonly what: string
}

export interface PageFact {
  readonly url: string
  readonly title: string
  readonly description: string
  readonly language: string
  readonly headings: readonly string[]
  /** Visible text, at most 20,000 characters. */
  readonly text: string
  readonly forms: readonly FormFact[]
  readonly links: readonly LinkFact[]
  readonly media: readonly MediaFact[]
  /** Added at the edge: in a browser a call is seen as it is made, and its markup need not be searched for one. */
  readonly location: readonly LocationSign[]
  /** False where the page was too large to be read to its end. */
  readonly complete: boolean
}
