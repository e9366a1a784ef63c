import { html } from '../html'
import { banner } from './banner'
import { layout, type Page, tag } from './page'

/** Opens an account: the form most faults show on. */
export const signUp: Page = scene => {
  const { faults, dress } = scene
  const method = faults.has('details-in-address') ? 'get' : 'post'
  return layout(
    scene,
    'Open your account',
    html`<form id="sign-up" action="/welcome" method="${method}">
<label>Full name <input name="name" autocomplete="name"></label>
<label>E-mail address <input name="email" type="email" autocomplete="email" required></label>
<label>Telephone <input name="phone" type="tel" autocomplete="tel"></label>
<label>Street and number <input name="street" autocomplete="street-address"></label>
<label>Town <input name="city" autocomplete="address-level2"></label>
<label>Postal code <input name="postcode" autocomplete="postal-code"></label>
<label>Date of birth <input name="birth" type="date" autocomplete="bday"></label>
<label>Password <input name="password" type="password" autocomplete="new-password"></label>
<label class="box"><input name="news" type="checkbox" value="yes" ${faults.has('marketing-preticked') ? 'checked' : ''}> Send me offers and news by e-mail</label>
<button>Sign up</button>
</form>
${faults.has('banner-unanswered') && banner}
${faults.has('details-in-storage') && html`<script src="/remember.js"></script>`}
${faults.has('details-to-advertiser') && tag('advertising', { on: 'submit', fields: 'email,phone,name,street,birth', dress })}
${faults.has('details-to-analytics') && tag('analytics', { on: 'submit', fields: 'email', dress })}
${faults.has('details-to-mailer') && tag('mailing', { on: 'change', fields: 'email', dress: { encoding: 'plain', channel: 'json' } })}
${faults.has('opt-out-ignored') && tag('mailing', { on: 'submit', fields: 'email', dress: { encoding: 'sha256-lower', channel: 'beacon' } })}
${faults.has('details-to-social') && tag('social', { on: 'submit', fields: 'name', dress: { encoding: 'plain', channel: 'image' } })}
${faults.has('keystrokes-to-recorder') && tag('recorder', { on: 'keys' })}`,
  )
}
