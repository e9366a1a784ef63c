const LETTERS = '0123456789bcdefghjkmnpqrstuvwxyz'

/**
 * A place as letters, five bits each: every bit halves the longitude or the latitude, by turns
 * (https://en.wikipedia.org/wiki/Geohash; Niemeyer, 2008). Six letters are a kilometre, eight a house.
 * @example geohashOf(57.64911, 10.40744, 11) // u4pruydqqvj
 */
export function geohashOf(latitude: number, longitude: number, length: number): string {
  const axes = [
    { value: longitude, low: -180, high: 180 },
    { value: latitude, low: -90, high: 90 },
  ]
  let hash = ''
  let letter = 0
  for (let bit = 0; bit < length * 5; bit += 1) {
    const axis = axes[bit % 2]
    if (!axis) break
    const middle = (axis.low + axis.high) / 2
    const isUpper = axis.value >= middle
    axis[isUpper ? 'low' : 'high'] = middle
    letter = letter * 2 + (isUpper ? 1 : 0)
    if (bit % 5 < 4) continue
    hash += LETTERS.charAt(letter)
    letter = 0
  }
  return hash
}
