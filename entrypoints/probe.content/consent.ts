import { apply, type Callable, ownValue } from './taken'

/** More changes of mind than this are a page's game. */
const MOST = 20
const LONGEST = 20_000

type Say = (api: 'tcf' | 'gpp', state: 'asking' | 'answered', text: string) => void

/**
 * Listens to the two interfaces by which consent banners tell what was answered, where the page has them
 * (https://github.com/InteractiveAdvertisingBureau: TCF v2 `__tcfapi`, GPP `__gpp`). Only strings are taken from what the
 * page hands over; it may say of itself what it likes, and is believed no further than its own banner is. Each is asked
 * once: `asked` remembers.
 */
export function listenForConsent(asked: { tcf: boolean; gpp: boolean }, say: Say): void {
  const told = { tcf: 0, gpp: 0 }
  const tell: Say = (api, state, text) => {
    if (told[api]++ < MOST) say(api, state, text)
  }
  asked.tcf ||= call('__tcfapi', [
    'addEventListener',
    2,
    (data: unknown) => {
      const status = textIn(data, 'eventStatus')
      if (status === 'cmpuishown') tell('tcf', 'asking', '')
      else if (status === 'tcloaded' || status === 'useractioncomplete')
        tell('tcf', 'answered', textIn(data, 'tcString'))
    },
  ])
  asked.gpp ||= call('__gpp', [
    'addEventListener',
    (event: unknown) => {
      const ping = ownValue(event, 'pingData')
      if (textIn(ping, 'signalStatus') === 'ready') tell('gpp', 'answered', textIn(ping, 'gppString'))
      else if (textIn(ping, 'cmpDisplayStatus') === 'visible') tell('gpp', 'asking', '')
    },
  ])
}

function call(name: string, args: readonly unknown[]): boolean {
  const found: unknown = ownValue(window, name)
  if (typeof found !== 'function') return false
  try {
    apply(found as Callable, window, args)
  } catch {
    // The page's own function failed; it is the page's business.
  }
  return true
}

function textIn(value: unknown, name: string): string {
  const text = ownValue(value, name)
  return typeof text === 'string' && text.length <= LONGEST ? text : ''
}
