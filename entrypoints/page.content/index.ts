import { defineContentScript } from 'wxt/utils/define-content-script'
import type { Guard, GuardChanged, MarksChanged } from '../../lib/messages'
import { createDescriber } from '../../lib/observe/describe-page'
import { isElement, prop, tagOf } from '../../lib/observe/unclobbered'
import { watchAssigned } from './assigned'
import { browser } from './browser'
import { watchChanges } from './changes'
import { passConsent } from './consent'
import { watchFrameMessages } from './frame-messages'
import { hearFirst } from './heard-first'
import { watchSubmits } from './hold'
import { watchLoaded } from './loaded'
import { LocationWitness } from './location'
import { showMarks } from './marks'
import { saidByProbe } from './payloads'
import { watchPresses } from './pressed'
import { agreeOnLine } from './private-line'
import { passReaders } from './readers'
import { shadowRootOf } from './shadow-root-of'
import { tell } from './tell'
import { watchTyping } from './typing'
import { UNHEARD } from './unheard'
import { whenThere } from './when-there'
import { Witness } from './witness'

/** Of a form that is sent. A description has less; a form may have had others before. */
const MOST_FIELDS = 3000

/** In every frame, in a world of its own: describes controls as facts, reports typing, holds a submit when told to. */
export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  main: start,
})

function start(): void {
  const name = crypto.randomUUID()
  const isTop = window === window.top
  // `about:blank` and `srcdoc` inherit their base from the page that made them.
  const url = location.protocol === 'about:' ? document.baseURI : location.href
  const describer = createDescriber(document, { url, shadowRootOf })

  const obey = (guard: Guard | null | undefined): void => {
    if (guard) submits.guard = guard
  }
  const describe = async (asked?: Element): Promise<void> => {
    const page = { ...describer.page(asked), location: whereabouts.seen }
    for (const root of describer.shadowRoots) {
      changes.watch(root)
      typing.watch(root)
      submits.watch(root)
    }
    if (isTop || page.forms.length > 0 || whereabouts.seen.length > 0)
      obey(await tell('page.described', { document: name, page }))
  }
  // Before the document stands there is nothing to describe; its first description will say it.
  const whereabouts = new LocationWitness(() => void (document.readyState !== 'loading' && describe()))
  let words = 0
  const typing = watchTyping(
    describer,
    asked => void describe(asked),
    async (field, value, byHand) => {
      const said = { document: name, field, number: ++words, time: Date.now(), value, byHand }
      const guard = await tell('field.typed', said)
      if (guard !== null) return obey(guard)
      // The background has lost this page's description (stopped at a bad moment): once more from the start.
      await describe()
      await tell('field.typed', said)
    },
  )
  const submits = watchSubmits(form => {
    // `<input name="elements">` would stand in its place.
    const controls = [...(prop(form, 'elements') as HTMLFormControlsCollection)]
    typing.report(controls)
    const fieldsOf = (elements: readonly Element[]): number[] =>
      elements
        .map(element => describer.fieldOf(element))
        .filter(field => field !== undefined)
        .slice(0, MOST_FIELDS)
    const ticked = controls.filter(control => control instanceof HTMLInputElement && control.checked)
    return { document: name, fields: fieldsOf(controls), checked: fieldsOf(ticked), time: Date.now() }
  })

  if (import.meta.env.FIREFOX) hearFirst()
  watchPresses(button => void tell('page.pressed', { button, time: Date.now() }))
  const witness = new Witness(name)
  agreeOnLine(line => {
    line.addEventListener('payload', event => {
      const said = saidByProbe((event as CustomEvent<unknown>).detail)
      if (said) witness.call(said)
    })
    for (const way of UNHEARD)
      line.addEventListener(way, event => {
        const { submitter } = event as SubmitEvent
        if (isForm(submitter) && submits.holds(submitter, way)) event.preventDefault()
      })
    passReaders(line, name, describer)
    watchAssigned(line, said => witness.call(said))
    whereabouts.watch(line)
    if (isTop) passConsent(line, name)
  })
  watchLoaded(said => witness.loaded(said))
  watchFrameMessages({ hear: said => witness.call(said), leaveOut: () => witness.leaveOut() })
  browser.runtime.onMessage.addListener((message: unknown) => {
    const heard = message as GuardChanged | MarksChanged
    if (heard.type === 'guard.changed') obey(heard.guard)
    if (heard.type === 'marks.changed' && heard.document === name) showMarks(describer, heard)
    return undefined
  })
  void tell('guard.get', null).then(obey)
  const changes = watchChanges(document, describer, () => void describe())
  whenThere(() => {
    void describe()
    changes.watch(document)
  })
  addEventListener('pageshow', event => {
    if (!event.persisted) return
    void tell('guard.get', null).then(obey)
    void describe()
  })
}

/** One of another frame, too, which is no `HTMLFormElement` of this one. */
const isForm = (target: unknown): target is HTMLFormElement => isElement(target) && tagOf(target) === 'form'
