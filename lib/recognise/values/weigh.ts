import { because, type Reason } from '../../facts'
import type { Place } from '../payload/piece'
import type { Hit } from './sought'
import { speaks } from './speaks'

/**
 * Whether a hit counts, and why (DESIGN, decision 7). Null where the same letters may well mean something else:
 * `May` in a sentence, `94117` in a list of prices, an MD5 that is also the MD5 of the number 12.
 */
export function weigh(hit: Hit, place: Place): Reason | null {
  const { form, value } = hit.sought
  const shown = { value: value.masked }
  const { digest } = hit
  if (digest && tellsByItself(form.text)) return because('values.digest', { ...shown, steps: hit.steps.join(' ') })
  if (!digest && form.proof === 'anywhere') return because('values.plain', shown)
  if (!digest && form.proof === 'field' && place.whole) return because('values.whole-field', shown)
  if (place.name !== '' && speaks(place.name, value.dataType)) {
    return because('values.named', { ...shown, name: place.name.slice(0, 60) })
  }
  return null
}

/** Three letters or eight digits: a shorter text shares its digest with counters, sizes and codes. */
const tellsByItself = (text: string): boolean =>
  /^[\d\s.,/-]*$/.test(text) ? text.replace(/\D/g, '').length >= 8 : text.length >= 3
