import type { Recipient } from '../../lib/facts'
import { recipientOf } from '../../lib/recognise/parties/recipient'

/** What a page of a shop sends to an address. */
const fromShop = (url: string): Recipient => recipientOf(url, 'https://www.shop.example/', null)

export const CRITEO = fromShop('https://widget.criteo.com/event')
export const GOOGLE_ADS = fromShop('https://www.googleadservices.com/x')
export const META = fromShop('https://www.facebook.com/tr')
export const KLAVIYO = fromShop('https://a.klaviyo.com/')
export const NOBODY = fromShop('https://x.nobody.example/')
