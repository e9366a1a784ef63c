import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { describePage } from '../../../lib/observe/describe-page'
import { kindOfLink } from '../../../lib/policy/find/link-kind'
import { policyLinks } from '../../../lib/policy/find/policy-links'
import { beginSearch, noticesBeside } from '../../../lib/policy/find/search'
import { sitemapCandidates } from '../../../lib/policy/find/sitemaps'
import type { NoticeKind } from '../../../lib/policy/statement'
import { type FoundOn, footer, menu, PAGES } from './pages'

const HOME = 'https://www.shop.example/'

const seen = (html: string, language = 'en') => {
  const { document } = parseHTML(`<!doctype html><html lang="${language}"><head></head><body>${html}</body></html>`)
  return describePage(document as unknown as Document, { url: HOME })
}
const path = (address: string | undefined) => address && new URL(address).pathname

function foundOn({ html, language }: FoundOn) {
  const page = seen(html, language)
  const beside = noticesBeside(page)
  const of = (kind: NoticeKind) => path(beside.find(notice => notice.kind === kind)?.address)
  return {
    policies: policyLinks(page).flatMap(({ kind, address }) => (kind === 'policy' ? [path(address)] : [])),
    children: of('children'),
    cookies: of('cookies'),
    supplement: of('supplement'),
    notices: beside.length,
  }
}

describe.each(PAGES)('$language: $what', page => {
  const { policy, children, cookies, supplement } = page
  const found = foundOn(page)
  it('links to its policy, and nothing else is taken for it', () => expect(found.policies).toEqual([policy]))
  it('links to these notices beside it, and to no others', () => {
    expect(found).toMatchObject({ children, cookies, supplement })
    expect(found.notices).toBe([children, cookies, supplement].filter(Boolean).length)
  })
})

describe('without a link to it', () => {
  it.each([
    ['en', '/privacy-policy'],
    ['de', '/datenschutzerklaerung'],
    ['fr', '/politique-de-confidentialite'],
    ['es', '/politica-de-privacidad'],
    ['it', '/informativa-privacy'],
    ['pt', '/politica-de-privacidade'],
    ['nl', '/privacyverklaring'],
    ['pl', '/polityka-prywatnosci'],
    ['ru', '/politika-konfidencialnosti'],
    ['tr', '/gizlilik-politikasi'],
    ['ja', '/privacypolicy'],
    ['zh', '/privacy-policy'],
    ['ko', '/policy/privacy'],
  ])('%s: %s is asked for, and found in the site’s list of pages', (language, usual) => {
    const { pending } = beginSearch(seen(menu(['/terms', '—']), language))
    expect(pending.slice(0, 10).map(({ address }) => path(address))).toContain(usual)
    const listed = ['/about', `/${language}${usual}`, '/recipes/cookies'].map(
      each => `<url><loc>https://www.shop.example${each}</loc></url>`,
    )
    const found = sitemapCandidates(`<urlset>${listed.join('')}</urlset>`, HOME)
    expect(found.map(({ address }) => path(address))).toEqual([`/${language}${usual}`])
  })
})

describe('a page that declares its policy', () => {
  it.each([
    '<link rel="privacy-policy" href="/declared">',
    '<a rel="privacy-policy" href="/declared">§</a>',
    '<a rel="nofollow privacy-policy" href="/declared">Privacy settings</a>',
  ])('%s', html =>
    expect(
      policyLinks(seen(`${html}${footer(['/privacy', 'Privacy policy'])}`)).map(({ address }) => path(address)),
    ).toEqual(['/declared', '/privacy']),
  )
})

describe('what a link says', () => {
  const kindOf = (text: string) => {
    const kind = kindOfLink(text.toLowerCase())
    return kind === null || kind === 'aside' ? kind : kind.kind
  }
  it.each([
    'Privacy Policy (updated)',
    'Acme Privacy Statement',
    'Terms & Privacy',
    'Your Privacy',
    'Privacy Policy and Cookie Settings',
    'Privacy & Cookies',
    'Datenschutz & AGB',
    'Datenschutzhinweis',
    'Datenschutzrichtlinien',
    'Politique de vie privée',
    'Données personnelles et cookies',
    'Política de Protección de Datos',
    'Privacidad y cookies',
    'Privacy e cookie',
    'Política de privacidade e cookies',
    'Privacy- en cookiebeleid',
    'Polityka prywatności i cookies',
    'Политика приватности',
    'Персональные данные',
    'Gizlilik ve Güvenlik',
    '個人情報保護について',
    'プライバシー規約',
    '隐私保护指引',
    '隱私權聲明',
    '개인정보 처리 방침',
  ])('the policy: %s', text => expect(kindOf(text)).toBe('policy'))
  it.each([
    ['children', 'Privacy Policy for Kids'],
    ['children', 'Datenschutzerklärung für Kinder'],
    ['children', 'Política de privacidad infantil'],
    ['children', '儿童隐私保护'],
    ['cookies', 'Cookies'],
    ['cookies', 'Cookie Policy'],
    ['supplement', 'Privacy Notice for California Residents'],
    ['supplement', 'CA Privacy'],
    ['supplement', 'Do not share my personal information'],
  ] as const)('%s: %s', (kind, text) => expect(kindOf(text)).toBe(kind))
  it.each(['Privacy settings', 'Manage privacy preferences', 'Privacy screen protectors', 'Datenschutz-Einstellungen'])(
    'about the matter, and not the text: %s',
    text => expect(kindOf(text)).toBe('aside'),
  )
  it.each([
    'Terms of use',
    'Cookie recipes',
    'Cookie settings',
    'Cookies backen',
    'California dreams',
    'Kids',
    'For parents',
    'Private parties',
    'Data plans',
    'South America press',
  ])('nothing of it: %s', text => expect(kindOf(text)).toBeNull())
})

it('at least three pages of each of thirteen languages were looked at', () => {
  const languages = new Map<string, number>()
  for (const { language } of PAGES) languages.set(language, (languages.get(language) ?? 0) + 1)
  expect(languages.size).toBe(13)
  expect(Math.min(...languages.values())).toBeGreaterThanOrEqual(3)
})
