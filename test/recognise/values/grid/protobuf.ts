const varint = (number: number): number[] =>
  number < 128 ? [number] : [(number & 127) | 128, ...varint(Math.floor(number / 128))]

const bytesField = (field: number, bytes: readonly number[] | Uint8Array): number[] => [
  (field << 3) | 2,
  ...varint(bytes.length),
  ...bytes,
]

/** A message as a generated client writes it: a number, the text in a message of its own, a fixed number. */
export const protobuf = (text: string): Uint8Array =>
  Uint8Array.from([
    ...[(1 << 3) | 0, ...varint(1_700_000_123)],
    ...bytesField(2, [(1 << 3) | 0, 1, ...bytesField(2, new TextEncoder().encode(text))]),
    ...[(3 << 3) | 5, 1, 2, 3, 4],
  ])
