/** Where a pair of coordinates is meant: three decimals are a hundred metres, fewer are a town. */
const LATITUDE = /^(?:lat|latitude|geolat|userlat|gpslat|locationlat|ylat)$/
const LONGITUDE = /^(?:lng|lon|long|longitude|geolng|geolon|userlng|userlon|gpslng|gpslon|locationlng|locationlon)$/
const PAIR_NAME =
  /^(?:ll|latlng|latlon|latlong|coords?|coordinates|geo|geolocation|location|position|gps|sll|center|near)$/
const PAIR = /^\(?\s*(-?\d{1,2}\.\d{3,})\s*[,;| ]\s*(-?\d{1,3}\.\d{3,})\s*\)?$/
const NUMBER = /^-?\d{1,3}\.\d{3,}$/

/** Of either half, or of both. */
export const isPositionName = (name: string): boolean => mayBePosition(name) || LONGITUDE.test(name)

export const mayBePosition = (name: string): boolean => LATITUDE.test(name) || PAIR_NAME.test(name)

const within = (value: string, most: number): boolean => Math.abs(Number(value)) <= most && Number(value) !== 0

export const isLatitude = (name: string, value: string): boolean =>
  LATITUDE.test(name) && NUMBER.test(value) && within(value, 90)
export const isLongitude = (name: string, value: string): boolean =>
  LONGITUDE.test(name) && NUMBER.test(value) && within(value, 180)

export function isCoordinatePair(name: string, value: string): boolean {
  const match = PAIR_NAME.test(name) ? PAIR.exec(value) : null
  return match !== null && within(match[1] ?? '', 90) && within(match[2] ?? '', 180)
}
