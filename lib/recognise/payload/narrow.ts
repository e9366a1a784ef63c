/** Signs of ASCII in the width of Chinese and Japanese ones (`ｊａｎｅ＠…`, `０９０`), and the blank as wide as they. */
const WIDE_SIGN = /[\uff01-\uff5e\u3000]/g
/** Fewer are punctuation of a text that is Japanese anyway. */
const SOME_WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff20]/
const DISTANCE = 0xfee0

/** The same text in signs of usual width, as NFKC writes it; null where it has no wide letter or digit. */
export function narrowed(text: string): string | null {
  if (!SOME_WIDE.test(text)) return null
  return text.replace(WIDE_SIGN, sign => (sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - DISTANCE)))
}
