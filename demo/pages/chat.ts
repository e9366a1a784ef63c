import { PARTIES } from '../hosts'
import { html } from '../html'
import { layout, type Page, tag } from './page'

/** The live chat of the declared service provider: messages go over its own socket. */
export const chat: Page = scene =>
  layout(
    scene,
    'Talk to us',
    html`<p>Your conversation is run by Deskbird for us.</p>
<ol id="said" aria-live="polite"></ol>
<form id="chat"><label>Your message <textarea name="message" rows="3"></textarea></label><button>Send</button></form>
<script src="https://${PARTIES.chat}/chat.js"></script>
${scene.faults.has('chat-to-recorder') && tag('recorder', { on: 'keys' })}`,
  )
