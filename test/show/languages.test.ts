import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { practise } from '../../entrypoints/background/faces/practice'
import { directionOf, LANGUAGES, type Language, tongueFor } from '../../lib/show/languages'
import { wordsFrom } from '../../lib/show/words'
import { en } from '../../lib/show/words/en'
import { dictionaryOf, wordFiles } from '../../scripts/words'

const ROOT = join(import.meta.dirname, '../..')
const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter(language => language !== 'en')

type Part = ReturnType<IntlMessageFormat['getAst']>[number]

/** What a message asks for: `count plural`, `who select[other,you]`, `site`. */
function argumentsIn(parts: readonly Part[]): string[] {
  return parts.flatMap(part => {
    if (!('value' in part) || part.type === 0) return []
    if (!('options' in part)) return [part.value]
    const inner = Object.values(part.options).flatMap(({ value }) => argumentsIn(value))
    const choices = part.type === 5 ? `[${Object.keys(part.options).toSorted()}]` : ''
    return [`${part.value} ${part.type === 5 ? 'select' : 'plural'}${choices}`, ...inner]
  })
}
const asked = (message: string, language: string) => [
  ...new Set(argumentsIn(new IntlMessageFormat(message, language).getAst())),
]

describe('English has every word in one place', () =>
  it('the command line and the pages say the same', () => expect(dictionaryOf('en')).toEqual(en)))

describe.each(OTHERS)('everything can be said in %s', language => {
  const words = dictionaryOf(language)

  it('no id is missing', () => expect(Object.keys(en).filter(id => !(id in words))).toEqual([]))
  it('no id is left over', () => expect(Object.keys(words).filter(id => !(id in en))).toEqual([]))
  it('nothing is said with nothing', () =>
    expect(Object.entries(words).filter(([, message]) => message.trim() === '')).toEqual([]))
  it.each(Object.entries(words))('%s asks for what English asks for', (id, message) => {
    expect(asked(message, language).toSorted()).toEqual(asked(en[id] ?? '', 'en').toSorted())
  })
  it('the practice shop breaks its promise, to a child and to an adult', () => {
    const say = wordsFrom(language, words)
    for (const minor of [false, true]) {
      const typed = { name: say('practice.example-name'), email: say('practice.example-email'), minor }
      const { findings } = practise(typed, say('practice.policy'), Date.UTC(2026, 10, 22))
      expect(findings.map(({ verdict }) => verdict)).toContain('incorrect')
    }
  })
})

describe('the build ships each language as a file, with the manifest’s own words', () => {
  const files = new Map(wordFiles().map(({ relativeDest, contents }) => [relativeDest, JSON.parse(contents) as object]))
  it.each(Object.keys(LANGUAGES))('%s', language => {
    expect(files.get(`words/${language}.json`)).toHaveProperty(['ui.report'])
    const names = files.get(`_locales/${language}/messages.json`) as Record<string, { message: string }>
    expect(names.name?.message).toBe('Fineprint')
    // The stores cut a description after 132 characters.
    expect(names.description?.message.length).toBeLessThanOrEqual(132)
  })
})

describe('the language a person is spoken to in', () => {
  it.each([
    [['de-AT', 'en'], null, 'de', 'de-AT'],
    [['pl', 'fr-CA', 'en'], null, 'fr', 'fr-CA'],
    [['pl', 'ja'], null, 'en', 'en'],
    [['en-GB', 'es-MX'], 'es', 'es', 'es-MX'],
    [['en-GB'], 'de', 'de', 'de'],
    [['en-GB'], 'xx', 'en', 'en-GB'],
    [[], null, 'en', 'en'],
    [['toString'], 'constructor', 'en', 'en'],
  ])('wanted %j, chosen %j: %s as in %s', (wanted, chosen, language, locale) =>
    expect(tongueFor(wanted, chosen)).toEqual({ language, locale }),
  )
  it('runs from left to right in all of them so far', () =>
    expect(Object.keys(LANGUAGES).map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']))
})

describe('a page may be turned round: no style names left or right', () => {
  const PHYSICAL =
    /(?:^|[;{\s])(?:(?:margin|padding|border)-(?:left|right)(?:-\w+)?|left|right|text-align\s*:\s*(?:left|right)|float\s*:\s*(?:left|right))\s*[:;]/gm
  const styled = ['components', 'entrypoints'].flatMap(dir =>
    readdirSync(join(ROOT, dir), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(svelte|css)$/.test(file))
      .map(file => join(dir, file)),
  )
  it('finds the styles', () => expect(styled.length).toBeGreaterThan(20))
  it.each(styled)('%s', file => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const style = file.endsWith('.css') ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '')
    expect(style.match(PHYSICAL) ?? []).toEqual([])
  })
})

describe('no words stand in an attribute', () => {
  const SAID = /\s(?:aria-label|title|alt|placeholder|label)="(?!https:|[\w.]+\.example")([^"{}]*\p{L}{2,}[^"{}]*)"/gu
  const files = ['components', 'entrypoints'].flatMap(dir =>
    readdirSync(join(ROOT, dir), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.svelte'))
      .map(file => join(dir, file)),
  )
  it.each(files)('%s', file =>
    expect([...readFileSync(join(ROOT, file), 'utf8').matchAll(SAID)].map(([, words]) => words)).toEqual([]),
  )
})
