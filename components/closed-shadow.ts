import tokens from './tokens.css?inline'

/**
 * A page may give any family it can name another look, in which "send" reads "stop": only those a browser makes out by
 * itself are used (tried in Chromium 156 and Firefox 153: `system-ui` and `serif` are, "Georgia" and `ui-serif` are not).
 */
const FONTS = '.ours { --sans: system-ui, sans-serif; --serif: serif }'

/**
 * What is said is drawn and is no text of the document: `window.find` looks into closed roots too, and a page could
 * guess a name letter by letter; in Firefox it is then given the very node.
 */
const SAID = '[data-says]::before { content: attr(data-says) }'

/** A place of ours on somebody else's page, which no script of the page's can enter and no style of its reaches. */
export interface Shadow {
  readonly root: ShadowRoot
  /** Where all of it stands: the page can restyle the host of a closed root, and hear of what happens to it. */
  readonly inside: HTMLElement
}

export function closedShadow(host: HTMLElement, inside: HTMLElement, rules: string): Shadow {
  const root = host.attachShadow({ mode: 'closed' })
  inside.className = 'ours'
  const css = unguessable(tokens.replaceAll(':root', '.ours') + FONTS + SAID + rules)
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    // A constructed sheet is no inline style, so a page's content security policy has no say in it.
    root.adoptedStyleSheets = [sheet]
    root.append(inside)
  } catch {
    // Firefox kept content scripts from adopting sheets for years: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346
    root.append(Object.assign(document.createElement('style'), { textContent: css }), inside)
  }
  return { root, inside }
}

/** A page may register a custom property for the whole document, closed roots too, under any name that it knows. */
function unguessable(css: string): string {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2))
  return css.replace(/--(?=[a-z])/g, `--${one.toString(36)}-${other.toString(36)}-`)
}

/** `!important`, so that a page's rules for unknown elements change nothing. */
export function setImportant(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important')
}
