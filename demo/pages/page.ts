import { createHash } from 'node:crypto'
import type { Dress, FaultName } from '../faults'
import { CHILDREN_HOST, COMPANY_HOST, PARTIES, type Party, PERSON, UNENCRYPTED_HOST } from '../hosts'
import { html, type Markup } from '../html'

/** The demo's visitor is logged in: the company's server knows who they are, and may tell others. */
const USER = createHash('md5').update(PERSON.values.email[0]).digest('hex')

/** What a page is made from: who the company is today, and what it does wrong. */
export interface Scene {
  readonly company: string
  readonly faults: ReadonlySet<FaultName>
  readonly dress: Dress
}

export type Page = (scene: Scene) => Markup

interface TagOptions {
  readonly on: 'load' | 'submit' | 'change' | 'keys'
  readonly fields?: string
  readonly dress?: Dress
}

/** The script of another company, with what it was told to send. It is `demo/parties/tag.ts`, whoever's host it is. */
export const tag = (party: Party, { on, fields = '', dress }: TagOptions): Markup =>
  html`<script src="https://${PARTIES[party]}/tag.js" data-on="${on}" data-fields="${fields}"
    data-encoding="${dress?.encoding ?? 'plain'}" data-channel="${dress?.channel ?? 'image'}"></script>`

const nav: readonly (readonly [path: string, title: string])[] = [
  ['/', 'Home'],
  ['/sign-up', 'Sign up'],
  ['/call-back', 'Order by call-back'],
  ['/chat', 'Live chat'],
  ['/directory', 'Shop directory'],
  ['/account', 'Account'],
]

const addressOf = (path: string, { faults }: Scene): string =>
  path === '/sign-up' && faults.has('details-unencrypted') ? `http://${UNENCRYPTED_HOST}${path}` : path

/** A page of the company: its head, the way around, and the footer that every page of it has. */
export function layout(scene: Scene, title: string, main: Markup, host = COMPANY_HOST): Markup {
  const children = host === CHILDREN_HOST
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · ${children ? 'Pebble, stories and games for kids' : scene.company}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="https://${COMPANY_HOST}/style.css">
</head>
<body class="${children ? 'pebble' : 'larkline'}">
<header><a class="logo" href="https://${host}/">${children ? 'Pebble' : scene.company}</a>
${!children && html`<nav>${nav.map(([path, name]) => html`<a href="${addressOf(path, scene)}">${name}</a>`)}<a href="https://${CHILDREN_HOST}/kids">Pebble for kids</a></nav>`}</header>
<main><h1>${title}</h1>${main}</main>
<footer><a href="https://${COMPANY_HOST}/privacy">Privacy notice</a> <a href="https://${COMPANY_HOST}/switches">What this demo does wrong</a></footer>
<script src="https://${PARTIES.analytics}/visit.js" data-user="${scene.faults.has('visits-tied-to-you') && USER}"></script>
</body>
</html>`
}
