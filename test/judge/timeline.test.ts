import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { Consent } from '../../lib/facts'
import { consentTo } from '../../lib/judge/consent'
import { asksForConsent } from '../../lib/judge/signals/banner'
import { BANNER_PENDING, GPC } from '../../lib/judge/signals/signals'
import { consentsAt, type Heard, hear, heardFrom } from '../../lib/judge/signals/timeline'
import { describePage } from '../../lib/observe/describe-page'
import { META } from './receivers'

const YES: Consent = { source: 'banner', state: 'given', purpose: 'advertising' }
const pending = (time: number): Heard => ({ source: 'banner', time, consents: [BANNER_PENDING] })
const answered = (time: number): Heard => ({ source: 'cookies', time, consents: [YES] })
const at = (timeline: readonly Heard[], time: number) => consentTo(META, consentsAt(timeline, time)).state

describe('what was known of consent when a message left', () => {
  const visit = [pending(10), answered(20), { source: 'banner', time: 20, consents: [] } satisfies Heard].reduce(
    hear,
    [] as readonly Heard[],
  )
  it.each<[number, string]>([
    [5, 'unknown'],
    [10, 'pending'],
    [19, 'pending'],
    [20, 'given'],
    [500, 'given'],
  ])('at %i: %s', (time, state) => expect(at(visit, time)).toBe(state))

  it('a consent that is withdrawn holds no longer, and did before', () => {
    const no: Heard = { source: 'cookies', time: 30, consents: [{ ...YES, state: 'refused' }] }
    expect(at(hear(visit, no), 25)).toBe('given')
    expect(at(hear(visit, no), 30)).toBe('refused')
  })
  it('what is said again is kept once, and no page fills it', () => {
    expect(hear(visit, answered(25))).toBe(visit)
    const flood = Array.from({ length: 500 }, (_, time) =>
      time % 2 ? answered(time) : { ...answered(time), consents: [] },
    )
    expect(flood.reduce<readonly Heard[]>(hear, []).length).toBeLessThanOrEqual(60)
  })
})

describe('what a page’s own interface says', () => {
  it('it is asking: pending', () =>
    expect(heardFrom({ api: 'tcf', state: 'asking', text: '' }, 1).consents).toEqual([BANNER_PENDING]))
  it('nonsense is no consent', () => {
    for (const api of ['tcf', 'gpp'] as const)
      expect(heardFrom({ api, state: 'answered', text: '<script>' }, 1).consents).toEqual([])
  })
  it('the browser refuses for the person', () =>
    expect(heardFrom({ api: 'gpc', state: 'answered', text: '' }, 1).consents).toEqual([GPC]))
})

const page = (body: string) =>
  describePage(parseHTML(`<html><body>${body}</body></html>`).document as unknown as Document, {
    url: 'https://www.shop.example/',
  })

describe('a banner that waits for an answer', () => {
  it.each([
    ['of a common maker', '<div><button id="onetrust-accept-btn-handler">OK then</button></div>'],
    ['by class', '<button class="btn cky-btn cky-btn-accept">Fine</button>'],
    ['by its words', '<p>We use cookies.</p><button>Accept all</button><button>Reject all</button>'],
    ['in German', '<button>Alle akzeptieren</button><button>Nur notwendige Cookies</button>'],
    ['in French', '<button>Tout accepter</button><button>Continuer sans accepter</button>'],
  ])('%s', (_, body) => expect(asksForConsent(page(body))).toBe(true))
  it.each([
    ['an order', '<p>We use cookies.</p><button>Accept</button>'],
    ['an invitation', '<button>Accept</button><button>Decline</button>'],
    ['a page about cookies', '<h1>Cookie settings</h1><p>Accept all cookies or reject all.</p>'],
    ['an ordinary form', '<form><input name="q"><button>Search</button></form>'],
    ['a banner that is hidden', '<button id="onetrust-accept-btn-handler" hidden>Accept all</button>'],
  ])('not %s', (_, body) => expect(asksForConsent(page(body))).toBe(false))
})
