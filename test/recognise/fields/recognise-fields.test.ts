import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recogniseForm } from '../../../lib/recognise/fields/recognise-fields'
import { formOf, pageOf } from '../../observe/page-of'

const recognised = (html: string) => {
  const { form, page } = formOf(html)
  return recogniseForm(form, page)
}
const types = (html: string) => recognised(html).fields.map(({ dataType }) => dataType)
const typeOf = (html: string) => types(html)[0]

describe('what a field asks for', () => {
  it.each([
    [
      'autofill decides over a vague label',
      '<label>Details <input autocomplete="shipping postal-code"></label>',
      'postal-code',
    ],
    ['autofill with a section and a contact', '<input autocomplete="section-x work tel">', 'phone'],
    ['the label decides over a wrong name', '<label>Phone number <input name="email2"></label>', 'phone'],
    ['the kind of input', '<input type="email" name="f7">', 'email'],
    ['an example address', '<input name="f7" placeholder="jo@example.org">', 'email'],
    ['a technical name', '<input name="ctl00$Main$txtLastName">', 'family-name'],
    ['a name inside a word', '<input name="custphone">', 'phone'],
    ['full-width letters', '<label>Ｅｍａｉｌ <input></label>', 'email'],
    ['a label shouted, with a colon', '<label>FIRST NAME: * <input></label>', 'given-name'],
    ['a table head', '<table><tr><th>Postcode</th><td><input></td></tr></table>', 'postal-code'],
    [
      'a list of countries',
      '<select name=q><option>Choose<option>France<option>Germany<option>Italy<option>Spain</select>',
      'country',
    ],
    [
      'a list of countries in another language',
      '<select name=q><option>Frankreich<option>Deutschland<option>Italien</select>',
      'country',
    ],
    ['a list of states', '<select name=q><option>Alabama<option>Alaska<option>Arizona</select>', 'region'],
    ['a list of genders', '<select name=q><option>weiblich<option>männlich<option>divers</select>', 'gender'],
    ['a list of school years', '<select name=q><option>1st grade<option>2nd grade<option>3rd grade</select>', 'school'],
    ['dots for a number of the state', '<label>Social security number <input type=password></label>', 'government-id'],
    [
      'a text field for a letter',
      '<form action="/contact"><h1>Contact us</h1><textarea name="q1"></textarea></form>',
      'message-content',
    ],
    ['an image to upload', '<label>Profile photo <input type=file accept="image/*"></label>', 'photo'],
  ])('%s', (_, html, type) => {
    expect(typeOf(html)).toBe(type)
  })

  it.each([
    ['a search box', '<input type=search name=q>'],
    ['a company', '<label>Company name <input></label>'],
    ['a pet', '<label>Name of your pet <input></label>'],
    ['a file name', '<input name=filename>'],
    ['a domain name', '<label>Domain name <input></label>'],
    ['an order', '<label>Order number <input></label>'],
    ['a gift card', '<label>Gift card number <input></label>'],
    ['a captcha', '<label>Enter the characters <input name=captcha></label>'],
    ['a day of travel', '<label>Departure date <input type=date></label>'],
    ['an amount', '<label>Donation amount <input type=number></label>'],
    ['a language', '<label>Language <select><option>English<option>French</select></label>'],
    ['a box', '<label><input type=checkbox name=email_news> E-mail me</label>'],
    ['a secret question', '<label>Security question <select><option>First pet<option>First car</select></label>'],
    ['an autofill token for a company', '<label>Name <input autocomplete="organization"></label>'],
    ['a field for robots', '<input name="fake_email">'],
    ['a class year of a car', '<select name=year><option>2019<option>2020<option>2021<option>2022</select>'],
  ])('not: %s', (_, html) => {
    expect(typeOf(html)).toBeNull()
  })

  it('says what it goes by, and how sure it is', () => {
    const [sure] = recognised('<label>Date of birth <input name=dob></label>').fields
    expect(sure).toMatchObject({ dataType: 'birth-date', sure: true })
    expect(sure?.because.map(({ id }) => id)).toEqual(['fields.label', 'fields.name'])
    expect(recognised('<input name="custphone">').fields[0]).toMatchObject({ dataType: 'phone', sure: false })
  })
})

describe('neighbours', () => {
  it('three lists that are a date of birth by their years', () => {
    const years = Array.from({ length: 40 }, (_, at) => `<option>${2020 - at}`).join('')
    const days = Array.from({ length: 31 }, (_, at) => `<option>${at + 1}`).join('')
    const months = Array.from({ length: 12 }, (_, at) => `<option>${at + 1}`).join('')
    expect(
      types(
        `<form><select name=a>${days}</select><select name=b>${months}</select><select name=c>${years}</select></form>`,
      ),
    ).toEqual(['birth-date', 'birth-date', 'birth-date'])
  })

  it('the same lists under an arrival are no date of birth', () => {
    const days = Array.from({ length: 31 }, (_, at) => `<option>${at + 1}`).join('')
    expect(
      types(
        `<form><label>Arrival date <select name=d>${days}</select></label><label>Arrival month <input name=m></label></form>`,
      ),
    ).toEqual([null, null])
  })

  it('month and year beside a card are its expiry', () => {
    expect(
      types('<form><label>Card number <input></label><label>Month <input></label><label>Year <input></label></form>'),
    ).toEqual(['payment-card.number', 'payment-card.expiry', 'payment-card.expiry'])
  })

  it('four boxes for a character each are a code that was sent', () => {
    expect(types(`<form>${'<input maxlength=1>'.repeat(4)}</form>`)).toEqual(Array(4).fill('one-time-code'))
    expect(types(`<form>${'<input maxlength=1>'.repeat(3)}</form>`)).toEqual(Array(3).fill(null))
  })

  it('a security code without a card is one that was sent', () => {
    expect(typeOf('<form><label>Security code <input></label></form>')).toBe('one-time-code')
  })

  it("a name beside a given name is the family's", () => {
    expect(types('<form><label>Vorname <input></label><label>Name <input></label></form>')).toEqual([
      'given-name',
      'family-name',
    ])
  })

  it('a PIN after a gift card is no password', () => {
    expect(
      types('<form><label>Gift card number <input></label><label>PIN <input type=password></label></form>'),
    ).toEqual([null, null])
  })

  it("a parent's address is a parent's contact, a child's is not", () => {
    expect(types("<form><label>Your email <input></label><label>Your mom's email <input></label></form>")).toEqual([
      'email',
      'parent-contact',
    ])
  })
})

