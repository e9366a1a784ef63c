/** The languages Fineprint speaks. One row and one folder in `words/` make another. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly direction: Direction }>>

export type Language = keyof typeof LANGUAGES
export type Direction = 'ltr' | 'rtl'

/** How a person is spoken to: whose words, and whose way of writing dates and numbers. */
export interface Tongue {
  readonly language: Language
  /** BCP 47, for Intl: `de-AT` writes other numbers than `de`. */
  readonly locale: string
}

export const isLanguage = (name: unknown): name is Language =>
  typeof name === 'string' && Object.hasOwn(LANGUAGES, name)

const languageOf = (locale: string): string => locale.toLowerCase().split('-', 1)[0] ?? ''

/**
 * The language that was chosen, else the first of the person's own that Fineprint speaks, else English: wanted
 * `pl, de-AT, en` gives German as it is written in Austria.
 */
export function tongueFor(wanted: readonly string[], chosen: unknown): Tongue {
  const own = wanted.map(languageOf).find(isLanguage)
  const language = isLanguage(chosen) ? chosen : (own ?? 'en')
  return { language, locale: wanted.find(locale => languageOf(locale) === language) ?? language }
}

export function directionOf(locale: string): Direction {
  const language = languageOf(locale)
  return isLanguage(language) ? LANGUAGES[language].direction : 'ltr'
}
