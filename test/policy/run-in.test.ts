import { describe, expect, it } from 'vitest'
import { isHeadingLine, runInHeading, setsRunIns } from '../../lib/policy/blocks/run-in'

const REST = 'We may hand your address to the carrier that brings the parcel.'

describe('a heading inside its paragraph', () => {
  it.each([
    ['Disclosure', '. '],
    ['Collection and Use', '. '],
    ['E-mail Contents', '. '],
    ['Your California Rights', ': '],
    ['Cookies', ' – '],
    ['IP Addresses', ' . '],
    ['2. Sharing', '. '],
    ['What do we share?', ' '],
  ])('%s%s…', (title, mark) => expect(runInHeading(`${title}${mark}${REST}`, false)).toBe(title.replace(/\?$/, '')))

  it('may be in sentence case where the text sets them so', () => {
    const line = `Collection of usage data. ${REST}`
    expect(runInHeading(line, true)).toBe('Collection of usage data')
    expect(runInHeading(line, false)).toBeNull()
  })
  it('such a text is told by three of them', () => {
    expect(setsRunIns(`Disclosure. ${REST}\nCustomer Choice. ${REST}\n\nSecurity. ${REST}`)).toBe(true)
    expect(setsRunIns(`Disclosure. ${REST}\nWe share. ${REST}`)).toBe(false)
  })
})

describe('sentences that look like one', () => {
  it.each([
    `We do. ${REST}`,
    `Yes. ${REST}`,
    `Please note. ${REST}`,
    `Acme Widgets, Inc. ${REST}`,
    `E-mail: privacy@shop.example`,
    `Last updated: ${REST}`,
    `You agree to this policy. ${REST}`,
    `Disclosure. 12`,
    `We take your privacy seriously. ${REST}`,
  ])('%s', line => expect(runInHeading(line, true)).toBeNull())
})

describe('a line that is a heading', () => {
  it.each([
    'Children',
    'Information We Collect',
    'What do we collect?',
    'YOUR CHOICES',
    '3. Security',
    'Transfer of data to third parties',
  ])('%s', line => expect(isHeadingLine(line, false)).toBe(true))
})

describe('a line that is not', () => {
  it.each([
    'We do not:',
    'We may share information with:',
    'Last updated: March 3, 2014',
    'privacy@shop.example',
    'https://shop.example/privacy',
    'and so on',
    'We do not sell your data. Ever.',
    'Name, address, telephone;',
  ])('%s', line => expect(isHeadingLine(line, false)).toBe(false))

  it('nor the first line of a wrapped sentence', () =>
    expect(isHeadingLine('This notice explains how the company and its affiliates collect and', true)).toBe(false))
})
