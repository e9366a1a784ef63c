import { brotliDecompressSync } from 'node:zlib'

/** What was packed with brotli, to at most so many bytes; null where it is broken or longer. */
export function brotli(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: most })
  } catch {
    return null
  }
}
