import { visible } from '../visible'

/**
 * Text from a page or a policy, safe inside Markdown: no heading, link, table cell, HTML or mention comes out of it.
 * "a|b" → "a\|b", "<img>" → "&lt;img>", "[x](y)" → "\[x](y)".
 */
export const markdownText = (text: string): string =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/@(?=\w)/g, '@\u200b')

/** Inline code: a fence longer than any run of backticks inside. */
export function markdownCode(text: string): string {
  const line = visible(text).replace(/\s+/g, ' ')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`
}
