import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Subject } from '../../lib/facts'
import type { Finding } from '../../lib/judge/finding'
import { judgeForm } from '../../lib/judge/form'
import { consentsOfForm, formFactsOf } from '../../lib/judge/form-facts'
import { describePage } from '../../lib/observe/describe-page'
import { recogniseForm } from '../../lib/recognise/fields/recognise-fields'
import { recipientOf } from '../../lib/recognise/parties/recipient'
import { ADULT, CHILD, situationOf } from './situation-of'
import { DEMO } from './two-policies'

const EMAIL = '<label>E-mail address <input type="email" name="email"></label>'
const NAME = '<label>Your name <input name="name" autocomplete="name"></label>'
const SEND = '<button>Sign up</button>'
const OFFERS = (attributes: string) =>
  `<label><input type="checkbox" name="news" ${attributes}> Send me offers by e-mail</label>`

function factsOf(inside: string, heading = 'Sign up') {
  const { document } = parseHTML(
    `<html><body><h2>${heading}</h2><form action="/sign-up">${inside}</form></body></html>`,
  )
  const page = describePage(document as unknown as Document, { url: DEMO.page })
  const [form] = page.forms
  if (!form) throw new Error('no form')
  const recipient = recipientOf(form.action ?? DEMO.page, DEMO.page, DEMO.company)
  return { page, form, facts: formFactsOf(form, recogniseForm(form, page), { page, recipient }) }
}

function judge(
  inside: string,
  {
    subject = ADULT,
    childDirected = false,
    heading,
  }: { subject?: Subject; childDirected?: boolean; heading?: string } = {},
) {
  const base = situationOf({ policy: DEMO.policy, company: DEMO.company, subject, url: DEMO.page })
  return judgeForm(factsOf(inside, heading).facts, { ...base, page: { ...base.page, childDirected } })
}
const said = (findings: readonly Finding[]) =>
  findings.map(({ promise, dataType, verdict, severity }) => [promise, dataType, verdict, severity].join(' '))

describe('a form, before it is sent', () => {
  it('allows what the policy collects it for', () => {
    expect(said(judge(EMAIL + NAME + SEND))).toEqual([
      'collection-purpose email clear info',
      'collection-purpose name clear info',
    ])
  })

  it('warns a minor, and quotes the clause on children', () => {
    const found = judge(EMAIL + NAME + SEND, { subject: CHILD })
    expect(said(found)).toContain('minor-collection email incorrect critical')
    expect(said(found)).toContain('parental-consent-wording  incorrect medium')
    expect(found[0]?.citations[0]?.quote).toContain('anyone under 16')
    expect(found[0]?.remedies.map(({ id }) => id)).toEqual(expect.arrayContaining(['stop', 'ask-parent']))
  })

  it('tells a minor nothing of a form that asks nothing of anybody', () => {
    expect(
      judge('<label>Search <input type="search" name="q"></label><button>Search</button>', { subject: CHILD }),
    ).toEqual([])
  })

  it('on a page for children it is wrong whoever fills it, and no emergency', () => {
    const found = judge(EMAIL + SEND, { childDirected: true })
    expect(said(found)).toContain('minor-collection email incorrect high')
    expect(found.every(({ minor }) => !minor)).toBe(true)
  })

  it.each([
    ['Ask your parents before you fill this in.'],
    ['You need permission from a parent or guardian.'],
    ['Check with a grown-up first!'],
    ['Frag deine Eltern um Erlaubnis.'],
  ])('words about parents satisfy K4: %s', words => {
    expect(said(judge(`<p>${words}</p>${EMAIL}${SEND}`, { subject: CHILD })).join()).not.toContain('parental')
  })
  it.each([['Parent company: Larkline'], ['For parents of newborns we have a discount']])('but not: %s', words => {
    expect(said(judge(`<p>${words}</p>${EMAIL}${SEND}`, { subject: CHILD })).join()).toContain('parental')
  })
})

