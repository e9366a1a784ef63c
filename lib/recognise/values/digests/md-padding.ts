/** The padding MD4 and its heirs share: 0x80, zeros, then the length in bits as 64 bits, low byte first. */
export function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 8, bytes.length << 3, true)
  view.setUint32(whole.length - 4, Math.floor(bytes.length / 0x20000000), true)
  return whole
}
