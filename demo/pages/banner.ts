import { html } from '../html'

/** A consent banner nobody answers, with the interface such banners have (TCF v2): it says that it is asking. */
export const banner = html`<div id="consent" role="dialog" aria-label="Cookies">
<p>We use cookies to count visits.</p>
<button type="button">Accept all cookies</button> <button type="button">Reject all</button>
</div>
<script>
window.__tcfapi = (command, version, tell) => {
  if (command === 'addEventListener') tell({ eventStatus: 'cmpuishown', gdprApplies: true, tcString: '' }, true)
}
</script>`
