import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentOf } from '../../../cli/read/html-document'
import { describePage } from '../../../lib/observe/describe-page'
import { recogniseForm } from '../../../lib/recognise/fields/recognise-fields'
import { ageGate } from '../../../lib/recognise/people/age-gate'
import { childDirected } from '../../../lib/recognise/people/child-directed'
import { marketingChoice } from '../../../lib/recognise/people/marketing-choice'
import { parentalConsentWording } from '../../../lib/recognise/people/parental-consent'
import { ADDRESS } from '../../observe/page-of'

const PAGES = join(import.meta.dirname, '..', '..', 'fixtures', 'pages')

/** The pages written for the types that corpora lack; `data-expect…` attributes say what is right. */
export const ownPages = (): readonly string[] => readdirSync(PAGES).filter(name => name.endsWith('.html'))

export interface Checked {
  readonly what: string
  readonly expected: string
  readonly got: string
}

/** Every expectation a page states, beside what was found. */
export function check(name: string): readonly Checked[] {
  const document = documentOf(readFileSync(join(PAGES, name), 'utf8'))
  const page = describePage(document, { url: ADDRESS })
  const checked: Checked[] = []
  const expect = (what: string, expected: string | null | undefined, got: string) => {
    if (expected !== null && expected !== undefined) checked.push({ what, expected, got })
  }
  const body = document.querySelector('body')
  const gate = ageGate(page)
  expect('child-directed', body?.getAttribute('data-expect-child'), childDirected(page).answer ? 'yes' : 'no')
  expect('age gate', body?.getAttribute('data-expect-gate'), gate.answer ? 'yes' : 'no')
  expect('age limit', body?.getAttribute('data-expect-limit'), String(gate.limit))

  const found = new Map<Element, string>()
  for (const form of page.forms) {
    const recognised = recogniseForm(form, page)
    for (const { selector, dataType } of recognised.fields) {
      const matches = document.querySelectorAll(selector)
      checked.push({ what: `${selector} is one element`, expected: '1', got: String(matches.length) })
      if (matches[0]) found.set(matches[0], dataType ?? 'none')
    }
    const element = form.selector ? document.querySelector(form.selector) : null
    expect('purpose', element?.getAttribute('data-expect-purpose'), recognised.purpose)
    const parental = parentalConsentWording(form, page, recognised).answer ? 'yes' : 'no'
    expect('parental wording', element?.getAttribute('data-expect-parental'), parental)
    expect('marketing', element?.getAttribute('data-expect-marketing'), marketing(marketingChoice(form, page)))
  }
  for (const element of document.querySelectorAll('[data-expect]'))
    expect(
      `${element.localName} ${element.getAttribute('name') ?? element.textContent}`.slice(0, 60),
      element.getAttribute('data-expect'),
      found.get(element) ?? 'none',
    )
  return checked
}

const marketing = (choice: ReturnType<typeof marketingChoice>): string => {
  if (!choice) return 'none'
  if (choice.preTicked) return 'preticked'
  return choice.refusable ? 'open' : 'unrefusable'
}
