import { describe, expect, it } from 'vitest'
import { residenceOf } from '../../lib/policy/beside'
import { placesIn } from '../../lib/policy/places'

describe('the places a text names', () => {
  it.each([
    ['California Privacy Notice', ['US-CA']],
    ['CALIFORNIA PRIVACY NOTICE', ['US-CA']],
    ['Your rights under the CCPA', ['US-CA']],
    ['California’s law', ['US-CA']],
    ['Hinweise für Einwohner Kaliforniens', ['US-CA']],
    ['Your U.S. State Privacy Rights', ['US']],
    ['Residents of Virginia, Colorado and Utah', ['US-VA', 'US-CO', 'US-UT']],
    ['Privacy notice for the EEA, the UK and Switzerland', ['EEA', 'GB', 'CH']],
    ['Informations RGPD', ['EEA']],
    ['Datenschutz in der Schweiz', ['CH']],
    ['Aviso para España y México', ['ES', 'MX']],
    ['Politique pour le Québec', ['CA-QC']],
  ])('%s', (text, places) => expect([...placesIn(text)]).toEqual(places))

  it.each([
    [
      'a longer name that holds a shorter one',
      'New Mexico, West Virginia, Arkansas, New Jersey',
      ['MX', 'US-VA', 'US-KS', 'JE'],
    ],
    ['small words', 'tell us what it is, and turkey for all', ['US', 'TR', 'IT']],
    ['names inside words', 'Americana, Californication, Europeanized', ['US', 'US-CA', 'EEA']],
  ])('never those in %s', (_, text, places) => {
    for (const place of places) expect(placesIn(text)).not.toContain(place)
  })
})

describe('where somebody lives, by what they wrote', () => {
  it.each([
    [{ region: ['California'] }, ['US-CA', 'US']],
    [{ region: ['california'], country: ['United States'] }, ['US-CA', 'US']],
    [{ region: ['CA'], country: ['usa'] }, ['US-CA', 'US']],
    [{ region: ['CA'] }, ['US-CA', 'US']],
    [{ region: ['US-CA'] }, ['US-CA', 'US']],
    [{ country: ['de'] }, ['DE', 'EEA']],
    [{ country: ['Deutschland'] }, ['DE', 'EEA']],
    [{ region: ['Bayern'], country: ['Germany'] }, ['DE', 'EEA']],
    [{ region: ['Ontario'], country: ['Canada'] }, ['CA-ON', 'CA']],
    [{ country: ['UK'] }, ['GB']],
    // Delaware, and not Germany; Washington and Western Australia are two.
    [{ region: ['DE'], country: ['US'] }, ['US-DE', 'US']],
    [{ region: ['WA'] }, []],
    [{ region: ['WA'], country: ['Australia'] }, ['AU-WA', 'AU']],
    [{ country: ['Atlantis'] }, []],
    [{ city: ['Paris'] }, []],
    [{}, []],
  ])('%j', (values, places) => expect(residenceOf(values)).toEqual(places))
})
