import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Policies } from '../../entrypoints/background/policies/policies'
import type { KeptPolicy } from '../../entrypoints/background/store/kept'
import type { Store } from '../../entrypoints/background/store/store'
import { Upkeep } from '../../entrypoints/background/store/upkeep'
import type { LinkFact, PageFact } from '../../lib/observe/page'
import { LANGUAGES } from '../../lib/show/languages'
import { type Dictionary, wordsFrom } from '../../lib/show/words'

/** A site's policy from the first look to the tenth version, with a made-up site in place of the network. */

const SITE = 'shop.example'
const AT = `https://${SITE}/privacy`
const DAY = 24 * 60 * 60 * 1000

const SENTENCES = [
  'We collect your name, your e-mail address and your telephone number when you register with us.',
  'We do not share your personal information with third parties without your consent.',
  'We do not collect personal information from children under 13.',
]
const html = (body: string, title = 'Privacy policy') =>
  `<!doctype html><html><head><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`
const policy = (...more: string[]) => html([...SENTENCES, ...SENTENCES, ...more].map(text => `<p>${text}</p>`).join(''))

interface Served {
  readonly status?: number
  readonly type?: string
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
  /** What a browser's `fetch` does with a circle of redirects. */
  readonly circle?: true
  /** No answer ever comes, or the worker is stopped before. */
  readonly silent?: true
}

const link = (href: string, text: string): LinkFact => ({ href, text, rel: '', inFooter: true })
const page = (...links: LinkFact[]): PageFact => ({
  url: `https://${SITE}/`,
  title: 'Shop',
  description: '',
  language: 'en',
  headings: [],
  text: '',
  forms: [],
  links,
  media: [],
  location: [],
  complete: true,
})
const HOME = page(link('/privacy', 'Privacy policy'))

function storeOf(rows: Map<string, KeptPolicy>): Promise<Store> {
  const store = {
    get: async (_: string, site: string) => structuredClone(rows.get(site)),
    getAll: async () => structuredClone([...rows.values()]),
    put: async (_: string, kept: KeptPolicy) => void rows.set(kept.site, structuredClone(kept)),
    clear: async () => rows.clear(),
  }
  return Promise.resolve(store as unknown as Store)
}

