import type { Fields } from './fields'
import { scanAddress } from './scan-address'
import { scanJson } from './scan-json'
import { scanPairs } from './scan-pairs'

/** How a text is laid out. */
export type Layout = 'json' | 'pairs' | 'form' | 'cookie' | 'address' | 'running'

/** Without its scheme an address has a dot in its host, which base64 that begins with `//` has not. */
const ADDRESS =
  /^[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/]|^\/\/[^\s/?#]+\.[^\s]|^[/?][^\s=]*\?[^\s=]*=|^(?:mailto|tel|sms|geo|https?):\S/i
const PAIRS = /^\??[\w.[\]$%:-]{1,80}=[^=\s]/

/** By the text's own looks, so that JSON in a parameter of an address in a cookie is read like any other. */
export function layoutOf(text: string): Layout {
  let at = 0
  while (text.charCodeAt(at) <= 32) at += 1
  const first = text.charCodeAt(at)
  if (first === 123 || first === 91) return 'json'
  const head = text.slice(at, at + 400)
  if (ADDRESS.test(head)) return 'address'
  return PAIRS.test(head) ? 'pairs' : 'running'
}

export function scan(text: string, layout: Layout): Fields | null {
  switch (layout) {
    case 'json':
      return scanJson(text)
    case 'address':
      return scanAddress(text)
    case 'form':
      return scanPairs(text, '&', true)
    case 'cookie':
      return scanPairs(text, ';', false)
    case 'pairs':
      return scanPairs(text, text.includes('&') ? '&' : text.includes(';') ? ';' : '&', false)
    case 'running':
      return null
  }
}
