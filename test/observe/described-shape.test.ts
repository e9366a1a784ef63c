import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../cli/read/html-document'
import { PAGE_SHAPES } from '../../entrypoints/background/messages/page-shapes'
import { createDescriber } from '../../lib/observe/describe-page'
import { ADDRESS, pageOf } from './page-of'

/** What a page says of itself must reach the background whole: one that is refused is one whose form is never held. */

const FORM = '<form><label for=e>Email</label><input name=email id=e><button>Join</button></form>'
const LONG = 'x'.repeat(100_000)
const deep = (tag: string, levels: number): string =>
  `${`<${tag}>`.repeat(levels)}<form><input name=email></form>${`</${tag}>`.repeat(levels)}`

describe('a description is taken, whatever the page', () => {
  it.each([
    ['an address of a hundred kilobytes', FORM + '<a href="#top">Top</a>'.repeat(400), `${ADDRESS}?${LONG}#${LONG}`],
    ['a form four hundred elements deep', deep('div', 400), ADDRESS],
    ['elements with endless names', deep(`x-${'y'.repeat(3000)}`, 3), ADDRESS],
    [
      'as many forms as controls',
      FORM + '<form><input></form>'.repeat(1990) + '<form><button></button></form>'.repeat(149),
      ADDRESS,
    ],
    [
      'attributes of a hundred kilobytes',
      FORM.replaceAll(
        /<(form|label|input|button)/g,
        `<$1 ${['class', 'title', 'pattern', 'placeholder', 'data-testid', 'aria-label', 'autocomplete', 'inputmode', 'type', 'action', 'method', 'accept', 'value'].map(name => `${name}="${LONG}"`).join(' ')}`,
      ),
      ADDRESS,
    ],
    [
      'a list of twenty thousand choices',
      FORM.replace('<button', `<select>${`<option value="${'x'.repeat(50)}">a`.repeat(20_000)}</select><button`),
      ADDRESS,
    ],
  ])('%s', (_, html, url) => {
    const page = createDescriber(documentOf(html), { url }).page()
    expect(page.forms.flatMap(form => form.controls).length).toBeGreaterThan(0)
    expect(v.safeParse(PAGE_SHAPES['page.described'], { document: 'd', page }).issues).toBeUndefined()
    expect(JSON.stringify(page).length).toBeLessThan(4_000_000)
  })
})

describe('no page is too large for the control a person is at', () => {
  const large = `${'<input>'.repeat(2500)}${FORM}`

  it('it and its form come first, and stay', () => {
    expect(pageOf(large).forms.some(form => form.controls.some(({ name }) => name === 'email'))).toBe(false)
    const document = documentOf(large)
    const describer = createDescriber(document, { url: ADDRESS })
    const email = document.querySelector('[name=email]')
    if (!email) throw new Error('no such control')
    const names = () => describer.page(email).forms[0]?.controls.map(({ name, tag }) => name || tag)
    expect(names()).toEqual(['email', 'button'])
    expect(describer.fieldOf(email)).toBeDefined()
    expect(names()).toEqual(['email', 'button'])
    email.remove()
    expect(describer.page().forms[0]?.controls.length).toBe(2000)
  })

  it('also where the page has grown before it since', () => {
    const document = documentOf(FORM)
    const describer = createDescriber(document, { url: ADDRESS })
    const email = document.querySelector('[name=email]')
    if (!email) throw new Error('no such control')
    describer.page()
    const number = describer.fieldOf(email)
    document.querySelector('form')?.insertAdjacentHTML('beforebegin', '<input>'.repeat(2500))
    describer.page()
    expect(describer.fieldOf(email)).toBeUndefined()
    expect(describer.page(email).forms[0]?.controls[0]?.field).toBe(number)
  })

  it('in a shadow root behind hundreds of others', () => {
    const document = documentOf('<p>'.repeat(300))
    const hosts = [...document.querySelectorAll('p')]
    const roots = new Map(hosts.map(host => [host as Element, documentOf('<input name=other>') as ParentNode]))
    const [last] = hosts.slice(-1)
    if (!last) throw new Error('no host')
    const inside = documentOf(FORM)
    roots.set(last, inside)
    const email = inside.querySelector('[name=email]')
    if (!email) throw new Error('no such control')
    const describer = createDescriber(document, { url: ADDRESS, shadowRootOf: host => roots.get(host) })
    describer.page()
    expect(describer.fieldOf(email)).toBeUndefined()
    expect(describer.page(email).forms[0]?.controls.map(({ name, tag }) => name || tag)).toEqual(['email', 'button'])
    expect(describer.shadowRoots).toContain(inside)
  })
})
