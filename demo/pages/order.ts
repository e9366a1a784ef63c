import { html } from '../html'
import { layout, type Page, tag } from './page'

/** An order by call-back: the other way of ordering that a policy may promise to treat alike. */
export const callBack: Page = scene =>
  layout(
    scene,
    'We call you back',
    html`<p>Rather talk? Leave your number and we take your order by telephone.</p>
<form id="call-back" action="/welcome" method="post">
<label>Your name <input name="name" autocomplete="name"></label>
<label>Telephone <input name="phone" type="tel" autocomplete="tel" required></label>
<label>When may we call? <select name="when"><option>Morning</option><option>Afternoon</option></select></label>
<button>Call me back</button>
</form>
<script src="https://check.surefoot.example/fraud.js"></script>
${scene.faults.has('callback-to-advertiser') && tag('advertising', { on: 'submit', fields: 'phone', dress: scene.dress })}`,
  )

export const welcome: Page = scene =>
  layout(scene, 'Thank you', html`<p id="done">We have what we need. You can close this page.</p>`)
