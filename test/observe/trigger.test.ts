import { describe, expect, it } from 'vitest'
import { type Moments, momentsBefore, type Trigger, triggerAt } from '../../lib/observe/trigger'

const NEVER: Moments = { typed: 0, submitted: 0, pressed: 0, touched: 0, opened: 0, left: 0 }
const OPENED = 1_800_000_000_000
const at = (what: Partial<Record<keyof Moments, number>>, time: number): Trigger =>
  triggerAt(
    { ...NEVER, ...Object.fromEntries(Object.entries(what).map(([name, after]) => [name, OPENED + after])) },
    OPENED + time,
  )

describe('what made a page send something: the latest thing that happened before it', () => {
  it.each<[string, Partial<Record<keyof Moments, number>>, number, Trigger]>([
    ['as the page opens', { opened: 0 }, 50, 'load'],
    ['still opening', { opened: 0 }, 4900, 'load'],
    ['by itself, a while after', { opened: 0 }, 5000, 'timer'],
    ['by itself, an hour after', { opened: 0 }, 3_600_000, 'timer'],
    ['a keystroke', { opened: 0, typed: 60_000 }, 60_020, 'typing'],
    ['a keystroke whose message comes after the request', { opened: 0, typed: 60_000 }, 59_900, 'typing'],
    ['keystrokes gathered for a while', { opened: 0, typed: 60_000 }, 62_500, 'typing'],
    ['long after the last keystroke', { opened: 0, typed: 60_000 }, 64_000, 'timer'],
    ['a form sent right after typing', { opened: 0, typed: 60_000, submitted: 60_500 }, 60_510, 'submit'],
    ['a button that belongs to no form', { opened: 0, typed: 60_000, pressed: 60_500 }, 60_510, 'submit'],
    ['typed again after a button was pressed', { opened: 0, pressed: 60_000, typed: 60_900 }, 61_000, 'typing'],
    ['the page that a link led to', { pressed: 0, opened: 300 }, 400, 'load'],
    ['a click on something else: its script may act on it', { opened: 0, touched: 60_000 }, 60_100, 'unknown'],
    ['long after a click on something else', { opened: 0, touched: 60_000 }, 62_000, 'timer'],
    ['a page says good-bye before the next one has come', { left: 1000 }, 900, 'unload'],
    ['its word arrives just after', { left: 1000 }, 1200, 'unload'],
    ['left by a link: closer to the leaving than to the press', { pressed: 0, left: 400 }, 390, 'unload'],
    ['long after it was left, so it cannot be known', { left: 1000 }, 9000, 'unknown'],
    ['before the page was there', { opened: 10_000 }, 0, 'unknown'],
    ['nothing is known of the page', {}, 60_000, 'unknown'],
  ])('%s', (_, what, time, trigger) => {
    expect(at(what, time)).toBe(trigger)
  })
})

it('a key after the message does not hide the one before it, nor a Send that came later', () => {
  const atTheTime = { ...NEVER, opened: OPENED, typed: OPENED + 9000 }
  const known = { ...atTheTime, typed: OPENED + 9900, pressed: OPENED + 9950 }
  expect(momentsBefore(OPENED + 9010, known, atTheTime)).toEqual(atTheTime)
  expect(momentsBefore(OPENED + 9960, known, atTheTime)).toEqual({ ...known, opened: OPENED })
})
