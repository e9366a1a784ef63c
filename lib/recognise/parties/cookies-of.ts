import type { Header } from '../../facts'

/** Cookies more than this are a trick. */
const MOST = 300

export type Cookies = ReadonlyMap<string, string>

/** The cookies a request carried, by name. */
export function cookiesOf(headers: readonly Header[]): Cookies {
  const pairs = headers
    .filter(({ name }) => name === 'cookie')
    .flatMap(({ value }) => value.slice(0, 100_000).split(/;\s*/))
    .slice(0, MOST)
  return new Map(pairs.map(pair => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1)]))
}
