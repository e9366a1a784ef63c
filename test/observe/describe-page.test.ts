import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../cli/read/html-document'
import { createDescriber, describePage } from '../../lib/observe/describe-page'
import { prop } from '../../lib/observe/unclobbered'
import { ADDRESS, controlOf, controlsOf, pageOf } from './page-of'

describe('what stands at a control is told as it stands', () => {
  it.each([
    ['a label around it', '<label>First name <input></label>', 'label', 'First name'],
    ['a label tied by id', '<label for=a>City</label><p>x</p><input id=a>', 'label', 'City'],
    [
      'words named by aria-labelledby',
      '<i id=x>Day</i><i id=y>of birth</i><input aria-labelledby="x y">',
      'label',
      'Day of birth',
    ],
    ['aria-label', '<input aria-label="Phone">', 'ariaLabel', 'Phone'],
    ['a placeholder', '<input placeholder="E-mail">', 'placeholder', 'E-mail'],
    [
      'a description',
      '<p id=d>as on your passport</p><input aria-describedby=d>',
      'describedBy',
      'as on your passport',
    ],
    ['text before it', '<div><span>Surname:</span> <input></div>', 'preceding', 'Surname:'],
    ['text a block before it', '<div><div>Surname</div><div><input></div></div>', 'preceding', 'Surname'],
    ['text after a box', '<div><input type=checkbox> Send me news</div>', 'following', 'Send me news'],
    ['a legend', '<fieldset><legend>Date of birth</legend><input></fieldset>', 'legend', 'Date of birth'],
    ['a group named by ARIA', '<div role=group aria-label="Delivery"><input></div>', 'legend', 'Delivery'],
    ['the head of its row', '<table><tr><th>Street</th><td><input></td></tr></table>', 'columnHeader', 'Street'],
    [
      'the head of its column',
      '<table><tr><th>A</th><th>Age</th></tr><tr><td>1</td><td><input></td></tr></table>',
      'columnHeader',
      'Age',
    ],
    [
      'autofill tokens',
      '<input autocomplete="Section-a shipping GIVEN-NAME">',
      'autocomplete',
      'section-a shipping given-name',
    ],
  ] as const)('%s', (_, html, place, words) => {
    expect(controlOf(html)[place]).toBe(words)
  })

  it('text between two controls belongs to the second', () => {
    expect(controlsOf('<p>Given <input> Family <input></p>').map(({ preceding }) => preceding)).toEqual([
      'Given',
      'Family',
    ])
  })

  it('what was typed is nowhere in the facts', () => {
    const page = pageOf('<form><input name=a value="s3cret-1"><textarea name=b>s3cret-2</textarea></form>')
    expect(page.forms).toHaveLength(1)
    expect(JSON.stringify(page)).not.toContain('s3cret')
  })

  it('hidden fields, templates and noscript are no controls; buttons are', () => {
    const html =
      '<form><input type=hidden><template><input></template><noscript><input></noscript><input name=q><button>Go</button></form>'
    expect(controlsOf(html).map(({ tag }) => tag)).toEqual(['input', 'button'])
  })

  it('controls of no form stand in an entry of their own; a form reached by id is theirs', () => {
    const page = pageOf('<input name=a form=f><input name=b><form id=f><input name=c></form>')
    expect(page.forms.map(form => [form.selector, form.controls.map(({ name }) => name)])).toEqual([
      ['#f', ['a', 'c']],
      [null, ['b']],
    ])
  })

  it('a form that a parser empties in a table keeps its controls', () => {
    const page = pageOf('<table><form action="/x"><tr><td>Name</td><td><input name=a></td></tr></form></table>')
    expect(page.forms[0]?.action).toBe('https://page.example/x')
    expect(page.forms[0]?.controls.map(({ name }) => name)).toEqual(['a'])
  })
})

