const LETTERS = '0123456789bcdefghjkmnpqrstuvwxyz'

/** By whole numbers whose bits are laid together, rather than by halving as the product does. */
export function geohash(latitude: number, longitude: number, length: number): string {
  const bits = length * 5
  const inBits = (part: number, width: number) =>
    Math.floor(part * 2 ** width)
      .toString(2)
      .padStart(width, '0')
  const x = inBits((longitude + 180) / 360, Math.ceil(bits / 2))
  const y = inBits((latitude + 90) / 180, Math.floor(bits / 2))
  const laid = Array.from({ length: bits }, (_, at) => (at % 2 === 0 ? x : y)[at >> 1]).join('')
  return (laid.match(/.{5}/g) ?? []).map(five => LETTERS[Number.parseInt(five, 2)]).join('')
}
