/** Where a pair of coordinates is meant: three decimals are a hundred metres, fewer are a town. */
const LATITUDE = /^(?:lat|latitude|geolat|userlat|gpslat|locationlat|ylat)(?:e[67])?$/
const LONGITUDE =
  /^(?:lng|lon|long|longitude|geolng|geolon|userlng|userlon|gpslng|gpslon|locationlng|locationlon)(?:e[67])?$/
const PAIR_NAME =
  /^(?:ll|latlng|latlon|latlong|coords?|coordinates|geo|geolocation|location|position|gps|sll|center|near)$/
const PAIR = /^\(?\s*(-?\d{1,2}\.\d{3,})\s*[,;| ]\s*(-?\d{1,3}\.\d{3,})\s*\)?$/
const NUMBER = /^-?\d{1,3}\.\d{3,}$/

/** Of either half, or of both. */
export const isPositionName = (name: string): boolean => mayBePosition(name) || LONGITUDE.test(name)

export const mayBePosition = (name: string): boolean => LATITUDE.test(name) || PAIR_NAME.test(name)

/** `latE7`: ten-millionths of a degree. */
const WHOLE = /^-?\d{6,10}$/
const within = (value: string, most: number): boolean => Math.abs(Number(value)) <= most && Number(value) !== 0

export const isLatitude = (name: string, value: string): boolean => LATITUDE.test(name) && isDegrees(name, value, 90)
export const isLongitude = (name: string, value: string): boolean => LONGITUDE.test(name) && isDegrees(name, value, 180)

export function isCoordinatePair(name: string, value: string): boolean {
  const match = PAIR_NAME.test(name) ? PAIR.exec(value) : null
  return match !== null && within(match[1] ?? '', 90) && within(match[2] ?? '', 180)
}

function isDegrees(name: string, value: string, most: number): boolean {
  const decimals = /e([67])$/.exec(name)?.[1]
  return decimals === undefined
    ? NUMBER.test(value) && within(value, most)
    : WHOLE.test(value) && within(value, most * 10 ** Number(decimals))
}
