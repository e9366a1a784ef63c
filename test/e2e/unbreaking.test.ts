import { beforeAll, describe, expect, it } from 'vitest'
import { PARTIES } from '../../demo/hosts'
import { manners } from './differential/manners'
import { surface } from './differential/surface'
import { uses } from './differential/uses'
import { HOME, inEachBrowser, type World } from './world'

/** A page behaves with Fineprint as without it: the same script runs in both, and everything observable is compared. */

const TO = `https://${PARTIES.fraud}/uses`
const GONE = 'https://nobody.example:1/'

interface Observed {
  readonly surface: Record<string, string>
  readonly uses: Record<string, unknown>
}

/** As a script of the page itself: what drives Firefox runs expressions in a realm of their own. */
const asScript = (expression: string): string => `new Promise(resolve => {
  window.answer = resolve
  const script = document.createElement('script')
  script.textContent = ${JSON.stringify(`Promise.resolve(${expression}).then(window.answer)`)}
  document.head.append(script)
})`

async function observe({ browser }: World): Promise<Observed> {
  const tab = await browser.open(`${HOME}/`)
  return {
    surface: await tab.run(asScript(`(${surface})()`)),
    uses: {
      ...(await tab.run<object>(asScript(`(${uses})('${TO}', '${GONE}')`))),
      ...(await tab.run<object>(asScript(`(${manners})('${TO}')`))),
    },
  }
}

/**
 * What a page that looks for it can tell (docs/threat-model.md, "Staying unnoticed"). Each is still so: one that is not
 * any more makes the test fail.
 */
const KNOWN: Readonly<Record<'chromium' | 'firefox', readonly string[]>> = {
  chromium: [
    // Three messages of V8 quote the source of a function without asking its `toString`.
    'called as a constructor',
    'extended',
    'sent to a clone',
    // No script of ours can be sloppy, as the browser’s own constructors are.
    'caller and arguments of Blob',
    'where a content security policy says it was broken',
    'a frame, before and after it is loaded',
    // Ours is asked for its prototype before the browser’s own is.
    'a Blob’s class, proxied',
    // Of which a wrapper’s own is one, until it is taken out.
    'a stack of one line',
  ],
  firefox: ['where a content security policy says it was broken', 'a frame, before and after it is loaded'],
}

const differing = (a: Record<string, unknown>, b: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(key => JSON.stringify(a[key]) !== JSON.stringify(b[key]))

inEachBrowser({}, world => {
  describe('with Fineprint and without it', () => {
    let watched: Observed
    let alone: Observed
    beforeAll(async () => {
      watched = await observe(world())
      await world().browser.removeFineprint()
      alone = await observe(world())
    })

    it('every global, prototype, descriptor, name, length and text is the same', () => {
      expect(Object.keys(alone.surface).length).toBeGreaterThan(5000)
      expect(differing(watched.surface, alone.surface).map(at => [at, watched.surface[at], alone.surface[at]])).toEqual(
        [],
      )
    })

    it('every use has the same outcome, but for what is known', () => {
      expect(Object.keys(alone.uses).length).toBeGreaterThan(60)
      expect(Object.entries(alone.uses).filter(([, answer]) => answer === 'no answer')).toEqual([])
      const known = KNOWN[world().browser.name]
      const odd = differing(watched.uses, alone.uses)
      const unknown = odd.filter(use => !known.includes(use))
      expect(Object.fromEntries(unknown.map(use => [use, watched.uses[use]]))).toEqual(
        Object.fromEntries(unknown.map(use => [use, alone.uses[use]])),
      )
      expect(odd.toSorted()).toEqual(known.toSorted())
    })

    it('no error, report or text names the extension', () => {
      expect(JSON.stringify(watched)).not.toMatch(/(chrome|moz)-extension|fineprint|probe\.js/i)
    })
  })
})
