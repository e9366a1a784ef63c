import { describe, expect, it } from 'vitest'
import { brief, said } from './said'

describe('a use that no verb names', () => {
  it.each([
    'The information you give us helps us to choose books for you.',
    'Your e-mail address allows us to tell you when your order leaves.',
    'We show you offers based on your location.',
  ])('%s', text => expect(said(text).map(brief)).toContain('we will use'))

  it.each([
    'The price we show is based on the weather.',
    'Your e-mail address does not help us.',
    'Help us to make the shop better.',
    'Advertisers choose their banners based on your location.',
  ])('is not read into: %s', text => expect(said(text).filter(({ action }) => action === 'use')).toEqual([]))

  it('names its datum, and marks the words', () => {
    const text = 'We show you offers based on your location.'
    const [statement] = said(text).filter(({ action }) => action === 'use')
    expect(statement?.dataTypes).toEqual(['location'])
    const [mark] = statement?.marks ?? []
    expect(text.slice(mark?.start, mark?.end)).toContain('based on')
  })
})

describe('what is only pointed at is not said', () => {
  it.each([
    'This page explains how we use your information.',
    'Read on to see how your information is shared.',
    'To learn more about your information, write to us.',
  ])('%s', text => expect(said(text).filter(({ action }) => action === 'use' || action === 'share')).toEqual([]))

  it('how you use the site is a datum all the same', () =>
    expect(said('We collect information about how you use our site.').map(brief)).toContain('we will collect'))
})