describe('the choice about marketing', () => {
  it.each<[string, string, boolean]>([
    ['ticked in advance', OFFERS('checked'), true],
    ['left empty', OFFERS(''), false],
    ['needed to send the form', OFFERS('required'), true],
    [
      'a no that is ticked in advance',
      '<label><input type="checkbox" checked> Please do not send me offers</label>',
      false,
    ],
    [
      'another box ticked in advance',
      '<label><input type="checkbox" checked> Remember me on this computer</label>',
      false,
    ],
    ['hidden in the act of signing up', '<p>By signing up you agree to receive offers and newsletters.</p>', true],
    ['nothing about marketing', '', false],
  ])('%s: %3$s', (_, box, reported) => {
    const found = judge(EMAIL + NAME + box + SEND).filter(({ promise }) => promise === 'marketing-choice')
    expect(said(found)).toEqual(reported ? ['marketing-choice  incorrect medium'] : [])
    for (const { because } of found) expect(because[0]?.with?.text).toBeTruthy()
  })

  const NO_OFFERS = '<label><input type="checkbox"> Do not send me offers</label>'
  const RADIOS = (yes: string, no: string) =>
    `<fieldset><legend>May we send you offers?</legend><label><input type="radio" name="o" ${yes}> Yes</label><label><input type="radio" name="o" ${no}> No</label></fieldset>`
  it.each<[string, string, readonly number[], 'given' | 'refused' | 'pending']>([
    ['an empty box that was ticked', OFFERS(''), [0], 'given'],
    ['a ticked box that was emptied', OFFERS('checked'), [0], 'refused'],
    ['an empty box nobody touched is no refusal', OFFERS(''), [], 'pending'],
    ['a ticked box nobody touched is no consent', OFFERS('checked'), [], 'pending'],
    ['“do not …” that was ticked', NO_OFFERS, [0], 'refused'],
    ['“do not …” nobody touched', NO_OFFERS, [], 'pending'],
    ['“No” that was picked', RADIOS('', ''), [1], 'refused'],
    ['“Yes” that was picked instead of “No”', RADIOS('', 'checked'), [0, 1], 'given'],
    ['“No” that was picked beforehand', RADIOS('', 'checked'), [], 'pending'],
  ])('as it is sent, %s: %4$s', (_, boxes, clicked, state) => {
    const { form, page } = factsOf(boxes + EMAIL)
    const controls = form.controls.map((control, at) =>
      clicked.includes(at) ? { ...control, checked: !control.checkedAtFirst } : control,
    )
    expect(consentsOfForm({ ...form, controls }, page)).toMatchObject([
      { source: 'checkbox', state, purpose: 'marketing' },
    ])
  })
})

describe('what a form asks for beyond what the policy gives a reason for', () => {
  it('a government id on a newsletter form', () => {
    const passport = '<label>Passport number <input name="passport_number"></label>'
    expect(said(judge(`${EMAIL + passport}<button>Subscribe</button>`, { heading: 'Newsletter' }))).toContain(
      'collection-purpose government-id omitted low',
    )
  })
  it('a birth date, which this policy names', () => {
    const born = '<label>Date of birth <input type="date" name="dob" autocomplete="bday"></label>'
    expect(said(judge(EMAIL + born + SEND))).toContain('collection-purpose birth-date clear info')
  })
})

it('an order that goes on by telephone has the clause on such orders', () => {
  const found = judge(
    '<label>Name <input name="name"></label><label>Phone <input type="tel" name="phone"></label><button>Call me back</button>',
    {
      heading: 'Order by call back',
    },
  )
  expect(said(found)).toContain('offline-orders phone clear info')
})

describe('a form in another company’s frame', () => {
  const FRAME = 'https://forms.nobody.example/embed/7'
  const inFrame = (inside: string, url = FRAME) => {
    const { document } = parseHTML(`<html><body><form action="${url}">${inside}</form></body></html>`)
    const page = describePage(document as unknown as Document, { url })
    const [form] = page.forms
    if (!form) throw new Error('no form')
    const recipient = recipientOf(url, DEMO.page, DEMO.company)
    const facts = formFactsOf(form, recogniseForm(form, page), { page, recipient, top: DEMO.page })
    return judgeForm(facts, situationOf({ policy: DEMO.policy, company: DEMO.company, url: DEMO.page }))
  }
  const idsOf = (findings: readonly Finding[]) => findings.flatMap(({ because }) => because.map(({ id }) => id))

  it('is governed by two policies, and both are said; nothing is reported', () => {
    const found = inFrame(`${EMAIL}${SEND}<a href="/privacy">Privacy policy</a>`)
    expect(found).toMatchObject([{ promise: 'scope', verdict: null, severity: 'info' }])
    expect(found[0]?.because[1]).toEqual({
      id: 'judge.frame-policy',
      with: { site: 'nobody.example', address: 'https://forms.nobody.example/privacy' },
    })
  })
  it('says where that policy is not to be found', () => {
    expect(idsOf(inFrame(EMAIL + SEND))).toContain('judge.frame-policy-unknown')
  })
  it.each([
    ['of the company itself', 'https://forms.larkline.example/embed'],
    ['of a company that works for it', 'https://chat.deskbird.example/embed'],
    ['of its subsidiary', 'https://www.pebble.example/embed'],
  ])('is nothing to speak of in a frame %s', (_, url) => {
    expect(idsOf(inFrame(EMAIL + SEND, url))).not.toContain('judge.form-in-frame')
  })
})
