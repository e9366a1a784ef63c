// @vitest-environment happy-dom
import { render, screen } from '@testing-library/svelte'
import { expect, it } from 'vitest'
import type { Citation } from '../../lib/judge/finding'
import { around } from './around'
import QuotationOn from './QuotationOn.svelte'

const QUOTE = 'We will not sell your e-mail address.'
const CITATION: Citation = {
  clause: 'sharing',
  headings: ['Your data', 'Sharing'],
  role: 'governs',
  quote: QUOTE,
  at: { start: 120, end: 157 },
  link: 'https://shop.example/privacy#:~:text=We%20will%20not%20sell',
  marks: [{ start: 3, end: 16 }],
}
const NOTICE = { kind: 'children', title: 'Privacy for kids', address: 'https://shop.example/kids' } as const

function shown(citation: Partial<Citation> = {}, { site = 'shop.example' as string | null, source = '' } = {}) {
  const { container } = render(QuotationOn, {
    props: {
      site,
      citation: { ...CITATION, ...citation },
      address: 'https://shop.example/privacy',
      ...(source ? { source } : {}),
    },
    context: around().context,
  })
  return {
    quote: container.querySelector('blockquote'),
    marks: [...container.querySelectorAll('mark')].map(({ textContent }) => textContent),
    caption: container.querySelector('figcaption span')?.textContent,
    links: screen.queryAllByRole('link').map(link => [link.textContent?.trim(), link.getAttribute('href')]),
  }
}

it('shows the words as they stand, with those marked that decide', () => {
  const { quote, marks, caption } = shown()
  expect(quote?.textContent?.replace(/\s+/g, ' ').trim()).toBe(QUOTE)
  expect(quote?.getAttribute('cite')).toBe('https://shop.example/privacy')
  expect(marks).toEqual(['will not sell'])
  expect(caption).toBe('Sharing')
})

it('opens the live policy at the quotation, and our copy of it for when that is gone', () =>
  expect(shown().links).toEqual([
    ['read it in the policy', CITATION.link],
    ['our copy', '/policy.html?site=shop.example&at=120-157'],
  ]))

it.each([
  ['a pasted policy has no live page', { link: null }, 'shop.example', ['our copy']],
  ['outside a site there is no copy', {}, null, ['read it in the policy']],
  ['with neither there is no link', { link: null }, null, []],
] as const)('%s', (_, citation, site, names) =>
  expect(shown(citation, { site }).links.map(([name]) => name)).toEqual(names),
)

it('says which text it is from, where that is not the policy, and opens our copy of that one', () => {
  const { quote, caption, links } = shown({ notice: NOTICE })
  expect(caption).toBe('From the children’s privacy notice “Privacy for kids” · Sharing')
  expect(quote?.getAttribute('cite')).toBe(NOTICE.address)
  expect(links.at(-1)?.[1]).toBe(
    '/policy.html?site=shop.example&at=120-157&notice=children&from=https%3A%2F%2Fshop.example%2Fkids',
  )
})

it('says of another company’s words whose they are, and opens our copy of that company’s policy', () => {
  const whose = {
    company: 'Postwing',
    site: 'postwing.example',
    title: 'Postwing privacy',
    address: 'https://postwing.example/privacy',
    date: null,
    hash: '00',
  }
  const { quote, caption, links } = shown({ whose })
  expect(caption).toBe('From Postwing’s own policy “Postwing privacy” · Sharing')
  expect(quote?.getAttribute('cite')).toBe(whose.address)
  expect(links.at(-1)?.[1]).toBe('/policy.html?site=postwing.example&at=120-157')
  expect(shown({ whose: { ...whose, address: null } }).quote?.hasAttribute('cite')).toBe(false)
})

it('says whose words they are, where that is not plain', () =>
  expect(shown({}, { source: 'Harborline' }).caption).toBe('Harborline · Sharing'))

it('has nothing below it where there is nothing to say', () =>
  expect(shown({ headings: [], link: null }, { site: null })).toMatchObject({ caption: undefined, links: [] }))

it.each([
  ['markup is text', '<img src=x onerror=alert(1)> we sell', '<img src=x onerror=alert(1)> we sell'],
  ['line breaks are blanks', 'we\n   sell', 'we sell'],
])('their words are shown, never run: %s', (_, quote, text) => {
  const { quote: block } = shown({ quote, marks: [] })
  expect(block?.querySelector('img')).toBeNull()
  expect(block?.textContent?.trim()).toBe(text)
})
