import type { Words } from './words'

/** `12 March 2026` for `2026-03-12`; what is no date stays as it was written. */
export const dayOf = (iso: string, { language }: Pick<Words, 'language'>): string =>
  Number.isNaN(Date.parse(iso))
    ? iso
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso))

/** When a policy was read, and when it says it was last changed: two days that are easily taken for each other. */
export const policyDates = (
  { date, updated }: { readonly date: string | null; readonly updated: string | null },
  say: Words,
): string[] => [
  ...(date ? [say('policy-page.read-on', { date: dayOf(date, say) })] : []),
  ...(updated ? [say('policy-page.updated', { date: dayOf(updated, say) })] : []),
]
