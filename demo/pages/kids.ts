import { CHILDREN_HOST, COMPANY_HOST, GAMES_HOST } from '../hosts'
import { html } from '../html'
import { layout, type Page, tag } from './page'

/** Pebble, the subsidiary's page for children. Well-behaved, it asks for nothing. */
export const kids: Page = scene => {
  const { faults } = scene
  const asks = faults.has('children-form') || faults.has('children-to-advertiser') || faults.has('children-no-parent')
  return layout(
    scene,
    'Stories and games for kids',
    html`<p>Colouring pages, puzzles and bedtime stories for children from 5 to 11.</p>
${
  asks &&
  html`<form id="kids-club" action="https://${COMPANY_HOST}/welcome" method="post">
<h2>Join the Pebble club</h2>
${!faults.has('children-no-parent') && html`<p>Ask your mum, dad or guardian before you type anything here.</p>`}
<label>Your first name <input name="first_name" autocomplete="given-name"></label>
<label>Your e-mail address <input name="email" type="email"></label>
<label>Your birthday <input name="birth" type="date"></label>
<button>Join</button>
</form>`
}
${faults.has('children-link') && html`<p><a href="https://${GAMES_HOST}/">Play more at Tumblebox</a></p>`}
${faults.has('children-to-advertiser') && tag('advertising', { on: 'change', fields: 'email,first_name', dress: scene.dress })}`,
    CHILDREN_HOST,
  )
}

/** Somebody else's games site: it asks for personal data and links to no policy. */
export const games: Page = () => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tumblebox games</title></head>
<body><h1>Tumblebox</h1><form><label>Name <input name="name"></label><label>E-mail <input name="email" type="email"></label><button>Play</button></form></body></html>`
