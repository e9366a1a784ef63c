import { html } from '../html'
import { layout, type Page } from './page'

export const home: Page = scene =>
  layout(
    scene,
    'Chat with the people in your shop',
    html`<p>${scene.company} puts a small, friendly chat window on your shop's pages. No account needed for your customers.</p>
<p><a class="button" href="/sign-up">Open your account</a></p>`,
  )

export const directory: Page = scene =>
  layout(
    scene,
    'Shops that use us',
    html`<ul class="directory">
<li><strong>Robin Winterbourne</strong>, Winterbourne Books, 12 Cooper Street, Leeds LS1 4AP, +44 20 7946 0123${
      scene.faults.has('directory-without-exit') ? '' : html` · <a href="/account#listing">Remove my entry</a>`
    }</li>
<li><strong>Ama Mensah</strong>, Mensah Bicycles, Hull, +44 1632 960456</li>
</ul>`,
  )

export const account: Page = scene =>
  layout(
    scene,
    'Your account',
    scene.faults.has('account-without-access')
      ? html`<p>You are logged in.</p>`
      : html`<p>Here is what we hold about you.</p>
<form id="profile" action="/welcome" method="post">
<label>Full name <input name="name" autocomplete="name" value="Robin Winterbourne"></label>
<label>E-mail address <input name="email" type="email" autocomplete="email" value="robin.winterbourne@mail.example"></label>
<button>Correct my details</button>
</form>
<p><a href="mailto:privacy@larkline.example?subject=Delete">Delete my account and my data</a></p>`,
  )