describe('a selector matches its own element and no other', () => {
  const tag = fc.constantFrom('div', 'p', 'section', 'input', 'select', 'textarea', 'form', 'x-y', 'li')
  const id = fc.option(fc.constantFrom('a', 'b', '1x', 'a b', '#q', 'é', 'x:y'), { nil: undefined })
  const grown = (depth: number): fc.Arbitrary<string> =>
    fc
      .tuple(tag, id, depth > 0 ? fc.array(grown(depth - 1), { maxLength: 4 }) : fc.constant([]))
      .map(([name, own, children]) => `<${name}${own ? ` id="${own}"` : ''}>${children.join('')}</${name}>`)
  const tree = grown(3)

  it('in any tree', () => {
    let controls = 0
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), nodes => {
        const document = documentOf(`<body>${nodes.join('')}</body>`)
        const seen = new Set<Element>()
        for (const control of describePage(document, { url: ADDRESS }).forms.flatMap(form => form.controls)) {
          const matches = [...document.querySelectorAll(control.selector)]
          expect(matches).toHaveLength(1)
          for (const element of matches) seen.add(element)
          controls++
        }
        expect(seen.size).toBe(document.querySelectorAll('input, select, textarea').length)
      }),
      { numRuns: 80 },
    )
    expect(controls).toBeGreaterThan(200)
  }, 30_000)
})

describe('a hostile page changes nothing and stops nothing', () => {
  it('names that hide what a form and a document are', () => {
    const names = [
      'parentNode',
      'getAttribute',
      'elements',
      'id',
      'nodeType',
      'localName',
      'querySelectorAll',
      'nextSibling',
    ]
    const page = pageOf(
      `<form id=f action="/go"><img name=querySelectorAll>${names.map(name => `<label>City <input name="${name}"></label>`)}</form>`,
    )
    expect(page.forms[0]).toMatchObject({ selector: '#f', action: 'https://page.example/go' })
    expect(page.forms[0]?.controls.map(({ label }) => label)).toEqual(names.map(() => 'City'))
  })

  it('properties a form hands out are not believed', () => {
    class HTMLFormElement {
      get parentNode() {
        return 'its parent'
      }
    }
    const form = Object.defineProperty(new HTMLFormElement(), 'parentNode', { value: 'a control of that name' })
    expect(Reflect.get(form, 'parentNode')).toBe('a control of that name')
    expect(prop(form, 'parentNode')).toBe('its parent')
  })

  it('labels that name each other in a circle', () => {
    expect(
      controlOf('<i id=a aria-labelledby=b>A</i><i id=b aria-labelledby=a>B</i><input id=c aria-labelledby="c a b">')
        .label,
    ).toBe('A B')
  })

  it('a label of a megabyte is cut', () => {
    expect(controlOf(`<label>${'a word '.repeat(150_000)}<input></label>`).label.length).toBeLessThanOrEqual(300)
  })

  it('zero-width and direction marks do not part a word', () => {
    expect(controlOf('<label>Pa\u200bss\u202ew\u00ador\u2066d <input></label>').label).toBe('Password')
  })

  it('a page of too many controls says that it was not read to the end', () => {
    const page = pageOf(`<form>${'<input>'.repeat(3000)}</form>`)
    expect(page.complete).toBe(false)
    expect(page.forms[0]?.controls).toHaveLength(2000)
  })

  it('a deep and wide page is read in a bounded number of steps', () => {
    const page = pageOf(
      `${'<div>'.repeat(300)}<input name=deep>${'</div>'.repeat(300)}${'<p>x</p>'.repeat(20_000)}<input name=last>`,
    )
    expect(page.forms[0]?.controls.map(({ name }) => name)).toEqual(['deep', 'last'])
    expect(page.text.length).toBeLessThanOrEqual(20_000)
  })

  it('describing leaves the document as it was', () => {
    const document = documentOf('<form id=f><label>A <input name=a></label><select><option>1</select></form>')
    const before = document.documentElement.outerHTML
    describePage(document, { url: ADDRESS })
    expect(document.documentElement.outerHTML).toBe(before)
  })
})

