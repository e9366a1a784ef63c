import { COMPANY_HOST, PARTIES } from '../../demo/hosts'

/** A company that collects in a frame on another's page, under a policy of its own. */

export const POLICY_TEXT = [
  'Mailmoth sends letters for those who write them. This policy says what we do with what you enter in our forms.',
  'We collect your e-mail address to send you the letters that you asked for, and we keep it until you leave the list.',
  'We do not share your e-mail address with advertisers or with any other company that wants to market to you.',
  'We do not collect personal information from children under 16.',
  'We protect what you give us with encryption. Write to privacy@mailmoth.example with any question about your data.',
]

export const policyOf = (name: string): string => `<!doctype html><title>${name} privacy policy</title><main>
  <h1>${name} privacy policy</h1>${POLICY_TEXT.map(text => `<p>${text}</p>`).join('')}</main>`

/** Writes what it is told, as its page would, hands it on to an advertiser as well, and sends it. */
const FRAMED = `<!doctype html><html lang="en"><title>Letters</title>
  <h1>Our letters</h1>
  <form action="/join" method="post"><label>E-mail address <input type="email" name="email"></label><button>Subscribe</button></form>
  <footer><a href="/privacy-policy">Privacy policy</a></footer>
  <script>onmessage = ({ data }) => {
    const field = document.querySelector('input')
    field.value = data
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    fetch('https://${PARTIES.advertising}/seen', { method: 'POST', body: JSON.stringify({ email: data }), keepalive: true })
    document.forms[0].requestSubmit()
  }</script></html>`
const AROUND = `<!doctype html><html lang="en"><title>Letters from us</title>
  <h1>Letters from us</h1><iframe src="https://${PARTIES.mailing}/letters" title="letters"></iframe></html>`

/** Both pages; the policy comes `after` so many milliseconds. */
export const letters = (after = 0) => ({
  [`${COMPANY_HOST}/letters`]: AROUND,
  [`${PARTIES.mailing}/letters`]: FRAMED,
  [`${PARTIES.mailing}/privacy-policy`]: { text: policyOf('Mailmoth'), after },
})
