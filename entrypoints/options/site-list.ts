/** Sites as people write them down: one a line or with commas, whole addresses too. */
export interface SiteList {
  readonly sites: readonly string[]
  /** What is no site, as it was written. */
  readonly mistakes: readonly string[]
}

const HOST = /^(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/

function hostOf(text: string): string | null {
  try {
    const { hostname } = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
    return HOST.test(hostname) ? hostname.replace(/^www\./, '') : null
  } catch {
    return null
  }
}

/** "https://www.Shop.example/a, b.example" → shop.example, b.example. */
export function siteList(text: string): SiteList {
  const written = text.split(/[\s,;]+/).filter(Boolean)
  const read = written.map(word => ({ word, host: hostOf(word) }))
  return {
    sites: [...new Set(read.flatMap(({ host }) => host ?? []))],
    mistakes: read.filter(({ host }) => host === null).map(({ word }) => word),
  }
}
