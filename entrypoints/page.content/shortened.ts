import type { Payload } from '../../lib/messages'

/** What the background takes (background/messages/page-shapes.ts): one that is longer must not make it refuse the others. */
export const LONGEST_ADDRESS = 65_536
const LONGEST_METHOD = 1000
const LONGEST_TEXT = 2_000_000

/** A page may call its method, its key or its fragment what it likes. */
export const shortened = (content: Omit<Payload, 'number'>): Omit<Payload, 'number'> => ({
  ...content,
  method: content.method.slice(0, LONGEST_METHOD),
  url: content.url.slice(0, LONGEST_ADDRESS),
  ...(content.text === undefined ? {} : { text: content.text.slice(0, LONGEST_TEXT) }),
})
