import { describe, expect, it } from 'vitest'
import { inJson, inQuery, told } from './request-of'

describe('a birth date in fields of its own', () => {
  it.each([
    ['English', { dob_day: 1, dob_month: 5, dob_year: 2014 }, 'dob_year'],
    ['of birth', { dayOfBirth: '01', monthOfBirth: '05', yearOfBirth: '2014' }, 'yearOfBirth'],
    ['autofill tokens', { 'bday-day': '1', 'bday-month': '5', 'bday-year': '2014' }, 'bday-year'],
    ['in brackets', { 'birth[day]': '1', 'birth[month]': '5', 'birth[year]': '2014' }, 'birth[year]'],
    ['German', { geburtstag: '1', geburtsmonat: '5', geburtsjahr: '2014' }, 'geburtsjahr'],
    ['French', { jour_naissance: '12', mois_naissance: '11', annee_naissance: '1980' }, 'annee_naissance'],
    ['Spanish', { dia_nacimiento: '12', mes_nacimiento: '11', ano_nacimiento: '1980' }, 'ano_nacimiento'],
    ['Italian', { giorno_nascita: '12', mese_nascita: '11', anno_nascita: '1980' }, 'anno_nascita'],
    [
      'Portuguese',
      { dia_de_nascimento: '12', mes_de_nascimento: '11', ano_de_nascimento: '1980' },
      'ano_de_nascimento',
    ],
    ['Dutch', { geboortedag: '12', geboortemaand: '11', geboortejaar: '1980' }, 'geboortejaar'],
    ['Polish', { dzien_urodzenia: '12', miesiac_urodzenia: '11', rok_urodzenia: '1980' }, 'rok_urodzenia'],
    ['Turkish', { dogum_gun: '12', dogum_ay: '11', dogum_yil: '1980' }, 'dogum_yil'],
    ['year and month alone', { birth_month: '5', birth_year: '2014' }, 'birth_year'],
    ['the other way round', { birth_year: '2014', birth_month: '5', birth_day: '1' }, 'birth_year'],
  ] as const)('told: %s', (_, fields, at) => {
    expect(
      told(inQuery(new URLSearchParams(Object.entries(fields).map(([k, v]) => [k, String(v)])).toString())),
    ).toEqual([`birth-date url.query.${at}`])
  })

  it('told: in an object of its own', () => {
    expect(told(inJson({ user: { birth: { day: 1, month: 5, year: 2014 } } }))).toEqual([
      'birth-date body.json.user.birth.year',
    ])
  })

  it.each([
    ['an archive', { year: '2014', month: '5', day: '1' }],
    ['a card', { exp_month: '05', exp_year: '2027' }],
    ['a search for a flight', { dep_day: '12', dep_month: '11', dep_year: '2026' }],
    ['a year alone', { birth_year: '2014' }],
    ['what is no year', { birth_day: '1', birth_month: '5', birth_year: '14000' }],
    ['what is no month', { birth_month: '13', birth_year: '2014' }],
    ['nothing chosen', { dob_day: '0', dob_month: '0', dob_year: '0' }],
    ['fields far apart', { birth_year: '2014', a: 'x1', b: 'x2', c: 'x3', month: '5' }],
    ['a birthplace', { birthplace_month: 'Leeds', birthplace_year: '2014' }],
  ] as const)('silent: %s', (_, fields) => {
    expect(told(inQuery(new URLSearchParams(Object.entries(fields)).toString()))).toEqual([])
  })
})