/** A background with its store and a site; what is set on `site` is served from then on. */
function background() {
  const site: Record<string, Served> = {}
  const asked: { path: string; headers: Headers }[] = []
  const rows = new Map<string, KeptPolicy>()
  vi.stubGlobal('fetch', async (address: string, { headers, redirect }: RequestInit) => {
    const { pathname } = new URL(address)
    if (redirect !== 'manual') asked.push({ path: pathname, headers: new Headers(headers) })
    const {
      status = 200,
      type = 'text/html',
      body = '',
      headers: more,
      circle,
      silent,
    } = site[pathname] ?? { status: 404 }
    if (silent) return new Promise(() => undefined)
    if (circle && redirect === 'manual') return { type: 'opaqueredirect' }
    if (circle) throw new TypeError('Failed to fetch')
    return new Response(status === 304 ? null : body, { status, headers: { 'content-type': type, ...more } })
  })
  const start = () => {
    const store = () => storeOf(rows)
    return new Policies(store, new Upkeep(store, () => undefined), () => undefined)
  }
  const policies = start()
  /** Pauses between two addresses are skipped. */
  async function done<Answer>(work: Promise<Answer>): Promise<Answer> {
    let over = false
    const ended = work.finally(() => {
      over = true
    })
    while (!over) await vi.advanceTimersByTimeAsync(250)
    return ended
  }
  return {
    site,
    asked,
    rows,
    policies,
    look: (from = HOME) => done(policies.discover(SITE, from)),
    given: (given: { text?: string; address?: string }) => done(policies.import({ site: SITE, ...given })),
    refresh: () => done(policies.refresh(SITE)),
    paths: () => asked.map(({ path }) => path),
    /** The same store under a worker that was just started. */
    restarted: start,
    goneOn: async () => {
      const next = start()
      await done(next.goOn())
      return next
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  fakeBrowser.reset()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const ids = (reasons: readonly { id: string }[]) => reasons.map(({ id }) => id)

describe('a policy is asked for politely', () => {
  it('once, however many pages of the site are open', async () => {
    const { site, look, paths } = background()
    site['/privacy'] = { body: policy() }
    await Promise.all([look(), look(), look()])
    await look()
    expect(paths()).toEqual(['/privacy'])
  })

  it('not again for a week, nor by a worker that was started anew', async () => {
    const { site, look, paths, restarted } = background()
    site['/privacy'] = { body: policy() }
    await look()
    vi.setSystemTime(Date.now() + 6 * DAY)
    await look()
    await restarted().discover(SITE, HOME)
    expect(paths()).toEqual(['/privacy'])
  })

  it('again at once where it was fetched by a clock that was a year ahead', async () => {
    const { site, look, paths } = background()
    site['/privacy'] = { body: policy() }
    const now = Date.now()
    vi.setSystemTime(now + 365 * DAY)
    await look()
    vi.setSystemTime(now)
    await look()
    expect(paths()).toEqual(['/privacy', '/privacy'])
  })

  it('after a week only if it changed, and what was read stays as it was', async () => {
    const { site, look, asked, policies, rows } = background()
    site['/privacy'] = { body: policy(), headers: { etag: '"v1"' } }
    await look()
    const before = await policies.of(SITE)
    vi.setSystemTime(Date.now() + 8 * DAY)
    site['/privacy'] = { status: 304 }
    await look()
    expect(asked).toHaveLength(2)
    expect(asked[1]?.headers.get('if-none-match')).toBe('"v1"')
    expect((await policies.of(SITE))?.source).toEqual(before?.source)
    expect(rows.get(SITE)).toMatchObject({ compared: expect.any(Number), earlier: [], validators: { etag: '"v1"' } })
  })

  it('a site without one is left alone for an hour', async () => {
    const { look, paths } = background()
    await look()
    const first = paths().length
    expect(first).toBeLessThanOrEqual(12)
    expect(paths().at(-1)).toBe('/sitemap.xml')
    await look()
    expect(paths()).toHaveLength(first)
    vi.setSystemTime(Date.now() + DAY)
    await look()
    expect(paths().length).toBeGreaterThan(first)
  })

  it('in the lists that robots.txt names, a list of lists among them, with the notices they name', async () => {
    const { site, look, paths, policies } = background()
    const lists = (element: string, ...at: string[]) =>
      `<${element}>${at.map(path => `<url><loc>https://${SITE}${path}</loc></url>`).join('')}</${element}>`
    const packed = new Uint8Array(gzipSync(lists('urlset', '/about', '/legal/privacy-notice', '/legal/kids-privacy')))
    site['/robots.txt'] = { type: 'text/plain', body: `Disallow: /legal\nSitemap: https://${SITE}/maps.xml` }
    site['/maps.xml'] = { type: 'text/xml', body: lists('sitemapindex', '/goods.xml', '/pages.xml.gz', '/maps.xml') }
    site['/pages.xml.gz'] = { type: 'application/x-gzip', body: packed }
    site['/legal/privacy-notice'] = { body: policy() }
    site['/legal/kids-privacy'] = { body: policy('We ask a parent before a child joins our club.') }
    await look(page())
    expect((await policies.of(SITE))?.source.address).toBe(`https://${SITE}/legal/privacy-notice`)
    expect((await policies.of(SITE))?.beside?.map(({ kind }) => kind)).toEqual(['children'])
    expect(paths().slice(-5)).toEqual([
      '/robots.txt',
      '/maps.xml',
      '/pages.xml.gz',
      '/legal/privacy-notice',
      '/legal/kids-privacy',
    ])
  })

  it('in no more than four lists, however many a site names', async () => {
    const { site, look, paths } = background()
    const lists = Array.from({ length: 300 }, (_, at) => `<sitemap><loc>https://${SITE}/list-${at}.xml</loc></sitemap>`)
    site['/sitemap.xml'] = { type: 'text/xml', body: `<sitemapindex>${lists.join('')}</sitemapindex>` }
    await look(page())
    expect(paths().filter(path => path.endsWith('.xml'))).toHaveLength(4)
  })
})

const PROSE = (words: string) => html(`<p>${words}</p>`, words.slice(0, 20))
const LOG_IN = html(
  `<form><label>E-mail <input></label><label>Password <input type=password></label><button>Sign in</button></form>
  <p>Sign in to go on. Forgot your password? We never ask for your password by e-mail.</p>
  <p>We use cookies to keep you signed in. ${'Trouble with your account? Our help pages explain how to sign in again. '.repeat(8)}</p>
  <footer>Privacy policy · Cookies · Your consent choices</footer>`,
  'Sign in',
)
/** What an address may give in place of a policy, and what the person is told. */
const HOSTILE: readonly (readonly [what: string, served: Served, id: string])[] = [
  ['an error page', { status: 500, body: policy() }, 'policy.error-page'],
  [
    'an error page that says it is fine',
    { body: PROSE('Sorry, this page could not be found. Error 404.') },
    'policy.error-page',
  ],
  ['a log-in page', { body: LOG_IN }, 'policy.log-in-page'],
  ['a PDF', { type: 'application/pdf', body: '%PDF-1.7 privacy personal information' }, 'policy.not-text'],
  ['a PDF that calls itself a page', { body: `%PDF-1.7\n${'\u0001\u0002'.repeat(500)}` }, 'policy.not-text'],
  ['an image', { type: 'image/png', body: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]) }, 'policy.not-text'],
  ['nothing', { body: '' }, 'policy.empty'],
  ['a circle of redirects', { circle: true }, 'policy.redirect-loop'],
  ['20 MB of text', { body: 'We collect personal information. '.repeat(640_000) }, 'policy.too-large'],
  [
    'a page of the garden',
    { body: PROSE('Our roses flower from May to the first frost. '.repeat(20)) },
    'policy.hardly-a-policy',
  ],
]

describe('an address that gives no policy', () => {
  const spoken = Object.keys(LANGUAGES).map(language => {
    const words = ['edges', 'policy'].map(topic => {
      const file = join(import.meta.dirname, `../../lib/show/words/${language}/${topic}.json`)
      return JSON.parse(readFileSync(file, 'utf8')) as Dictionary
    })
    return wordsFrom(language, Object.assign({}, ...words) as Dictionary)
  })

  describe.each(HOSTILE)('%s', (_, served, id) => {
    it('is said to the person who gave it, and takes nothing away', async () => {
      const { site, look, given, policies } = background()
      site['/privacy'] = { body: policy() }
      await look()
      site['/theirs'] = served
      const answer = await given({ address: `https://${SITE}/theirs` })
      expect(answer.state).toBe('failed')
      expect(ids(answer.because)).toEqual([id])
      expect(await policies.view(SITE)).toMatchObject({ state: 'read', address: AT, minorAge: 13 })
    })

    it('leaves what was read before in force, and says so in every language', async () => {
      const { site, look, policies } = background()
      site['/privacy'] = { body: policy() }
      await look()
      const { hash, minorAge } = await policies.view(SITE)
      vi.setSystemTime(Date.now() + 8 * DAY)
      site['/privacy'] = served
      await look(page())
      const view = await policies.view(SITE)
      expect(view).toMatchObject({ state: 'read', hash, minorAge })
      expect(ids(view.warnings)).toEqual(['edges.policy-missed', id])
      for (const say of spoken) {
        const told = view.warnings.map(({ id: said, with: particulars }) => say(said, particulars))
        expect(told.join(' '), say.language).not.toMatch(/(edges|policy)\.[a-z]|[{}]/)
        expect(told.every(words => words.length > 20)).toBe(true)
      }
    })
  })

  it('is forgotten once the policy is there again', async () => {
    const { site, look, refresh, policies } = background()
    site['/privacy'] = { body: policy() }
    await look()
    site['/privacy'] = { status: 503 }
    expect(ids((await refresh()).warnings)).toEqual(['edges.policy-missed', 'policy.error-page'])
    site['/privacy'] = { body: policy() }
    expect((await refresh()).warnings).toEqual([])
    expect(await policies.changeOf(SITE)).not.toHaveProperty('change')
  })

  it('does not end the search for the site’s own', async () => {
    const { site, look, given, policies } = background()
    await given({ address: `https://${SITE}/slip-of-the-pen` })
    site['/privacy'] = { body: policy() }
    await look()
    expect(await policies.view(SITE)).toMatchObject({ state: 'read', address: AT })
  })
})

describe('a policy that is given by hand', () => {
  it.each([
    ['a PDF', `%PDF-1.7\n${'\u0001\u0002'.repeat(500)}`, 'PDF'],
    ['nothing but spaces', ' \n ', 'none'],
  ])('%s is no text, and the one that was read stays', async (_, text, type) => {
    const { site, look, given, policies } = background()
    site['/privacy'] = { body: policy() }
    await look()
    expect(await given({ text })).toMatchObject({
      state: 'failed',
      because: [{ id: 'edges.policy-not-text', with: { type } }],
    })
    expect(await policies.view(SITE)).toMatchObject({ state: 'read', address: AT })
  })

  it('is never replaced by what is found, and its next version leaves the first to be compared with', async () => {
    const { site, look, given, policies } = background()
    await given({ text: SENTENCES.join('\n\n') })
    site['/privacy'] = { body: policy() }
    vi.setSystemTime(Date.now() + 8 * DAY)
    await look()
    expect(await policies.view(SITE)).toMatchObject({ address: null })
    await given({ text: [...SENTENCES, 'We may sell your e-mail address to advertisers.'].join('\n\n') })
    const [now, before] = (await policies.page(SITE))?.versions ?? []
    expect(now && before && (await policies.changes(SITE, before.hash)).map(({ kind }) => kind)).toEqual(['added'])
  })

  it('in a language that is not read is kept, shown, and said to be unread', async () => {
    const { given, policies } = background()
    const text =
      'Zbieramy dane osobowe użytkownika oraz nie sprzedajemy ich, jest to opisane w naszej polityce przez nas. '
    await given({ text: text.repeat(6) })
    expect(ids((await policies.view(SITE)).warnings)).toContain('policy.language-unread')
    expect(ids((await policies.page(SITE))?.warnings ?? [])).toContain('policy.language-unread')
  })
})

describe('a policy that changed', () => {
  it('is kept beside its earlier versions, with what changed and whether that was announced', async () => {
    const { site, look, policies } = background()
    site['/privacy'] = { body: policy() }
    await look()
    vi.setSystemTime(Date.now() + 8 * DAY)
    site['/privacy'] = { body: policy('We may sell your e-mail address to advertisers.') }
    await look()
    expect((await policies.changeOf(SITE)).change).toMatchObject({ announced: false })
    await policies.announced(SITE)
    expect((await policies.changeOf(SITE)).change).toMatchObject({ announced: true })
    const shown = await policies.page(SITE)
    expect(shown?.versions.map(({ date }) => date)).toEqual(
      [...(shown?.versions ?? [])]
        .map(({ date }) => date)
        .sort()
        .reverse(),
    )
    expect(new Set(shown?.versions.map(({ hash }) => hash)).size).toBe(2)
  })

  it('keeps ten', async () => {
    const { site, look, policies } = background()
    for (let version = 0; version < 13; version++) {
      site['/privacy'] = { body: policy(`This is version ${version}.`) }
      await look()
      vi.setSystemTime(Date.now() + 8 * DAY)
    }
    expect((await policies.page(SITE))?.versions).toHaveLength(11)
  })
})

describe('an address that is slow to answer', () => {
  it('can be stopped: nothing is asked any more, and what was read before stays', async () => {
    const { site, look, policies } = background()
    site['/privacy'] = { body: policy() }
    await look()
    let asked = 0
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      asked++
      return new Promise((_answer, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    })
    const given = policies.import({ site: SITE, address: `https://${SITE}/slow` })
    await vi.waitFor(() => expect(asked).toBe(1))
    policies.stop('other.example')
    policies.stop(SITE)
    expect(await given).toMatchObject({ state: 'failed', because: [{ id: 'edges.policy-stopped' }] })
    expect(asked).toBe(1)
    expect((await policies.of(SITE))?.title).toBe('Privacy policy')
  })
})

describe('the notices beside a policy', () => {
  const KIDS = html(
    `<p>We collect the first name of children under 11 only with the consent of a parent or guardian.</p>${'<p>Parents may ask us at any time to delete the personal information of their child.</p>'.repeat(6)}`,
    'Privacy for young players',
  )
  const COOKIES = html(
    '<p>We use cookies and personal information to remember your language. </p>'.repeat(8),
    'Cookies',
  )
  const LINKED = page(link('/privacy', 'Privacy policy'), link('/kids', 'Children’s privacy notice'))

  it('are read from what the page and the policy link to, one of a kind, and bring the age the policy leaves open', async () => {
    const { site, look, policies } = background()
    const silent = html(
      `${`<p>${SENTENCES[0]}</p><p>${SENTENCES[1]}</p>`.repeat(12)}<p>See our <a href="/cookies">Cookie policy</a>.</p>`,
    )
    site['/privacy'] = { body: silent }
    site['/kids'] = { body: KIDS }
    site['/cookies'] = { body: COOKIES }
    await look(LINKED)
    const policy = await policies.of(SITE)
    expect(policy?.beside?.map(({ kind, policy: { title } }) => [kind, title])).toEqual([
      ['children', 'Privacy for young players'],
      ['cookies', 'Cookies'],
    ])
    expect(policy?.minorAge).toBe(11)
  })

  it('are shown as texts of their own, at their own address', async () => {
    const { site, look, policies } = background()
    site['/privacy'] = { body: policy() }
    site['/kids'] = { body: KIDS }
    await look(LINKED)
    expect(await policies.page(SITE, 'children')).toMatchObject({
      policy: { title: 'Privacy for young players', source: { address: `https://${SITE}/kids` } },
      versions: [expect.anything()],
    })
    expect(await policies.page(SITE, 'cookies')).toMatchObject({ policy: { title: 'Privacy policy' } })
  })

  it('for several places are all kept, each found again by its address; two addresses of one text count once', async () => {
    const { site, look, policies } = background()
    const forThose = (place: string) =>
      html(
        `<p>This notice is for residents of ${place}.</p>${`<p>Residents of ${place} may ask us to delete their personal information.</p>`.repeat(9)}`,
        `${place} privacy notice`,
      )
    site['/privacy'] = { body: policy() }
    for (const [path, place] of [
      ['/ca', 'California'],
      ['/co', 'Colorado'],
      ['/co-again', 'Colorado'],
    ] as const)
      site[path] = { body: forThose(place) }
    await look(
      page(
        link('/privacy', 'Privacy policy'),
        link('/ca', 'California privacy notice'),
        link('/co', 'Colorado privacy notice'),
        link('/co-again', 'Privacy notice for Colorado residents'),
      ),
    )
    expect((await policies.of(SITE))?.beside?.map(({ kind, policy: { title } }) => [kind, title])).toEqual([
      ['supplement', 'California privacy notice'],
      ['supplement', 'Colorado privacy notice'],
    ])
    for (const [path, title] of [
      ['ca', 'California privacy notice'],
      ['co', 'Colorado privacy notice'],
    ])
      expect(await policies.page(SITE, 'supplement', `https://${SITE}/${path}`)).toMatchObject({ policy: { title } })
  })

  it('are corrected in their own text', async () => {
    const { site, look, policies } = background()
    site['/privacy'] = { body: policy() }
    site['/kids'] = { body: KIDS }
    await look(LINKED)
    const sentence = 'Parents may ask us at any time to delete the personal information of their child.'
    await policies.correct(SITE, sentence, [])
    expect((await policies.page(SITE))?.corrections).toEqual([])
    expect((await policies.page(SITE, 'children'))?.corrections).toMatchObject([{ sentence, holds: true }])
    const [notice] = (await policies.of(SITE))?.beside ?? []
    const said = notice?.policy.clauses.flatMap(({ statements }) => statements.map(({ action }) => action))
    expect(said).not.toContain('delete')
  })

  it('are asked for again with the policy, only if they changed, and stay where they cannot be had', async () => {
    const { site, look, asked, policies } = background()
    site['/privacy'] = { body: policy(), headers: { etag: '"p1"' } }
    site['/kids'] = { body: KIDS, headers: { etag: '"k1"' } }
    await look(LINKED)
    vi.setSystemTime(Date.now() + 8 * DAY)
    site['/kids'] = { status: 304 }
    await look(page())
    expect(asked.at(-1)).toMatchObject({ path: '/kids' })
    expect(asked.at(-1)?.headers.get('if-none-match')).toBe('"k1"')
    vi.setSystemTime(Date.now() + 8 * DAY)
    site['/kids'] = { status: 500, body: 'Error' }
    await look(page())
    expect((await policies.of(SITE))?.beside?.map(({ policy: { title } }) => title)).toEqual([
      'Privacy for young players',
    ])
  })

  it('of other companies are theirs', async () => {
    const { site, look, policies } = background()
    site['/privacy'] = { body: policy() }
    site['/cookies'] = { body: COOKIES }
    await look(page(link('/privacy', 'Privacy policy'), link('https://banner.example/cookies', 'Cookie policy')))
    expect((await policies.of(SITE))?.beside).toBeUndefined()
  })
})

describe('a worker that is stopped over a search', () => {
  it('leaves it to the next one, which looks from the same page', async () => {
    const { site, policies, goneOn } = background()
    site['/legal/data'] = { silent: true }
    void policies.discover(SITE, page(link('/cart', 'Basket'), link('/legal/data', 'Privacy policy')))
    await vi.advanceTimersByTimeAsync(1000)
    expect((await policies.view(SITE)).state).toBe('looking')
    site['/legal/data'] = { body: policy() }
    expect((await (await goneOn()).view(SITE)).state).toBe('read')
  })

  it('and one that came to its end leaves nothing', async () => {
    const { site, look, paths, goneOn } = background()
    site['/privacy'] = { body: policy() }
    await look()
    await goneOn()
    expect(paths()).toEqual(['/privacy'])
  })

  it('reads again what was to be read again', async () => {
    const { site, look, policies, paths, goneOn } = background()
    site['/privacy'] = { body: policy() }
    await look()
    site['/privacy'] = { silent: true }
    void policies.refresh(SITE)
    await vi.advanceTimersByTimeAsync(1000)
    site['/privacy'] = { body: policy('We also collect the telephone numbers of your friends when you invite them.') }
    const next = await goneOn()
    expect(paths()).toHaveLength(3)
    expect((await next.page(SITE))?.versions).toHaveLength(2)
  })
})