describe("a log-in's name", () => {
  const logIn = (field: string) =>
    `<form action="/login"><h1>Log in</h1>${field}<label>Password <input type=password></label><button>Log in</button></form>`

  it.each([
    ['an e-mail address', '<label>Email <input type=email></label>', 'email'],
    ['a telephone number', '<label>Phone number <input></label>', 'phone'],
  ])('%s serves as the name of the account, and is still told', (_, field, also) => {
    expect(recognised(logIn(field)).fields[0]).toMatchObject({ dataType: 'username', also })
  })

  it.each([
    ['an unlabelled field', '<input name=x1>'],
    ['a number of the customer', '<label>Customer number <input></label>'],
    ['a word we do not know', '<label>Felhasználónév <input></label>'],
  ])('%s is one', (_, field) => {
    expect(typeOf(logIn(field))).toBe('username')
  })

  it('a number of the state stays what it is', () => {
    expect(typeOf(logIn('<label>National ID number <input></label>'))).toBe('government-id')
  })

  it('on a sign-up an e-mail address is an e-mail address', () => {
    expect(
      types(
        '<form><h1>Create account</h1><label>Email <input></label><label>Password <input type=password></label><label>Repeat password <input type=password></label><button>Sign up</button></form>',
      ),
    ).toEqual(['email', 'password', 'password'])
  })
})

describe('buttons that give something away', () => {
  it.each([
    'Continue with Google',
    'Mit Facebook anmelden',
    'Über Google anmelden',
    'Se connecter via Google',
    'Met Facebook inloggen',
    'Accedi con Google',
    'Войти через VK',
    'LINEでログイン',
    'Use my current location',
  ])('%s', words => {
    const type = words.includes('location') ? 'location' : 'online-id'
    expect(types(`<form><button type=button>${words}</button></form>`)).toEqual([type])
  })

  it.each([
    'Share on Facebook',
    'Follow us on Twitter',
    'Google Play',
    'Save',
    'Our locations',
    'Search Google',
    'Anmelden',
    'Mit Google suchen',
  ])('not: %s', words => {
    expect(types(`<form><button type=button>${words}</button></form>`)).toEqual([])
  })
})

describe('what a form is for', () => {
  it.each([
    ['log-in', '<form action="/session"><input name=u><input type=password><button>Sign in</button></form>'],
    [
      'sign-up',
      '<form><label>Name <input></label><label>Email <input></label><input type=password><input type=password><button>Register</button></form>',
    ],
    ['newsletter', '<form><label>Email <input></label><button>Subscribe</button></form>'],
    ['search', '<form role=search><input type=search name=q><button>Search</button></form>'],
    [
      'contact',
      '<form><label>Email <input></label><label>Message <textarea></textarea></label><button>Send message</button></form>',
    ],
    [
      'password-reset',
      '<form action="/reset"><h2>Forgot your password?</h2><label>Email <input></label><button>Reset password</button></form>',
    ],
    ['one-time-code', '<form><label>Verification code <input></label><button>Verify</button></form>'],
    ['age-gate', '<form><h1>When were you born?</h1><label>Date of birth <input></label><button>Enter</button></form>'],
    [
      'other',
      '<form><label>Colour <input></label><label>Shape <input></label><label>Sound <input></label><label>Smell <input></label><label>Taste <input></label></form>',
    ],
  ])('%s', (purpose, html) => {
    expect(recognised(html).purpose).toBe(purpose)
  })
})

describe('any text is untrusted', () => {
  it('nothing that stands in a label makes it throw or take long', () => {
    let fields = 0
    const page = pageOf('<form><label>x <input name=y></label></form>')
    const words = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'aZ09 _-[]$.:é名あ年월ñß\u0000\u200b\u202e\ud83d'), maxLength: 60 }),
      fc.constantFrom('email', 'name', '__proto__', 'constructor', 'cc-exp', '年', '\u202e'),
    )
    fc.assert(
      fc.property(words, words, words, (label, name, autocomplete) => {
        const [form] = page.forms
        const [control] = form?.controls ?? []
        if (!form || !control) throw new Error('no control')
        const result = recogniseForm({ ...form, controls: [{ ...control, label, name, autocomplete }] }, page)
        fields += result.fields.length
        expect(result.fields[0]?.because.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
    expect(fields).toBe(200)
  })

  it('a label of a million letters is read in an instant', () => {
    const { form, page } = formOf('<form><input name=a></form>')
    const [control] = form.controls
    const started = performance.now()
    for (const label of ['a'.repeat(1e6), 'na me '.repeat(2e5), '名'.repeat(1e6)])
      recogniseForm(
        { ...form, text: label, controls: control ? [{ ...control, label, placeholder: label, name: label }] : [] },
        page,
      )
    expect(performance.now() - started).toBeLessThan(10_000)
  }, 20_000)
})
