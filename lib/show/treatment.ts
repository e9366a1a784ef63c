import type { DataItem } from '../facts'

/** What was done to a value, as a parent may care: whether it left as it was, in other spelling, or scrambled. */
export type Treatment = 'plain' | 'respelled' | 'scrambled'

const DIGEST = /^(md[245]|sha|keccak|ripemd|blake|whirlpool|crc|murmur|xxh|adler|fnv|tiger|gost|snefru|haval)/

export function treatmentOf({ transforms }: Pick<DataItem, 'transforms'>): Treatment {
  if (transforms.some(step => DIGEST.test(step))) return 'scrambled'
  return transforms.length > 0 ? 'respelled' : 'plain'
}
