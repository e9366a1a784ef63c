/**
 * How forms and scripts name the three fields of a birth date. Source: own selection, from the words of
 * `field-words.ts` and the tokens `bday-day`, `bday-month`, `bday-year` of HTML autofill; accents left out as in
 * parameter names. Date: 2026-11-22. Licence: facts, own selection.
 */
export const BIRTH =
  'birth birthdate birthday birthdays dateofbirth dob bday born geburt geburts geburtsdatum geb naissance naiss datenaissance nacimiento fechanacimiento fechadenacimiento nac nascita datadinascita datanascita nascimento datadenascimento datanascimento nasc geboorte geboortedatum urodzenia dataurodzenia rozhdeniya rozhd dogum dogumtarihi seinengappi shengri'
export const PARTS = {
  day: 'day dd d tag jour jj dia giorno gg dag dzien den gun',
  month: 'month mm m mon monat mois mes mese maand miesiac mesyac ay',
  year: 'year yyyy yy y jahr jjjj annee aaaa ano anno jaar rok god yil',
} as const
/** Between a part and what it is a part of: `dayOfBirth`, `jour_de_naissance`. */
export const JOINTS = 'of de di da do del der des'
