interface Title {
  readonly rank: number
  readonly title: string
}

const POLICY =
  /privacy|(?:cookies?|data) (?:policy|notice|statement|protection|processing)|datenschutz|confidentialité|vie privée|protection des données|privacidad|protección de datos|riservatezza|privacidade|privacyverklaring|prywatności/i

/** The document's own name: its first heading that names a policy, else its first great heading, else the page's title. */
export function titleOf(page: string, headings: readonly Title[]): string {
  const head = headings.slice(0, 12)
  const named = head.find(({ title }) => POLICY.test(title) && title.length <= 160)
  const great = head.find(({ rank }) => rank <= 2)
  return named?.title ?? (POLICY.test(page) ? page : undefined) ?? great?.title ?? (page || (head[0]?.title ?? ''))
}
