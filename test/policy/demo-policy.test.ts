import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPolicy } from '../../lib/policy/read-policy'

/** The demo company words everything differently from the reference policy; the facts of the whole are read all the same. */
const text = readFileSync(join(import.meta.dirname, '../../demo/policy.md'), 'utf8')
const policy = readPolicy({ text, format: 'markdown' })

it('its own age limit is read', () => expect(policy.minorAge).toBe(16))

it('its own date is read', () => expect(policy.updated).toBe('2026-03-12'))

it('its contacts are read with what they are for', () =>
  expect(policy.contacts.map(({ value, for: purpose }) => `${purpose}: ${value}`)).toEqual(
    expect.arrayContaining([
      'opt-out: 0800 555 0117',
      'opt-out: choices@larkline.example',
      'privacy: privacy@larkline.example',
      'privacy: 0800 555 0100',
    ]),
  ))
