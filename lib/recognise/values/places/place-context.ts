import type { DataType } from '../../../facts'
import { nameBefore } from '../../payload/name-before'
import type { Hit } from '../sought'
import { voiceOf } from '../speaks'

/** How far around a place name its context is read, in characters. */
const REACH = 120

const ZONE = /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:\\*\/|%2F|%252F)/gi
const ZONE_BEFORE = /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:\\*\/|%2F|%252F)$/i

/** Keys of somebody else's place: the owner of the network, a firm, a photograph, a shop. */
const ANOTHER_BEFORE = /registry|photoshop|publisher|seller|merchant|headquarter|employee|industry|naics|company/i
const ANOTHER_AFTER = /registry|industry|employee/i

/** `{"longName": "…", "type": "CITY"}`, `{"name": "…", "lat": 1, "lon": 2}`: the object says that it is a place. */
const PLACE_TYPE = /["']?type\W{1,8}(?:city|region|state|postal|metro|locality|admin)/i
const COORDINATE_KEY = /["'\\\s{,](?:lat|lon|lng|latitude|longitude)["'\\]*\s*[:=]/i
const NAME_KEY = /\b(?:name|long_?name|label|title|display_?name|place|description)["'\\]*\s*[:=]\s*["'\\]*$/i
const CODE_KEY = /\b(?:code|long_?name|short_?name)["'\\]*\s*[:=]\s*["'\\]*$/i

/** `postalCode/94117`, `weather/today/Lisbon`: the address of a page about where one is. */
const IN_PATH = /(?:postal_?code|zip_?code|zip|postcode)(?:\/|%2F)$/i
const WEATHER_PATH = /(?:weather|forecast)[^"'\s<>]{0,40}[/=-]$/i

/** `Los Angeles, CA 94117`, `94117 Helsinki`: a line under an address's key. */
const ADDRESS_KEY = /address|adr\b|anschrift/i

/**
 * Whose place it is, as far as the words around it tell: `own` where they show a place of the device or its owner,
 * `other` where it is a firm's, a picture's or one of a list, null where only the field's name can tell.
 */
export function placeContext(text: string, hit: Hit): 'own' | 'other' | null {
  const { dataType } = hit.sought.value
  const before = text.slice(Math.max(0, hit.start - REACH), hit.start)
  const after = text.slice(hit.end, hit.end + REACH)
  if (ZONE_BEFORE.test(before)) return isOneOfMany(before, after) || after.startsWith('|') ? 'other' : 'own'
  if (ANOTHER_BEFORE.test(before.slice(-80)) || ANOTHER_AFTER.test(after.slice(0, 60))) return 'other'
  if (dataType === 'postal-code') return isCodeOfPlace(before, after) ? 'own' : null
  if (NAME_KEY.test(before) && (PLACE_TYPE.test(after) || COORDINATE_KEY.test(before) || COORDINATE_KEY.test(after)))
    return 'own'
  if (WEATHER_PATH.test(before)) return 'own'
  return speaksFromFartherBack(text, hit, dataType) ? 'own' : null
}

function isCodeOfPlace(before: string, after: string): boolean {
  if (IN_PATH.test(before) || (CODE_KEY.test(before) && PLACE_TYPE.test(after))) return true
  const inLine = /\p{L}[\p{L} .]*,?\s+$/u.test(before) || /^,?\s+\p{L}{3}/u.test(after)
  return inLine && ADDRESS_KEY.test(before)
}

/** Longest lead of the same string before the place: `Region California`. */
const LEAD = 24

/** The string the place stands in begins a little earlier, and its key speaks of places. */
function speaksFromFartherBack(text: string, hit: Hit, dataType: DataType): boolean {
  const lead = /(?:^|["'=:>])([^"'=:<>&]{1,24})$/.exec(text.slice(Math.max(0, hit.start - LEAD - 1), hit.start))?.[1]
  if (lead === undefined) return false
  return voiceOf(nameBefore(text, hit.start - lead.length), dataType) === 'strong'
}

/** A list of all time zones says nothing of anyone. */
const isOneOfMany = (before: string, after: string): boolean => [...`${before} ${after}`.matchAll(ZONE)].length >= 3
