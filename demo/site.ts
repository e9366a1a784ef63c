import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { CHILDREN_HOST, COMPANY_HOST, GAMES_HOST, UNENCRYPTED_HOST } from './hosts'
import { html, Markup } from './html'
import { chat } from './pages/chat'
import { account, directory, home } from './pages/company'
import { games, kids } from './pages/kids'
import { callBack, welcome } from './pages/order'
import { layout, type Page, type Scene } from './pages/page'
import { signUp } from './pages/sign-up'
import { switches } from './pages/switches'

/** Which address gives which page. Pure: a scene in, markup out. */

const COMPANY_PAGES: Readonly<Record<string, Page>> = {
  '/': home,
  '/sign-up': signUp,
  '/call-back': callBack,
  '/chat': chat,
  '/directory': directory,
  '/account': account,
  '/welcome': welcome,
  '/switches': switches,
}

/** Where the policy to show was written: our own, or one that `--policy` named. */
export interface PolicyFile {
  readonly text: string
  readonly format: 'markdown' | 'html' | 'text'
}

export const ownPolicy = (): PolicyFile => ({
  text: readFileSync(join(import.meta.dirname, 'policy.md'), 'utf8'),
  format: 'markdown',
})

const rendered = ({ text, format }: PolicyFile): Markup => {
  if (format === 'html') return new Markup(text)
  if (format === 'text') return html`${text.split(/\n{2,}/).map(part => html`<p>${part}</p>`)}`
  return new Markup(micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }))
}

/** A change nobody announced: the fault `policy-changed-silently`. */
const changed = ({ text, format }: PolicyFile): PolicyFile => ({
  format,
  text: text.replace('We never hand', 'We sometimes hand').replace('will not disclose your', 'may disclose your'),
})

export function pageAt(host: string, path: string, scene: Scene, policy: PolicyFile): Markup | null {
  if (host === GAMES_HOST) return games(scene)
  if (host === CHILDREN_HOST) return path === '/kids' || path === '/' ? kids(scene) : null
  if (host !== COMPANY_HOST && host !== UNENCRYPTED_HOST) return null
  if (path === '/privacy') {
    const shown = scene.faults.has('policy-changed-silently') ? changed(policy) : policy
    return layout(scene, 'Privacy notice', rendered(shown))
  }
  return COMPANY_PAGES[path]?.(scene) ?? null
}
