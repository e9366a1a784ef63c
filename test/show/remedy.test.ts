import { describe, expect, it } from 'vitest'
import { remedyOf, telephoneLink } from '../../lib/show/remedy'

const contact = (kind: 'phone' | 'email' | 'url' | 'address', value: string) =>
  remedyOf({ id: 'contact', contact: { kind, value, for: 'privacy', at: { start: 0, end: 1 } } })

describe('a contact becomes a link that does what it says', () => {
  it.each([
    ['0800 555 0117', 'tel:08005550117'],
    ['+1 (415) 555-0132', 'tel:+14155550132'],
    ['1-800-555-0199 ext. 12', 'tel:18005550199'],
  ])('%s → %s', (value, href) => expect(telephoneLink(value)).toBe(href))

  it.each(['12', 'call us', '1'.repeat(40)])('%s is no telephone number', value =>
    expect(telephoneLink(value)).toBeNull(),
  )

  it('writes to an address', () => expect(contact('email', 'privacy@a.example').href).toBe('mailto:privacy@a.example'))
  it('opens a page', () => expect(contact('url', 'www.a.example/optout').href).toBe('https://www.a.example/optout'))
})

describe('text from a policy never becomes another kind of link', () => {
  it.each([
    ['url', 'javascript:alert(1)'],
    ['url', 'data:text/html,<script>'],
    ['email', 'a@b.example?bcc=c@d.example'],
    ['email', 'a@b.example&subject=x'],
    ['address', 'https://a.example'],
  ] as const)('%s %s', (kind, value) => expect(contact(kind, value).href).toBeNull())
  it('nor does a remedy’s own link', () => {
    expect(remedyOf({ id: 'opt-out', link: 'javascript:alert(1)' }).href).toBeNull()
  })
})
