import { expect, it } from 'vitest'
import { holdsUnsent } from '../../entrypoints/background/tabs/holds-unsent'
import { type Moments, withMoments } from '../../entrypoints/background/tabs/moments'

const NOW = 1_800_000_000_000
const HOUR = 3_600_000
const NEVER: Moments = { typed: 0, submitted: 0, pressed: 0, touched: 0 }

it.each<[string, Moments, Partial<Moments>, Moments]>([
  ['what is told is taken', NEVER, { typed: NOW - 20 }, { ...NEVER, typed: NOW - 20 }],
  [
    'what is told late changes nothing',
    { ...NEVER, typed: NOW - 5 },
    { typed: NOW - 9000 },
    { ...NEVER, typed: NOW - 5 },
  ],
  ['the rest stays', { ...NEVER, pressed: NOW - 50 }, { typed: NOW }, { ...NEVER, pressed: NOW - 50, typed: NOW }],
  [
    'nothing is later than now',
    { ...NEVER, typed: NOW + HOUR },
    { pressed: NOW + 7 },
    { ...NEVER, typed: NOW, pressed: NOW },
  ],
  [
    'a form sent after a press is a Send',
    { ...NEVER, typed: NOW - 900, pressed: NOW - 20 },
    { submitted: NOW },
    { ...NEVER, typed: NOW - 900, pressed: NOW - 20, submitted: NOW },
  ],
  [
    'a form that a script sends while somebody is typing is none',
    { ...NEVER, typed: NOW - 5, pressed: NOW - 9000 },
    { submitted: NOW },
    { ...NEVER, typed: NOW - 5, pressed: NOW - 9000 },
  ],
])('%s', (_, before, told, expected) => expect(withMoments(before, told, NOW)).toEqual(expected))

it('a Send after the clock was put back is no typing without a Send', () => {
  const typed = withMoments(NEVER, { typed: NOW + HOUR }, NOW + HOUR)
  expect(holdsUnsent(withMoments(typed, { pressed: NOW }, NOW))).toBe(false)
})
