/**
 * How much each place of a control says of what it asks for. Set by hand: an explicit promise of the page to the browser
 * (autofill) outweighs what it tells people, that outweighs what developers call the field.
 * Date: 2026-11-22. Licence: MIT, as the rest of this repository. Excluded: nothing learned from any corpus.
 */
export const FIELD_WEIGHTS = {
  autofill: 60,
  /** `username` is also what pages write on an e-mail field that serves as one. */
  autofillUsername: 20,
  typed: { email: 25, tel: 16, password: 14 },
  label: 12,
  ariaLabel: 10,
  placeholder: 10,
  name: 9,
  id: 8,
  title: 5,
  preceding: 10,
  columnHeader: 8,
  dataAttributes: 6,
  following: 4,
  legend: 4,
  describedBy: 2,
  classes: 2,
  /** A select whose options are countries, states, genders, school years …: what it offers is what it asks. */
  options: 30,
  /** Below this nothing is said. */
  enough: 5,
  /** From here on it "asks for"; below, it "seems to ask for". */
  sure: 16,
  /** A phrase that is only part of a longer word, and one that is a small part of a long text. */
  partial: 0.6,
  aside: 0.45,
  /** `name`, `user`, `card`: words that say much alone and little beside others (`file name`, `user[email]`). */
  generic: 0.3,
  /** An id usually repeats the name: what was said already counts this much again. */
  again: 0.4,
  /** A phrase that makes up the whole text. */
  whole: 1.3,
} as const
