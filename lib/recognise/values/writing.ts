import { unmarked } from './forms/name'

/** The steps that lead from a form to the letters that were met: they fold alike, so case and marks are all there is. */
export function caseSteps(met: string, form: string): string[] {
  if (met === form) return []
  if (met === form.toLowerCase()) return ['lowercase']
  if (met === form.toUpperCase()) return ['uppercase']
  if (met.toLowerCase() === form.toLowerCase()) return ['reformatted']
  const bare = unmarked(form)[0] ?? form
  return [
    'diacritics-folded',
    ...(bare === met ? [] : caseSteps(met, bare).filter(step => step !== 'diacritics-folded')),
  ]
}
