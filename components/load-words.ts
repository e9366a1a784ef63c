import { browser } from 'wxt/browser'
import { isLanguage, type Language, tongueFor } from '../lib/show/languages'
import { type Dictionary, type Words, wordsFrom } from '../lib/show/words'

/**
 * The words of the person's language. They are files of their own (`scripts/words.ts`): whoever reads German loads no
 * French, and a service worker, which has no `import()`, can load them too.
 */
export async function loadWords(): Promise<Words> {
  const { language, locale } = tongueFor(navigator.languages, await chosenLanguage())
  const answer = await fetch(browser.runtime.getURL(`/words/${language}.json` as never))
  return wordsFrom(locale, (await answer.json()) as Dictionary)
}

const KEY = 'language'

/** Null: the browser's own. */
export async function chosenLanguage(): Promise<Language | null> {
  const { [KEY]: chosen } = await browser.storage.local.get(KEY)
  return isLanguage(chosen) ? chosen : null
}

export async function chooseLanguage(language: Language | null): Promise<void> {
  await (language ? browser.storage.local.set({ [KEY]: language }) : browser.storage.local.remove(KEY))
}

/** Calls back when another language was chosen; returns how to stop. */
export function onLanguageChosen(listener: () => void): () => void {
  const changed = (changes: object, area: string) => {
    if (area === 'local' && KEY in changes) listener()
  }
  browser.storage.onChanged.addListener(changed)
  return () => browser.storage.onChanged.removeListener(changed)
}
