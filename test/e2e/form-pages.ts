import { CHILDREN_HOST, COMPANY_HOST, PARTIES } from '../../demo/hosts'
import type { OwnPage } from '../../demo/server'

/** A page with two forms, rich text, a frame of its own site and one of another. Each document sends what it is told to. */

const SEND = `const send = (name, value, as) => void fetch('https://${PARTIES.advertising}/' + name + '?' + as + '=' + encodeURIComponent(value), { mode: 'no-cors' })
  addEventListener('message', ({ data }) => { if (data?.send) send(...data.send) })`
const page = (body: string, script = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Forms</title><body>${body}<script>${SEND}\n${script}</script>`
/** The field fills the frame: a click in its middle is one in the field. */
const framed = (form: string, script = ''): string =>
  page(`<style>input { position: fixed; inset: 0; width: 100% }</style>${form}`, script)

const FORMS = page(
  `<h2>Sign up</h2>
  <form id="sign-up" action="/forms/welcome?from=form" method="post"><label>E-mail: <input name="email"></label>
    <label>First name <input name="first"></label>
    <label>Country <select name="country"><option value="">–</option><option value="PT">Portugal</option></select></label>
    <button>Join us</button></form>
  <form id="news" aria-label="Newsletter"><label>Your e-mail address <input name="mail"></label><button>Subscribe</button></form>
  <p id="say">Your message to us</p><div id="message" contenteditable="true" aria-labelledby="say">&nbsp;</div>
  <iframe name="own" src="/forms/own"></iframe>
  <iframe name="other" src="https://${CHILDREN_HOST}/forms/other?who=somebody"></iframe>`,
  `document.querySelector('#news').addEventListener('submit', event => event.preventDefault())
  document.querySelector('select').addEventListener('change', ({ target }) => target.dispatchEvent(new Event('input', { bubbles: true })))`,
)

export const FORM_PAGES: Readonly<Record<string, OwnPage>> = {
  [`${COMPANY_HOST}/forms`]: FORMS,
  [`${COMPANY_HOST}/forms/own`]: framed(
    `<form aria-label="Call me"><label>Mobile phone <input name="tel"></label></form>`,
  ),
  [`${COMPANY_HOST}/forms/welcome`]: page('<p>Welcome</p>'),
  [`${CHILDREN_HOST}/forms/other`]: framed(
    `<form aria-label="Ask a parent"><label>Your parent’s e-mail address <input name="parent"></label></form>`,
    `addEventListener('message', ({ data }) => {
      if (!data?.fill) return
      const input = document.querySelector('input')
      input.value = data.fill
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })`,
  ),
}
