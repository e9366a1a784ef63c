import { unmarked } from './forms/spellings'

/**
 * The steps from a form to the letters that were met. They fold alike, so case and marks are all there can be;
 * whatever is neither (a sequence of words with other punctuation) is `reformatted`.
 */
export function stepsBetween(form: string, met: string): string[] {
  const cased = caseStep(form, met)
  if (cased) return cased
  for (const bare of unmarked(form)) {
    const steps = caseStep(bare, met)
    if (steps) return ['diacritics-folded', ...steps]
  }
  return ['reformatted']
}

function caseStep(form: string, met: string): string[] | null {
  if (met === form) return []
  if (met === form.toLowerCase()) return ['lowercase']
  return met === form.toUpperCase() ? ['uppercase'] : null
}