describe('shadow roots', () => {
  it('open ones are found, and closed ones through what the browser lends', () => {
    const document = documentOf('<form id=f><my-field></my-field></form><other-field></other-field>')
    const [open, closed] = ['my-field', 'other-field'].map(name => document.querySelector(name))
    if (open) open.attachShadow({ mode: 'open' }).innerHTML = '<label>Email <input></label>'
    const hidden = documentOf('<label>Phone <input></label>').body
    const page = describePage(document, { url: ADDRESS, shadowRootOf: host => (host === closed ? hidden : null) })
    expect(page.forms.map(form => [form.selector, form.controls.map(({ label }) => label)])).toEqual([
      ['#f', ['Email']],
      [null, ['Phone']],
    ])
  })
})

describe('a page that lives', () => {
  const living = (html: string) => {
    const document = documentOf(html)
    const describer = createDescriber(document, { url: ADDRESS })
    const before = describer.page()
    const add = (inner: string): Element => {
      const added = document.createElement('div')
      added.innerHTML = inner
      document.body.append(added)
      return added
    }
    return { document, describer, before, add }
  }

  it('keeps the number of a control when it is described again', () => {
    const { describer, before, add } = living('<input name=a>')
    add('<label>Age <input name=c></label>')
    const [a, c] = describer.page().forms[0]?.controls ?? []
    expect(a?.field).toBe(before.forms[0]?.controls[0]?.field)
    expect(c).toMatchObject({ name: 'c', label: 'Age' })
  })

  it.each([
    ['a field', '<label>Age <input></label>', true],
    ['rich text', '<div contenteditable=true></div>', true],
    ['words', '<p>Welcome</p>', false],
    ['a button', '<button>Like</button>', false],
    ['a hidden field', '<input type=hidden>', false],
  ])('what was added tells whether a control came: %s', (_, html, gained) => {
    const { describer, add } = living('<form id=f><input name=a></form>')
    const added = add(html)
    expect(describer.gained([added])).toBe(gained)
    describer.page()
    expect(describer.gained([added])).toBe(false)
  })

  it('a control that came in a shadow root, at or under what was added', () => {
    const { describer, add } = living('<input>')
    const added = add('<my-field></my-field>')
    const host = added.querySelector('my-field')
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = '<input>'
    expect(describer.gained([added])).toBe(true)
    expect(host && describer.gained([host])).toBe(true)
    describer.page()
    expect(describer.shadowRoots).toHaveLength(1)
    expect(describer.gained([added])).toBe(false)
  })

  it('finds a control again by its number, in a shadow root too, while it stands in the page', () => {
    const { describer, add } = living('<input name=a>')
    const added = add('<input name=b><my-field></my-field>')
    const host = added.querySelector('my-field')
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = '<input name=c>'
    const controls = describer.page().forms.flatMap(form => form.controls)
    const named = (fields: ReadonlyMap<number, Element>) =>
      [...fields.values()].map(field => field.getAttribute('name'))
    const fields = new Set(controls.map(({ field }) => field))
    expect(named(describer.elementsOf(fields))).toEqual(['a', 'b', 'c'])
    expect(named(describer.elementsOf(new Set([controls[1]?.field ?? 0])))).toEqual(['b'])
    added.querySelector('input')?.remove()
    expect(named(describer.elementsOf(fields))).toEqual(['a', 'c'])
  })

  it('a control that has gone again is none', () => {
    const { describer, add } = living('<input>')
    const added = add('<input>')
    added.remove()
    expect(describer.gained([added])).toBe(false)
  })

  it('a page too large to describe whole is not described again and again', () => {
    const { document, describer } = living(`<form>${'<input>'.repeat(2100)}</form>`)
    expect(describer.gained([document])).toBe(false)
  })

  it('remembers how a box stood at first', () => {
    const document = documentOf('<form><label><input type=checkbox checked> News</label></form>')
    const describer = createDescriber(document, { url: ADDRESS })
    expect(describer.page().forms[0]?.controls[0]).toMatchObject({ checked: true, checkedAtFirst: true })
    document.querySelector('input')?.removeAttribute('checked')
    expect(describer.page().forms[0]?.controls[0]).toMatchObject({ checked: false, checkedAtFirst: true })
  })
})
