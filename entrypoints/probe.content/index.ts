import { defineContentScript } from 'wxt/utils/define-content-script'
import { agreeOnLine } from '../page.content/private-line'
import { listenForConsent } from './consent'
import { watchForms } from './forms'
import { type Hand, handOver } from './hand-over'
import { watchKept } from './kept'
import { watchLocation } from './location'
import { watchReaders } from './readers'
import { watchRequests } from './requests'
import { say } from './say'
import { watchSockets } from './sockets'
import { keepToString } from './wrap'

/**
 * In the page's own world: hands over payloads that webRequest cannot show, and says which script read a field. It knows
 * no value of the person, and asks one question ("hold this form?") that is answered before it returns.
 */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  world: 'MAIN',
  // A global variable of ours would be seen, and a page that declares the same name would not run.
  globalName: false,
  main: () => agreeOnLine(watch),
})

function watch(line: EventTarget): void {
  const hand: Hand = handOver(line)
  answerConsent(line)
  watchRequests(hand)
  watchSockets(hand)
  watchKept(hand)
  watchForms(line)
  watchReaders(line)
  watchLocation(line)
  keepToString()
}

/** Asked at the earliest when the page is there: its own interface is not to be called before it is made. */
function answerConsent(line: EventTarget): void {
  const asked = { tcf: false, gpp: false }
  line.addEventListener('consent', () =>
    listenForConsent(asked, (api, state, text) => say(line, 'consent.said', [api, state, text])),
  )
}
