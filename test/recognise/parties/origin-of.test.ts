import { expect, test } from 'vitest'
import { originOf, webOriginOf } from '../../../lib/recognise/parties/origin-of'

test.each([
  ['https://Shop.example:443/a?b#c', 'https://shop.example', 'https://shop.example'],
  ['HTTP://shop.example:8080/', 'http://shop.example:8080', 'http://shop.example:8080'],
  ['blob:https://shop.example/5f1c', 'https://shop.example', null],
  ['wss://shop.example/live', 'wss://shop.example', null],
  ['about:srcdoc', null, null],
  ['data:text/html,hello', null, null],
  ['https://', null, null],
  ['null', null, null],
  ['', null, null],
  [null, null, null],
  [undefined, null, null],
])('%s has the origin %s, as a page of the web %s', (address, origin, web) => {
  expect(originOf(address)).toBe(origin)
  expect(webOriginOf(address)).toBe(web)
})
