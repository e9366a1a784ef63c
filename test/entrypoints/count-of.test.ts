import { expect, it } from 'vitest'
import { countOf } from '../../entrypoints/background/intake/count-of'
import type { Body, Request } from '../../lib/facts'

const HIDDEN: Body = { kind: 'unseen', why: 'blob' }
const TEXT: Body = { kind: 'text', text: 'em=jane' }
const request = (body: Body | null, kind: Request['kind'] = 'xhr'): Request => ({
  id: '1',
  time: 0,
  method: 'POST',
  url: 'https://t.example/c',
  headers: [],
  page: { url: 'https://shop.example/' },
  body,
  kind,
})
/** What one message counts for in the end, having come once or more. */
const inAll = (...steps: readonly (readonly [Parameters<typeof countOf>[0], boolean])[]) =>
  steps
    .map(([waiting, isLookedAt]) => countOf(waiting, isLookedAt))
    .reduce((sum, { seen, unseen }) => ({ seen: sum.seen + seen, unseen: sum.unseen + unseen }))

const first = { request: request(TEXT) }
const bare = { request: request(HIDDEN) }
const filled = { request: request(TEXT), again: 'without its body' } as const
const again = { request: request(TEXT), again: 'whole' } as const
const LOOKED = true
const TURNED_AWAY = false

it.each([
  ['looked at', [[first, LOOKED]], 1, 0],
  ['turned away', [[first, TURNED_AWAY]], 1, 1],
  ['looked at without its body', [[bare, LOOKED]], 1, 1],
  [
    'looked at without its body, then with it',
    [
      [bare, LOOKED],
      [filled, LOOKED],
    ],
    1,
    0,
  ],
  [
    'looked at without its body, then turned away',
    [
      [bare, LOOKED],
      [filled, TURNED_AWAY],
    ],
    1,
    1,
  ],
  [
    'turned away without its body, then looked at',
    [
      [bare, TURNED_AWAY],
      [filled, LOOKED],
    ],
    1,
    0,
  ],
  [
    'turned away without its body, and with it',
    [
      [bare, TURNED_AWAY],
      [filled, TURNED_AWAY],
    ],
    1,
    1,
  ],
  [
    'looked at, and again',
    [
      [first, LOOKED],
      [again, LOOKED],
    ],
    1,
    0,
  ],
  [
    'looked at, then turned away',
    [
      [first, LOOKED],
      [again, TURNED_AWAY],
    ],
    1,
    0,
  ],
  ['kept in the browser', [[{ request: request(TEXT, 'storage') }, LOOKED]], 0, 0],
  ['kept in the browser, turned away', [[{ request: request(TEXT, 'storage') }, TURNED_AWAY]], 0, 1],
] as const)('%s', (_, steps, seen, unseen) => {
  expect(inAll(...steps)).toEqual({ seen, unseen })
})
