import { CHANNELS, ENCODINGS, FAULTS } from '../faults'
import { CHILDREN_HOST, COMPANY_HOST } from '../hosts'
import { html } from '../html'
import { layout, type Page } from './page'

const option = (value: string, chosen: string) => html`<option ${value === chosen ? 'selected' : ''}>${value}</option>`

/** Where a person switches each misbehaviour on and off by itself. */
export const switches: Page = scene =>
  layout(
    scene,
    'What this demo does wrong',
    html`<p>With everything off, the site keeps its privacy notice and Fineprint has nothing to report. Switch on one thing at a time, then use the page beside it.</p>
<form action="/switches" method="post" class="switches">
${Object.entries(FAULTS).map(
  ([name, { says, page, promise }]) =>
    html`<label class="box"><input type="checkbox" name="fault" value="${name}" ${
      scene.faults.has(name as keyof typeof FAULTS) ? 'checked' : ''
    }> <span>${says} <small>${promise} · <a href="https://${page === '/kids' ? CHILDREN_HOST : COMPANY_HOST}${page}">${page}</a></small></span></label>`,
)}
<label>Details are sent as <select name="encoding">${ENCODINGS.map(name => option(name, scene.dress.encoding))}</select></label>
<label>and by <select name="channel">${CHANNELS.map(name => option(name, scene.dress.channel))}</select></label>
<button>Apply</button>
</form>`,
  )
