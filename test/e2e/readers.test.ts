import { beforeAll, describe, expect, it } from 'vitest'
import { PARTIES } from '../../demo/hosts'
import type { FlowRecord } from '../../lib/keep/record'
import { until } from './browser-under-test'
import { flowsOf, HOME, inEachBrowser, policyIsRead } from './world'

/** Which script read a field, and what a script does that records a visit (entrypoints/probe.content/readers.ts). */

const EMAIL = 'ottoline.fairweather@mail.example'
const SENT = `navigator.sendBeacon(to + '/sent', value)`

/** Scripts of third parties, as each is served by its own host. Where it sends to is written in `to`. */
const SCRIPTS = {
  [`${PARTIES.advertising}/field.js`]: `(() => {
    const to = 'https://${PARTIES.advertising}'
    const readField = () => document.querySelector('[name=email]').value
    document.addEventListener('input', function heard() { const value = readField(); if (value.endsWith('.example')) ${SENT} })
  })()`,
  [`${PARTIES.analytics}/form.js`]: `(() => {
    const to = 'https://${PARTIES.fraud}'
    document.addEventListener('focusout', () => { const value = String(new FormData(document.querySelector('#sign-up')).get('email')); ${SENT} })
  })()`,
  [`${PARTIES.recorder}/film.js`]: `(() => {
    const to = 'https://${PARTIES.recorder}'
    new MutationObserver(() => undefined).observe(document, { subtree: true, childList: true, characterData: true })
    for (const type of ['mousemove', 'scroll']) window.addEventListener(type, () => undefined, { passive: true })
    document.addEventListener('change', ({ target: { value } }) => { ${SENT} })
  })()`,
  [`${PARTIES.mailing}/nearly.js`]: `(() => {
    const to = 'https://${PARTIES.mailing}'
    new MutationObserver(() => undefined).observe(document.body, { subtree: true, childList: true })
    for (const type of ['mousemove', 'scroll']) window.addEventListener(type, () => undefined, { passive: true })
    document.querySelector('[name=email]').onchange = ({ target: { value } }) => { ${SENT} }
  })()`,
}

inEachBrowser({ pages: SCRIPTS }, world => {
  describe('scripts of four companies read one field', () => {
    let flows: readonly FlowRecord[] = []
    const sentTo = (host: string): FlowRecord | undefined => flows.find(({ recipient }) => recipient.host === host)

    beforeAll(async () => {
      const tab = await world().browser.open(`${HOME}/sign-up`)
      await policyIsRead(world())
      await tab.run(`Promise.all(${JSON.stringify(Object.keys(SCRIPTS))}.map(address => new Promise(resolve => {
        document.body.append(Object.assign(document.createElement('script'), { src: 'https://' + address, onload: resolve }))
      }))).then(() => undefined)`)
      await tab.type('[name=email]', EMAIL)
      await tab.press('Tab')
      const hosts = [PARTIES.advertising, PARTIES.fraud, PARTIES.recorder, PARTIES.mailing]
      flows = await until(
        async () => (await flowsOf(world(), HOME)).filter(({ url }) => url.endsWith('/sent')),
        found => hosts.every(host => found.some(({ recipient }) => recipient.host === host)),
      )
    })

    it('one that read the value and listened to the keys, of who received it', () => {
      const [reader] = sentTo(PARTIES.advertising)?.readers ?? []
      expect(reader).toMatchObject({ script: `https://${PARTIES.advertising}/field.js`, of: 'recipient' })
      expect(reader?.because.map(({ id }) => id)).toEqual(['readers.value', 'readers.keys', 'readers.of-recipient'])
      expect(reader?.stack[0]?.name).toBe('readField')
    })

    it('one that took the whole form, of another company than who received it', () => {
      const reader = sentTo(PARTIES.fraud)?.readers?.find(({ host }) => host === PARTIES.analytics)
      expect(reader?.of).toBe('other')
      expect(reader?.because.map(({ id }) => id)).toEqual(['readers.form', 'readers.of-other'])
    })

    it('one that watches everything is a session recorder, whatever it is called', () => {
      const flow = sentTo(PARTIES.recorder)
      expect(flow?.recipient.category).toBe('session-recording')
      expect(flow?.recipient.because.map(({ id }) => id)).toContain('readers.recorder')
      expect(flow?.readers?.[0]?.because.map(({ id }) => id)).toContain('readers.records')
    })

    it('one that watches nearly as much is none', () => {
      const flow = sentTo(PARTIES.mailing)
      expect(flow?.recipient.category).toBe('unknown')
      expect(flow?.readers?.[0]?.because.map(({ id }) => id)).toEqual([
        'readers.value',
        'readers.keys',
        'readers.of-recipient',
      ])
    })

    it('no value stands in what is told of them', () => expect(JSON.stringify(flows)).not.toContain(EMAIL))
  })
})
